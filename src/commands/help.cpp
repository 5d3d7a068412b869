#include "help.h"

#include "each_command.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/command_line.h"
#include "throughline/journey/text.h"

namespace throughline::commands {

void printOverview(std::ostream& out) {
  out << "Throughline maps customer journeys and finds their weakest link.\n\n"
         "throughline [FILE]\n    opens the editor, on FILE or on the start page\n";
  for (const Command& command : allCommands()) {
    out << "throughline " << command.usage << "\n    " << command.help << '\n';
  }
  out << "\nResults go to standard output, everything else to standard error. Exit status: 0 "
         "done;\n"
         "1 done, and something was found; 2 wrong usage; 3 the input is not what it should be;\n"
         "4 the system refused.\n";
}

void printUsage(std::ostream& out, const Command& command) {
  out << "throughline " << command.usage << "\n    " << command.help << '\n';
}

ExitStatus runHelp(const Arguments& arguments, const Streams& streams, const store::Services&) {
  if (arguments.words().empty()) {
    printOverview(streams.out);
    return ExitStatus::done;
  }
  const std::string& name = arguments.words().front();
  const Command* command = commandNamed(name);
  if (!command) {
    throw journey::Error(journey::Blame::usage, "help",
                         journey::messages::noSuchCommand(journey::quotable(name)));
  }
  printUsage(streams.out, *command);
  return ExitStatus::done;
}

}  // namespace throughline::commands
