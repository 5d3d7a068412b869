#pragma once

#include <span>
#include <string>

#include "out_file.h"
#include "read_file.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/command_line.h"

namespace throughline::commands {

/// The one of the `formats` (each with a `suffix`) that the file's name asks for. Throws
/// Error(usage), which names those that there are.
template <class Formats>
[[nodiscard]] const auto& formatOf(const std::string& out, const Formats& formats) {
  const std::string suffix = suffixOf(out);
  std::string suffixes;
  for (const auto& format : formats) {
    if (suffix == format.suffix) return format;
    suffixes += (suffixes.empty() ? "" : " or ") + std::string(format.suffix);
  }
  throw journey::Error(
      journey::Blame::usage, out,
      journey::messages::otherSuffix(
          suffixes, suffix.empty() ? journey::messages::noSuffix() : "“" + suffix + "”"));
}

/// Throws Error where one of these files could not be written: another suffix, a folder, or the
/// map `file` itself.
template <class Formats>
void requireOuts(std::span<const std::string> outs, const std::string& file,
                 const Formats& formats) {
  for (const std::string& out : outs) {
    (void)formatOf(out, formats);
    requireOther(out, file);
  }
}

}  // namespace throughline::commands
