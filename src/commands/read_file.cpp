#include "read_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "throughline/journey/error.h"
#include "throughline/journey/messages/command_line.h"

namespace throughline::commands {

namespace {

namespace fs = std::filesystem;
using journey::Blame;
using journey::Error;
namespace messages = journey::messages;

// In English, whatever the locale.
std::string systemWords(int errorNumber) {
  const char* words = ::strerrordesc_np(errorNumber);
  return words ? words : std::to_string(errorNumber);
}

void requireRegular(const std::string& path) {
  std::error_code problem;
  const fs::file_status status = fs::status(path, problem);
  if (status.type() == fs::file_type::not_found) {
    throw Error(Blame::system, path, messages::noFileOfThisName());
  }
  if (problem)
    throw Error(Blame::system, path, messages::fileRefused(systemWords(problem.value())));
  if (fs::is_directory(status)) throw Error(Blame::input, path, messages::folderNotFile());
  if (!fs::is_regular_file(status)) {
    throw Error(Blame::input, path, messages::deviceNotFile());
  }
}

}  // namespace

std::string readFile(const std::string& path, std::size_t most) {
  requireRegular(path);
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw Error(Blame::system, path, messages::fileUnreadable(systemWords(errno)));
  }
  std::error_code problem;
  const auto size = fs::file_size(path, problem);
  if (!problem && size > most) {
    throw Error(Blame::input, path, messages::fileAbove(most, size));
  }
  std::string content(static_cast<std::size_t>(problem ? 0 : size), '\0');
  file.read(content.data(), static_cast<std::streamsize>(content.size()));
  if (static_cast<std::size_t>(file.gcount()) != content.size()) {
    throw Error(Blame::system, path, messages::fileEndsEarly());
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
