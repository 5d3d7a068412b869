#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "exit_status.h"
#include "throughline/commands/commands.h"

namespace throughline::commands {

/// An option as the command declares it; one without a `value` is a flag.
struct Option {
  std::string_view name;        ///< "--period"
  std::string_view value = {};  ///< what stands for it in the usage: "NAME"
  bool repeats = false;         ///< may be given several times
};

struct Command {
  std::string_view name;
  std::string_view usage;  ///< without the program's name
  std::string_view help;   ///< one line
  std::size_t fewest = 0;  ///< words that are not options
  std::size_t most = 0;
  std::vector<Option> options;
  ExitStatus (*run)(const Arguments&, const Streams&, const store::Services&) = nullptr;
};

/// Every command, in the order in which help lists them. To add one is to add a
/// line here and the function it names.
[[nodiscard]] std::span<const Command> allCommands();
/// Null where there is none of that name.
[[nodiscard]] const Command* commandNamed(std::string_view name);

}  // namespace throughline::commands
