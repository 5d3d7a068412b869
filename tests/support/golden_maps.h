#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

#include "support/every_field_map.h"
#include "support/files.h"
#include "support/map_services.h"
#include "support/maps.h"
#include "support/random_edits.h"
#include "throughline/exchange/json.h"
#include "throughline/exchange/numbers_json.h"
#include "throughline/journey/intents/going_back.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/messages/merging.h"
#include "throughline/metrics/confidence.h"
#include "throughline/store/document.h"

// The golden files of each version of the format: what they hold and where they
// lie. tests/golden/write_golden_files.cpp writes those of the current version.

namespace throughline::support {

/// `empty` has the map record alone, `example` is the example map, `every_field` has
/// every kind with every field filled, `long_history` is the example after some
/// hundred edits, undone and redone.
inline constexpr std::array kGoldenMaps{"empty", "example", "every_field", "long_history"};

[[nodiscard]] inline std::filesystem::path goldenFolder(int version) {
  return projectFile("tests/golden/version_" + std::to_string(version));
}

/// The numbers of every period as `metrics --json` gives them, one document after
/// another in the order of the periods; the map's own where it has no period.
[[nodiscard]] inline std::string numbersOfEveryPeriod(const store::Document& document) {
  const journey::Journey& journey = document.journey();
  const auto numbersOf = [&](std::optional<journey::Id<journey::Period>> period) {
    const auto numbers = metrics::numbersOf(journey, period);
    return exchange::numbersToJson(journey, numbers, metrics::confidence(numbers), {});
  };
  const auto periods = journey.list<journey::Period>();
  if (periods.empty()) return "[\n" + numbersOf({}) + "]\n";
  std::string text = "[\n";
  for (const auto* period : periods) {
    text += numbersOf(period->id) + (period == periods.back() ? "]\n" : ",\n");
  }
  return text;
}

[[nodiscard]] inline journey::Journey goldenMap(const std::string& name) {
  if (name == "every_field") return everyFieldMap();
  if (name != "empty") return leahMap();
  journey::Journey journey;
  journey::MapSettings settings;
  settings.id = {1};
  settings.title = "Nothing yet";
  journey.put(settings);
  return journey;
}

/// An edit that names how far another file was brought in, one taken back by itself, and a way
/// back to an earlier map.
inline void bringInGoBackAndTakeBack(store::Document& document) {
  namespace messages = journey::messages;
  const auto setSummary = [&](const journey::Message& label, const std::string& summary) {
    (void)document.edit(label, nullptr, [&](journey::Edit& edit) {
      edit.change(edit.journey().list<journey::Stage>().front()->id,
                  [&](journey::Stage& stage) { stage.summary = summary; });
    });
  };
  const auto start = document.history(1).front().seq;
  setSummary(messages::mergeWith(messages::copyUpTo("leah (conflicted copy).journey", 7, 4711),
                                 messages::mergeTaken(1), messages::mergeConflicts(2)),
             "as the copy says");
  const store::HistoryEntry merge = document.history(1).front();
  setSummary(messages::changeRecord(messages::kind(journey::Kind::stage)), "as I say");
  const auto then = document.mapAt(start);
  (void)document.edit(messages::goBack("5 October", 2), nullptr,
                      [&](journey::Edit& edit) { goBackTo(edit, then); });
  setSummary(merge.message, "as the copy says");
  const store::HistoryEntry again = document.history(1).front();
  (void)document.edit(messages::takeBack(again.message), nullptr,
                      [&](journey::Edit& edit) { takeBack(edit, again.changes); });
}

/// Edits of every kind, now and then some steps back and forth.
inline void makeLongHistory(store::Document& document) {
  constexpr std::int64_t kRows = 300;
  RandomEdits edits(7);
  edits.keepBelow(document.journey().countAll());
  std::int64_t seq = 0;
  for (int turn = 0; seq < kRows; ++turn) {
    const auto steps = turn % 12 == 11 ? turn % 5 + 1 : 0;
    for (int back = 0; back < steps; ++back) (void)document.undo();
    for (int forth = turn % 3; forth < steps; ++forth) (void)document.redo();
    const auto kind = journey::kAllKinds[static_cast<std::size_t>(turn) % journey::kKindCount];
    const auto result = document.edit(journey::messages::changeRecord(journey::messages::records(
                                          kind, static_cast<std::size_t>(turn) % 3 + 1)),
                                      nullptr, [&](journey::Edit& edit) { edits(edit); });
    if (result) seq = result.seq;
  }
  // A long text, typed on, changed in its middle and taken back.
  const auto map = document.journey().settings().id;
  for (int turn = 0; turn < 12; ++turn) {
    (void)document.edit(
        journey::messages::changeRecord(journey::messages::kind(journey::Kind::map)), nullptr,
        [&](journey::Edit& edit) {
          edit.change(map, [&](journey::MapSettings& settings) {
            std::string& text = settings.scope;
            text.insert(text.size() / 2, "Zoë " + std::to_string(turn) + std::string(300, 'x'));
          });
        });
    if (turn % 4 == 3) (void)document.undo();
  }
  bringInGoBackAndTakeBack(document);
}

/// Makes the map of this name as a file of the current version.
[[nodiscard]] inline std::unique_ptr<store::Document> makeGoldenFile(
    const std::filesystem::path& path, const std::string& name) {
  auto document = store::Document::create(path, goldenMap(name), fixedServices());
  if (name == "long_history") makeLongHistory(*document);
  return document;
}

}  // namespace throughline::support
