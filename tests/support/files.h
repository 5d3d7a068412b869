#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace throughline::support {

/// A path inside the project: "resources/examples/leah.json".
[[nodiscard]] inline std::filesystem::path projectFile(const std::string& path) {
  return std::filesystem::path(THROUGHLINE_SOURCE_DIR) / path;
}

[[nodiscard]] inline std::string contentOf(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline void writeFile(const std::filesystem::path& path, const std::string& content) {
  std::ofstream(path, std::ios::binary) << content;
}

}  // namespace throughline::support
