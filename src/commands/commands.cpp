#include "throughline/commands/commands.h"

#include <exception>
#include <filesystem>
#include <new>

#include "command.h"
#include "help.h"
#include "report.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/command_line.h"
#include "throughline/journey/text.h"

namespace throughline::commands {

namespace {

using journey::Blame;
using journey::Error;
namespace messages = journey::messages;

bool asksForHelp(std::string_view word) { return word == "--help" || word == "-h"; }
bool asksForVersion(std::string_view word) { return word == "--version" || word == "-V"; }

/// A word that could be the path of a map: the window says what is wrong with it.
bool looksLikeAPath(std::string_view word) {
  std::error_code ignored;
  return word.find_first_of("/.") != std::string_view::npos ||
         std::filesystem::exists(std::filesystem::path(word), ignored);
}

ExitStatus runWords(std::span<const std::string> words, const Streams& streams,
                    const store::Services& services) {
  if (words.empty() || asksForHelp(words.front())) {
    printOverview(streams.out);
    return ExitStatus::done;
  }
  if (asksForVersion(words.front())) {
    streams.out << "throughline " << THROUGHLINE_VERSION << '\n';
    return ExitStatus::done;
  }
  const Command* command = commandNamed(words.front());
  if (!command) {
    throw Error(Blame::usage, journey::shortened(words.front()), messages::noCommandNorMap());
  }
  const Arguments arguments(*command, words.subspan(1));
  if (arguments.asksForHelp()) {
    printUsage(streams.out, *command);
    return ExitStatus::done;
  }
  return command->run(arguments, streams, services);
}

// What was said but did not arrive must not count as done.
ExitStatus afterFlush(ExitStatus status, const Streams& streams) {
  streams.out.flush();
  if (streams.out) return status;
  throw Error(Blame::system, "standard output", messages::answerNotWritten());
}

}  // namespace

bool isCommand(std::string_view firstWord) {
  if (commandNamed(firstWord) || asksForHelp(firstWord) || asksForVersion(firstWord)) return true;
  return !firstWord.starts_with('-') && !looksLikeAPath(firstWord);
}

int run(std::span<const std::string> words, const Streams& streams,
        const store::Services& services) {
  ExitStatus status = ExitStatus::systemRefused;
  try {
    status = afterFlush(runWords(words, streams, services), streams);
  } catch (const Error& error) {
    status = statusOf(error.blame());
    report(streams.err, error);
  } catch (const std::bad_alloc&) {
    report(streams.err, Error(Blame::system, "memory", messages::tooLittleMemory()));
  } catch (const std::exception& error) {
    report(streams.err, Error(Blame::system, "", error.what()));
  }
  return static_cast<int>(status);
}

}  // namespace throughline::commands
