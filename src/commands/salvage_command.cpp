#include <nlohmann/json.hpp>

#include "each_command.h"
#include "throughline/journey/text.h"
#include "throughline/store/salvage.h"

namespace throughline::commands {

namespace {

using nlohmann::ordered_json;
using store::LeftOut;

constexpr std::size_t kMostShown = 1'000;

ordered_json keptOf(const store::Salvage& salvage) {
  ordered_json kept = ordered_json::object();
  for (const journey::Kind kind : journey::kAllKinds) {
    const std::size_t count = salvage.journey.count(kind);
    if (count > 0) kept[std::string(journey::kindName(kind))] = count;
  }
  if (salvage.edits > 0) kept["history"] = salvage.edits;
  return kept;
}

void printJson(const store::Salvage& salvage, std::ostream& out) {
  ordered_json list = ordered_json::array();
  for (const LeftOut& left : salvage.leftOut) {
    ordered_json entry{
        {"kind", left.kind}, {"id", nullptr}, {"what", left.what}, {"why", english(left.why)}};
    if (left.id > 0) entry["id"] = left.id;
    list.push_back(std::move(entry));
  }
  const ordered_json answer{{"kept", keptOf(salvage)}, {"left_out", std::move(list)}};
  out << answer.dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
}

std::string ofHowMany(std::size_t kept, const std::optional<std::size_t>& before) {
  return std::to_string(kept) + (before ? " of " + std::to_string(*before) : "");
}

std::string lineOf(const LeftOut& left) {
  std::string line = left.kind;
  if (left.id > 0) line += " " + std::to_string(left.id);
  if (!left.what.empty()) line += ", " + left.what;
  if (!left.stage.empty()) line += " (" + left.stage + ")";
  return journey::quotable(line + ": " + english(left.why), kMostShown);
}

void printText(const store::Salvage& salvage, std::ostream& out) {
  out << "kept: " << ofHowMany(salvage.records(), salvage.recordsBefore) << " records, "
      << ofHowMany(salvage.edits, salvage.editsBefore) << " edits\n";
  for (const LeftOut& left : salvage.leftOut) out << "left out: " << lineOf(left) << '\n';
}

}  // namespace

ExitStatus runSalvage(const Arguments& arguments, const Streams& streams,
                      const store::Services& services) {
  const store::Salvage salvage = store::salvageMap(arguments.words()[0], services);
  store::writeSalvaged(salvage, arguments.words()[1], services);
  if (arguments.has("--json")) {
    printJson(salvage, streams.out);
  } else {
    printText(salvage, streams.out);
  }
  return salvage.leftOut.empty() ? ExitStatus::done : ExitStatus::found;
}

}  // namespace throughline::commands
