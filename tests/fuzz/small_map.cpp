#include "small_map.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "support/files.h"
#include "support/map_services.h"
#include "support/temporary_folder.h"
#include "throughline/exchange/json.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/store/document.h"

namespace throughline::fuzz {

namespace {

constexpr std::size_t kLongText = 15'000;  // needs pages of its own

void addAndRemoveALongText(store::Document& document) {
  std::int64_t id = 0;
  (void)document.edit("Add", nullptr, [&](journey::Edit& edit) {
    journey::Persona persona;
    persona.name = "Marcus";
    persona.goals = std::string(kLongText, 'g');
    persona.id.value = id = edit.freshId(journey::Kind::persona);
    putBefore(edit, persona);
  });
  (void)document.edit("Remove", nullptr,
                      [&](journey::Edit& edit) { removeRecord(edit, journey::Kind::persona, id); });
}

std::string makeFile() {
  const support::TemporaryFolder folder;
  const auto path = folder / "map.journey";
  addAndRemoveALongText(*store::Document::create(path, smallMap(), support::fixedServices()));
  return support::contentOf(path);
}

// SQLite lets go of pages that do not fit into its memory, after their journal is on the disk.
BrokenOff makeBrokenOff() {
  const support::TemporaryFolder folder;
  const auto path = folder / "map.journey";
  support::writeFile(path, smallMapFile());
  SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
  database.exec(
      "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;"
      "UPDATE touchpoint SET title = 'Half done'; UPDATE stage SET summary = 'Half done';"
      "UPDATE history SET label = 'Half done'; UPDATE seal SET edits = 99;"
      "UPDATE reading SET value = 1; UPDATE period SET name = 'Half ' || id");
  return {support::contentOf(path), support::contentOf(path.string() + "-journal")};
}

}  // namespace

const journey::Journey& smallMap() {
  static const journey::Journey map = [] {
    journey::IdSource ids = journey::seededIds(1);
    const auto json = support::contentOf(support::projectFile("tests/fuzz/small_map.json"));
    return exchange::journeyFromJson(json, {.strict = true}, ids).journey;
  }();
  return map;
}

const std::string& smallMapFile() {
  static const std::string file = makeFile();
  return file;
}

const BrokenOff& brokenOffEdit() {
  static const BrokenOff brokenOff = makeBrokenOff();
  return brokenOff;
}

}  // namespace throughline::fuzz
