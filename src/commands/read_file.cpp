#include "read_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "throughline/journey/error.h"

namespace throughline::commands {

namespace {

namespace fs = std::filesystem;
using journey::Blame;
using journey::Error;

void requireRegular(const std::string& path) {
  std::error_code problem;
  const fs::file_status status = fs::status(path, problem);
  if (status.type() == fs::file_type::not_found) {
    throw Error(Blame::system, path, "expected a file, found none of this name");
  }
  if (problem) throw Error(Blame::system, path, "expected a file, found: " + problem.message());
  if (fs::is_directory(status)) throw Error(Blame::input, path, "expected a file, found a folder");
  if (!fs::is_regular_file(status)) {
    throw Error(Blame::input, path, "expected a file, found a device or a pipe");
  }
}

}  // namespace

std::string readFile(const std::string& path, std::size_t most) {
  requireRegular(path);
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw Error(Blame::system, path,
                std::string("expected to read the file, found: ") + std::strerror(errno));
  }
  std::error_code problem;
  const auto size = fs::file_size(path, problem);
  if (!problem && size > most) {
    throw Error(Blame::input, path,
                "expected at most " + std::to_string(most >> 20) + " MB, found " +
                    std::to_string(size >> 20) + " MB");
  }
  std::string content(static_cast<std::size_t>(problem ? 0 : size), '\0');
  file.read(content.data(), static_cast<std::streamsize>(content.size()));
  if (static_cast<std::size_t>(file.gcount()) != content.size()) {
    throw Error(Blame::system, path, "expected to read the whole file, found its end too early");
  }
  return content;
}

std::string suffixOf(const std::string& path) {
  std::string suffix = fs::path(path).extension().string();
  std::ranges::transform(suffix, suffix.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return suffix;
}

}  // namespace throughline::commands
