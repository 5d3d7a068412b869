#pragma once

#include <istream>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "throughline/store/services.h"

// The command line of CONTRACT.md, as a function: streams, clock and ids come
// from outside, so that a test runs a command as the shell would.

namespace throughline::commands {

struct Streams {
  std::istream& in;
  std::ostream& out;  ///< results
  std::ostream& err;  ///< everything else
};

/// True where the program answers as a command: the first word names one, asks
/// for help or the version, or can be neither a map nor an option of the window.
[[nodiscard]] bool isCommand(std::string_view firstWord);

/// Runs the command that the words (without the program's name) spell, and gives
/// the exit status: 0 done, 1 done and something was found, 2 wrong usage, 3 the
/// input is not what it should be, 4 the system refused. Never throws.
int run(std::span<const std::string> words, const Streams& streams,
        const store::Services& services);

}  // namespace throughline::commands
