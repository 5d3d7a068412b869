#include "out_file.h"

#include <filesystem>
#include <span>

#include "throughline/journey/error.h"
#include "throughline/journey/messages/command_line.h"
#include "throughline/store/safe_file.h"

namespace throughline::commands {

namespace fs = std::filesystem;
using journey::Blame;
using journey::Error;

void requireOther(const std::string& out, const std::string& file) {
  std::error_code ignored;
  if (fs::is_directory(out, ignored)) {
    throw Error(Blame::system, out, journey::messages::folderToWrite());
  }
  if (!fs::equivalent(out, file, ignored)) return;
  throw Error(Blame::usage, out, journey::messages::mapItself());
}

void writeText(const std::string& out, const std::string& text) {
  store::writeSafely(out, [&](const store::Sink& sink) { sink(std::as_bytes(std::span(text))); });
}

}  // namespace throughline::commands
