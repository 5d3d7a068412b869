#include <filesystem>
#include <fstream>

#include "each_command.h"
#include "edit/edit_session.h"
#include "edit/line_reader.h"
#include "edit/request.h"
#include "edit/spaced.h"
#include "open_map.h"
#include "throughline/exchange/parse_json.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/command_line.h"
#include "throughline/journey/text.h"

namespace throughline::commands {

namespace {

using journey::Blame;
using journey::Error;
namespace messages = journey::messages;
using nlohmann::ordered_json;

// The longest field has 20,000 characters; this is far above any sound line.
constexpr std::size_t kLongestLine = 16u << 20;
constexpr std::size_t kLongestError = 2'000;

std::string place(const LineReader& reader) { return "line " + std::to_string(reader.number()); }

ordered_json parsed(const LineReader& reader) {
  if (reader.isCut()) {
    throw Error(Blame::input, place(reader), messages::lineTooLong());
  }
  return exchange::parseJson(reader.line(), {}, {reader.number()});
}

/// Errors of the parser name the line already, those of a request do not.
Error placed(const Error& error, const LineReader& reader) {
  return error.where().starts_with("line ") ? error : error.in(place(reader));
}

ordered_json answerTo(const LineReader& reader, EditSession& session) {
  ordered_json answer{{"ok", true}};
  try {
    answer.update(session.carryOut(requestFrom(parsed(reader))));
  } catch (const Error& error) {
    answer = {{"ok", false},
              {"error", journey::quotable(placed(error, reader).what(), kLongestError)}};
  }
  return answer;
}

ExitStatus editFrom(std::istream& script, store::Document& document, bool stopAtRefusal,
                    std::ostream& out) {
  EditSession session(document);
  LineReader reader(script, kLongestLine);
  ExitStatus status = ExitStatus::done;
  while (reader.next()) {
    if (!reader.isCut() && journey::trimmed(reader.line()).empty()) continue;
    const ordered_json answer = answerTo(reader, session);
    // Whoever waits for this line learns that the edit is on the disk.
    out << spaced(answer) << std::endl;
    if (!out) {
      throw Error(Blame::system, "standard output", messages::answerNotWritten());
    }
    if (answer["ok"] == true) continue;
    status = ExitStatus::found;
    if (stopAtRefusal) break;
  }
  return status;
}

void requireFile(const std::string& script) {
  std::error_code ignored;
  if (std::filesystem::is_directory(script, ignored)) {
    throw Error(Blame::input, script, messages::scriptIsFolder());
  }
  if (!std::filesystem::exists(script, ignored)) {
    throw Error(Blame::system, script, messages::scriptMissing());
  }
}

}  // namespace

ExitStatus runEdit(const Arguments& arguments, const Streams& streams,
                   const store::Services& services) {
  const std::string& file = arguments.words().front();
  const std::string script = arguments.words().size() > 1 ? arguments.words()[1] : "-";
  if (script != "-") requireFile(script);
  const auto document = openMap(file, services, store::Purpose::edit, streams);
  if (document->access().mode != store::Access::Mode::writable) {
    throw Error(Blame::system, file, document->access().reason);
  }
  const bool stop = arguments.has("--stop");
  if (script == "-") return editFrom(streams.in, *document, stop, streams.out);
  std::ifstream stream(script, std::ios::binary);
  if (!stream) {
    throw Error(Blame::system, script, messages::scriptUnreadable());
  }
  return editFrom(stream, *document, stop, streams.out);
}

}  // namespace throughline::commands
