#include <algorithm>
#include <array>
#include <iterator>

#include "each_command.h"
#include "find_by_name.h"
#include "open_map.h"
#include "read_file.h"
#include "report.h"
#include "take_text.h"
#include "throughline/exchange/tables/take_kind.h"
#include "throughline/exchange/take_json.h"
#include "throughline/journey/messages/command_line.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/messages/tables.h"

namespace throughline::commands {

namespace {

using exchange::ReadingsPlan;
using exchange::Table;
using exchange::TakeAs;
using exchange::TakenReading;
using exchange::TakenTouchpoint;
using exchange::TakeOptions;
using exchange::TouchpointsPlan;
using journey::Blame;
using journey::Error;
using journey::Journey;
using journey::Kind;
namespace messages = journey::messages;

constexpr std::size_t kMostBytes = std::size_t{64} << 20;
constexpr const char* kStandardInput = "-";

/// Which of the words the option has; nothing where it was not given.
template <std::size_t N>
std::optional<std::size_t> wishedWord(const Arguments& arguments, const char* option,
                                      const std::array<std::string_view, N>& words,
                                      std::string_view list) {
  const auto wish = arguments.value(option);
  if (!wish) return std::nullopt;
  const auto found = std::ranges::find(words, *wish);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  throw Error(Blame::usage, option, messages::noneOfNames(list, journey::quotable(*wish)));
}

std::optional<journey::Id<journey::Stage>> wishedStage(const Arguments& arguments,
                                                       const Journey& journey) {
  const auto name = arguments.value("--in");
  if (!name) return std::nullopt;
  if (const auto stage = findStage(journey, *name)) return stage;
  throw Error(Blame::usage, "--in",
              messages::stageNotOnMap(namesOf<journey::Stage>(journey), journey::quotable(*name)));
}

TakeOptions optionsFrom(const Arguments& arguments, const Journey& journey) {
  constexpr std::array<std::string_view, 4> kMeasures{"volume", "health", "days", "moved"};
  constexpr std::array<std::string_view, 3> kNumbers{"auto", "point", "comma"};
  TakeOptions options;
  if (const auto measure =
          wishedWord(arguments, "--metric", kMeasures, "volume, health, days, moved")) {
    options.metric = static_cast<journey::Measure>(*measure);
  }
  if (const auto stage = wishedStage(arguments, journey)) {
    options.begin = {*stage, options.metric.value_or(journey::Measure::volume)};
  }
  options.period = wished<journey::Period>(arguments, "--period", journey);
  const auto numbers = wishedWord(arguments, "--numbers", kNumbers, "auto, point, comma");
  if (numbers == 1) options.numbers = exchange::DecimalSign::point;
  if (numbers == 2) options.numbers = exchange::DecimalSign::comma;
  options.makePeriods = arguments.has("--make-periods");
  return options;
}

Table tableFrom(const std::string& file, const Streams& streams) {
  const bool piped = file == kStandardInput;
  const std::string where = piped ? "standard input" : file;
  const std::string text = piped ? std::string(std::istreambuf_iterator<char>(streams.in), {})
                                 : readFile(file, kMostBytes);
  Table table;
  try {
    table = exchange::readTable(text);
  } catch (const Error& error) {
    throw error.in(where);
  }
  if (table.cells.empty()) throw Error(Blame::input, where, messages::tableEmpty());
  if (table.otherTables > 0) {
    report(streams.err, {Blame::input, where, messages::furtherTables(table.otherTables)});
  }
  return table;
}

TakeAs kindOf(const Arguments& arguments, const Journey& journey, const Table& table) {
  constexpr std::array<std::string_view, 2> kKinds{"readings", "touchpoints"};
  if (const auto kind = wishedWord(arguments, "--as", kKinds, "readings, touchpoints")) {
    return static_cast<TakeAs>(*kind);
  }
  if (const auto kind = takenAs(journey, table)) return *kind;
  throw Error(Blame::usage, "take", messages::takenAsWhat());
}

/// Does the edit, unless the run is dry.
class Writer {
 public:
  Writer(store::Document& document, bool dry) : m_document(document), m_dry(dry) {
    if (!dry && document.access().mode != store::Access::Mode::writable) {
      throw Error(Blame::system, document.path().string(), document.access().reason);
    }
  }

  void write(const journey::Message& label, const store::Document::Intent& intent) {
    if (m_dry) return;
    if (const auto result = m_document.edit(label, nullptr, intent); !result) throw *result.error;
  }

 private:
  store::Document& m_document;
  bool m_dry;
};

ExitStatus statusFor(bool leftOut, bool waits) {
  return leftOut || waits ? ExitStatus::found : ExitStatus::done;
}

ExitStatus takeReadings(const Arguments& arguments, const Journey& journey, const Table& table,
                        const TakeOptions& options, Writer& writer, std::ostream& out) {
  const bool accept = arguments.has("--accept");
  ReadingsPlan plan = planReadings(journey, table, options);
  const auto chosen = chooseReadings(journey, plan, [&](const TakenReading&) { return accept; });
  const std::size_t made = plan.periodsMade();
  const std::string answer = arguments.has("--json") ? takeToJson(journey, plan, chosen)
                                                     : takeToText(journey, plan, chosen);
  if (!chosen.empty() || made > 0) {
    const auto label = chosen.empty() ? messages::addRecords(messages::records(Kind::period, made))
                                      : messages::pasteReadings(chosen.size());
    writer.write(label, [&](journey::Edit& edit) { writeReadings(edit, plan, chosen); });
  }
  out << answer;
  return statusFor(!plan.leftOut.empty(),
                   !accept && std::ranges::any_of(plan.placed, &TakenReading::waits));
}

ExitStatus takeTouchpoints(const Arguments& arguments, const Journey& journey, const Table& table,
                           Writer& writer, std::ostream& out) {
  const bool accept = arguments.has("--accept");
  const TouchpointsPlan plan = planTouchpoints(journey, table, wishedStage(arguments, journey));
  std::vector<const TakenTouchpoint*> chosen;
  for (const TakenTouchpoint& taken : plan.placed) {
    if (accept || taken.doubts.empty()) chosen.push_back(&taken);
  }
  const std::string answer = arguments.has("--json") ? takeToJson(journey, plan, chosen)
                                                     : takeToText(journey, plan, chosen);
  if (!chosen.empty()) {
    writer.write(messages::pasteRecords(messages::records(Kind::touchpoint, chosen.size())),
                 [&](journey::Edit& edit) { writeTouchpoints(edit, chosen); });
  }
  out << answer;
  return statusFor(!plan.leftOut.empty(), chosen.size() < plan.placed.size());
}

}  // namespace

ExitStatus runTake(const Arguments& arguments, const Streams& streams,
                   const store::Services& services) {
  const bool dry = arguments.has("--dry-run");
  const auto document = openMap(arguments.words()[0], services,
                                dry ? store::Purpose::read : store::Purpose::edit, streams);
  Writer writer(*document, dry);
  const Journey journey = document->journey();
  const TakeOptions options = optionsFrom(arguments, journey);
  const Table table = tableFrom(arguments.words()[1], streams);
  if (kindOf(arguments, journey, table) == TakeAs::touchpoints) {
    return takeTouchpoints(arguments, journey, table, writer, streams.out);
  }
  return takeReadings(arguments, journey, table, options, writer, streams.out);
}

}  // namespace throughline::commands
