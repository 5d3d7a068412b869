#include <algorithm>
#include <nlohmann/json.hpp>

#include "each_command.h"
#include "find_by_name.h"
#include "open_map.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/shared_copy.h"
#include "throughline/store/document.h"

namespace throughline::commands {

namespace {

using journey::Blame;
using journey::Error;
using journey::Journey;
using journey::KindCounts;
using journey::ShareOptions;
using nlohmann::ordered_json;
namespace messages = journey::messages;

/// The words for the lanes that every map has, and the names of the user's own.
std::string laneNames(const Journey& journey) {
  std::string names;
  for (const std::string_view word : journey::Words<journey::BuiltInLane>::all) {
    names += (names.empty() ? "" : ", ") + std::string(word);
  }
  for (const auto* lane : journey.list<journey::Lane>()) {
    if (!lane->lane) names += ", " + journey::isolated(lane->name);
  }
  return journey::quotable(names, 300);
}

journey::LaneKey laneNamed(const std::string& name, const Journey& journey) {
  const std::string wanted = journey::folded(name);
  if (const auto lane = journey::fromWord<journey::BuiltInLane>(wanted)) return *lane;
  for (const auto* lane : journey.list<journey::Lane>()) {
    if (!lane->lane && journey::folded(lane->name) == wanted) return lane->id;
  }
  throw Error(Blame::usage, "--without",
              messages::noneOfNames(laneNames(journey), journey::quotable(name)));
}

void take(const std::string& more, ShareOptions& options) {
  const std::string word = journey::folded(more);
  if (word == "sources") {
    options.sources = true;
  } else if (word == "comments") {
    options.comments = true;
  } else if (word == "reviews") {
    options.reviews = true;
  } else {
    throw Error(Blame::usage, "--with",
                messages::noneOfNames("sources, comments, reviews", journey::quotable(more)));
  }
}

ShareOptions shareOptions(const Arguments& arguments, const Journey& journey) {
  ShareOptions options;
  for (const std::string& more : arguments.values("--with")) take(more, options);
  for (const std::string& lane : arguments.values("--without")) {
    options.without.insert(laneNamed(lane, journey));
  }
  for (const std::string& stage : arguments.values("--only-stage")) {
    options.onlyStages.insert(stageNamed(stage, "--only-stage", journey));
  }
  return options;
}

ordered_json countsJson(const KindCounts& counts) {
  ordered_json json = ordered_json::object();
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0) json[std::string(kindName(journey::kAllKinds[i]))] = counts[i];
  }
  return json;
}

/// "7 stages, 21 touchpoints"; the map itself goes without saying.
std::string countsText(const KindCounts& counts) {
  std::string text;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const journey::Kind kind = journey::kAllKinds[i];
    if (counts[i] == 0 || kind == journey::Kind::map) continue;
    text += (text.empty() ? "" : ", ") + std::to_string(counts[i]) + " " +
            english(messages::records(kind, counts[i]));
  }
  return text.empty() ? "nothing" : text;
}

std::string inQuotes(const std::string& text) { return "“" + journey::quotable(text) + "”"; }

void printText(const Journey& map, const journey::SharedCopy& copy, std::ostream& out) {
  out << "kept: " << countsText(copy.kept) << "\nleft out: " << countsText(copy.leftOut) << '\n';
  if (copy.origins > 0) {
    out << "left out: where " << copy.origins
        << (copy.origins == 1 ? " of these was" : " of these were")
        << " heard, and the words taken from there\n";
  }
  out << "left out: the history, with everything that was deleted, renamed or reworded\n";
  for (const auto& [name, where] : journey::stillNamed(map, copy.journey)) {
    const auto record = copy.journey.get(where.kind, where.id);
    out << "still named: " << inQuotes(name) << " in the "
        << english(messages::records(where.kind, 1)) << ' ' << inQuotes(labelOf(record)) << '\n';
  }
}

}  // namespace

ExitStatus runShare(const Arguments& arguments, const Streams& streams,
                    const store::Services& services) {
  const auto document = openMap(arguments.words()[0], services, store::Purpose::read, streams);
  const Journey& journey = document->journey();
  journey::IdSource ids = services.ids;
  const auto copy = journey::sharedCopy(journey, shareOptions(arguments, journey), ids);
  store::Document::create(arguments.words()[1], copy.journey, services);
  if (arguments.has("--json")) {
    const ordered_json answer{{"kept", countsJson(copy.kept)},
                              {"left_out", countsJson(copy.leftOut)}};
    streams.out << answer.dump(2) << '\n';
  } else {
    printText(journey, copy, streams.out);
  }
  return ExitStatus::done;
}

}  // namespace throughline::commands
