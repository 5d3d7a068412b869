#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace throughline::store {

/// A hidden file beside this one: its name between a dot and the ending.
[[nodiscard]] inline std::filesystem::path hiddenBeside(const std::filesystem::path& path,
                                                        std::string_view ending) {
  std::string name(1, '.');
  name.append(path.filename().string()).append(ending);
  return path.parent_path() / name;
}

}  // namespace throughline::store
