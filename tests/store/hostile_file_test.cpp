#include <gtest/gtest.h>

#include <sys/stat.h>
#include <map>

#include <random>

#include "support/files.h"
#include "support/map_services.h"
#include "support/random_journey.h"
#include "support/raw_database.h"
#include "support/temporary_folder.h"
#include "throughline/store/document.h"

namespace throughline::store {
namespace {

namespace fs = std::filesystem;
using journey::Blame;
using journey::Error;

constexpr std::uint64_t kHostileFileSeed = 5;

class HostileFileTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;
  fs::path path = folder / "map.journey";
  journey::Journey map = support::randomJourney(kHostileFileSeed);

  void SetUp() override {
    const auto document = Document::create(path, map, support::fixedServices());
    ASSERT_TRUE(document->edit("Rename", nullptr, [&](journey::Edit& edit) {
      edit.change(map.settings().id, [](auto& settings) { settings.title = "Renamed"; });
    }));
    map = document->journey();
  }

  static std::unique_ptr<Document> open(const fs::path& file) {
    return Document::open(file, support::fixedServices());
  }

  /// Opening gives one sentence with these words, and leaves the file alone.
  static void expectRefusal(const fs::path& file, Blame blame, const std::string& words) {
    std::error_code ignored;
    const bool isFile = fs::is_regular_file(file, ignored);
    const std::string before = isFile ? support::contentOf(file) : "";
    try {
      open(file);
      ADD_FAILURE() << "opened " << file;
    } catch (const Error& error) {
      EXPECT_EQ(error.blame(), blame) << error.what();
      EXPECT_NE(std::string(error.what()).find(words), std::string::npos) << error.what();
      EXPECT_EQ(std::string(error.what()).find('\n'), std::string::npos) << error.what();
    }
    EXPECT_EQ(isFile ? support::contentOf(file) : "", before);
  }
  void expectRefusalAfter(const std::string& sql, const std::string& words) const {
    support::withRawSql(path, sql);
    expectRefusal(path, Blame::input, words);
  }
};

TEST_F(HostileFileTest, OpeningAndLookingChangesNoByte) {
  const std::string before = support::contentOf(path);
  const auto document = open(path);
  EXPECT_EQ(document->journey(), map);
  EXPECT_EQ(document->history(10).size(), 1U);
  EXPECT_TRUE(verify(path).empty());
  EXPECT_EQ(support::contentOf(path), before);
}

TEST_F(HostileFileTest, WhatIsNoFileOfAMapIsRefused) {
  expectRefusal(folder / "missing.journey", Blame::system, "no such file");
  expectRefusal(folder.path(), Blame::input, "found a folder");
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
  expectRefusal(folder / "pipe", Blame::input, "device or pipe");
  expectRefusal("/dev/null", Blame::input, "device or pipe");
  fs::create_symlink(folder / "nowhere", folder / "dangling");
  expectRefusal(folder / "dangling", Blame::system, "no such file");
  fs::create_symlink(folder / "loop", folder / "loop");
  expectRefusal(folder / "loop", Blame::system, "expected a map");
}

TEST_F(HostileFileTest, NamesThatMeanSomethingToSqliteAreJustNames) {
  for (const char* name : {":memory:", "file::memory:", "file:map.journey?mode=rwc", ""}) {
    expectRefusal(name, Blame::system, "no such file");
  }
  const fs::path odd = folder / "file:map.journey?mode=memory&x=%20";
  fs::copy_file(path, odd);
  EXPECT_EQ(open(odd)->journey(), map);
}

TEST_F(HostileFileTest, ALinkToAMapOpensTheMap) {
  fs::create_symlink(path, folder / "link.journey");
  const auto document = open(folder / "link.journey");
  EXPECT_EQ(document->journey(), map);
  EXPECT_EQ(document->path(), path);
}

TEST_F(HostileFileTest, FilesOfOtherProgramsAreRefused) {
  support::writeFile(folder / "empty", "");
  expectRefusal(folder / "empty", Blame::input, "an empty file");
  support::writeFile(folder / "text", std::string(5'000, 'x'));
  expectRefusal(folder / "text", Blame::input, "another kind of file");
  support::writeFile(folder / "short", "SQLite format 3");
  expectRefusal(folder / "short", Blame::input, "only its beginning");
  support::withRawSql(folder / "other.db", "CREATE TABLE touchpoint (id INTEGER PRIMARY KEY)");
  expectRefusal(folder / "other.db", Blame::input, "another program's SQLite database");
}

TEST_F(HostileFileTest, ATruncatedFileIsRefusedAtEveryLength) {
  const std::string whole = support::contentOf(path);
  for (std::size_t length = 1; length < whole.size(); length += length < 2'000 ? 97 : 2'048) {
    support::writeFile(path, whole.substr(0, length));
    expectRefusal(path, Blame::input, "expected a");
  }
}

TEST_F(HostileFileTest, AFileWithSomethingBehindItIsRefused) {
  support::writeFile(path, support::contentOf(path) + std::string(4'096, '\0'));
  expectRefusal(path, Blame::input, "expected a sound map of");
}

TEST_F(HostileFileTest, ASchemaThatIsNotOursIsRefusedBeforeAnythingOfItRuns) {
  const std::string sound = support::contentOf(path);
  const std::array<std::pair<const char*, const char*>, 7> cases{{
      {"CREATE TABLE notes (text TEXT)", "table “notes”"},
      {"CREATE VIEW notes AS SELECT 1", "view “notes”"},
      {"CREATE INDEX notes ON touchpoint (title)", "index “notes”"},
      {"CREATE TRIGGER notes AFTER INSERT ON stage BEGIN DELETE FROM stage; END",
       "trigger “notes”"},
      {"DROP VIEW weakest_link", "no view “weakest_link”"},
      {"ALTER TABLE touchpoint ADD COLUMN extra TEXT", "table “touchpoint”"},
      {"CREATE VIRTUAL TABLE notes USING fts5(text)", "table “notes"},
  }};
  for (const auto& [sql, words] : cases) {
    support::writeFile(path, sound);
    expectRefusalAfter(sql, words);
  }
  support::writeFile(path, sound);
  expectRefusalAfter(
      "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') "
      "WHERE name = 'stage'",
      "table “stage”");
  support::writeFile(path, sound);
  expectRefusalAfter("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'nonsense'",
                     "map");
}

TEST_F(HostileFileTest, WhatAnalyzeLeavesIsHarmless) {
  support::withRawSql(path, "ANALYZE");
  {
    const auto document = open(path);
    EXPECT_EQ(document->journey(), map);
    EXPECT_FALSE(document->changedOutside());
    EXPECT_TRUE(document->edit("Rename", nullptr, [&](journey::Edit& edit) {
      edit.change(map.settings().id, [](auto& settings) { settings.title = "Again"; });
    }));
  }
  EXPECT_TRUE(verify(path).empty());
  expectRefusalAfter(
      "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = "
      "'CREATE TABLE sqlite_stat1(tbl,idx,stat,extra)' WHERE name = 'sqlite_stat1'",
      "table “sqlite_stat1”");
}

TEST_F(HostileFileTest, EveryValueIsHeldToItsFieldsRule) {
  const std::string sound = support::contentOf(path);
  const std::array<std::pair<const char*, const char*>, 9> cases{{
      {"UPDATE touchpoint SET side = 'inside'", ".side: expected one of"},
      {"UPDATE touchpoint SET title = ''", ".title: expected"},
      {"UPDATE stage SET name = CAST(x'ff41' AS TEXT)", ".name: expected valid UTF-8"},
      {"UPDATE emotion SET score = 9e999", ".score: expected a number"},
      {"UPDATE map SET review_every_days = -1", ".review_every_days: expected"},
      {"UPDATE period SET start = '2026-02-30'", ".start: expected a date"},
      {"UPDATE stage SET name = 'twice'", "expected a name that no other stage has"},
      {"UPDATE touchpoint SET stage = 12345", "expected a stage of this map"},
      {"DELETE FROM map", "expected exactly one map record"},
  }};
  for (const auto& [sql, words] : cases) {
    support::writeFile(path, sound);
    support::withRawSql(path, sql);
    expectRefusal(path, Blame::input, "map.journey: ");
    if (std::string(sql).find("score") != std::string::npos) continue;
    expectRefusal(path, Blame::input, words);
  }
}

TEST_F(HostileFileTest, WhatTheTablesCheckIsSeenInEachColumnOfThem) {
  // Every CHECK of the schema, violated in one row by whatever violates it.
  const std::string sound = support::contentOf(path);
  std::vector<std::string> updates;
  {
    SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
    SQLite::Statement columns(database,
                              "SELECT t.name, c.name, c.type, c.pk FROM sqlite_schema AS t, "
                              "pragma_table_info(t.name) AS c "
                              "WHERE t.type = 'table' AND t.sql NOT LIKE '%WITHOUT ROWID'");
    while (columns.executeStep()) {
      const std::string table = columns.getColumn(0).getString();
      const std::string column = columns.getColumn(1).getString();
      const std::string type = columns.getColumn(2).getString();
      const std::string row = " WHERE rowid = (SELECT max(rowid) FROM \"" + table + "\")";
      static const std::map<std::string, std::string> wrong{
          {"TEXT", "char(10) || hex(zeroblob(250000))"},
          {"INTEGER", "-7000000000000000"},
          {"REAL", "-7e15"},
          {"BLOB", "zeroblob(3000000)"}};
      const std::string& value = wrong.at(type);
      updates.push_back("UPDATE \"" + table + "\" SET \"" + column + "\" = " + value + row);
    }
  }
  std::size_t violations = 0;
  for (const std::string& update : updates) {
    support::writeFile(path, sound);
    support::withRawSql(path, update);
    // Whether a CHECK is against it, as SQLite itself sees it on a connection that may write.
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
    SQLite::Statement check(database, "PRAGMA integrity_check");
    check.executeStep();
    if (check.getColumn(0).getString().find("CHECK") == std::string::npos) continue;
    ++violations;
    EXPECT_THROW(open(path), Error) << update;
  }
  EXPECT_GT(violations, 60U);
}

TEST_F(HostileFileTest, WhatLiesBesideAMapCannotMakeSqliteTouchOtherFiles) {
  support::writeFile(path.string() + "-wal", "");
  expectRefusal(path, Blame::input, "found “map.journey-wal” beside it");
  fs::remove(path.string() + "-wal");

  const fs::path victim = folder / "thesis.txt";
  support::writeFile(victim, "years of work");
  const std::string magic = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
  support::writeFile(path.string() + "-journal", std::string(600, 'x') + victim.string() + magic);
  expectRefusal(path, Blame::input, "belongs to other files");
  EXPECT_EQ(support::contentOf(victim), "years of work");
}

TEST_F(HostileFileTest, AFileSwitchedToAWriteAheadLogSaysHowToSwitchBack) {
  support::withRawSql(path, "PRAGMA journal_mode = WAL");
  fs::remove(path.string() + "-wal");
  fs::remove(path.string() + "-shm");
  expectRefusal(path, Blame::input, "PRAGMA journal_mode = DELETE");
}

TEST_F(HostileFileTest, ChangedOutsideIsSaidAndSealedByTheNextEdit) {
  support::withRawSql(path, "UPDATE map SET title = 'By hand'");
  auto document = open(path);
  EXPECT_TRUE(document->changedOutside());
  EXPECT_EQ(document->journey().settings().title, "By hand");
  EXPECT_EQ(verify(path).size(), 1U);
  ASSERT_TRUE(document->edit("Rename", nullptr, [&](journey::Edit& edit) {
    edit.change(map.settings().id, [](auto& settings) { settings.scope = "here"; });
  }));
  EXPECT_FALSE(document->changedOutside());
  document.reset();
  EXPECT_FALSE(open(path)->changedOutside());
  EXPECT_TRUE(verify(path).empty());
}

TEST_F(HostileFileTest, AlteredHistoryIsFoundAndTheRestStillRead) {
  ASSERT_TRUE(open(path)->edit("Again", nullptr, [&](journey::Edit& edit) {
    edit.change(map.settings().id, [](auto& settings) { settings.title = "Again"; });
  }));
  support::withRawSql(path, "UPDATE history SET label = 'Other' WHERE seq = 1");
  const auto history = open(path)->history(10);
  ASSERT_EQ(history.size(), 2U);
  EXPECT_FALSE(history[0].fault.has_value());
  EXPECT_EQ(history[0].label, "Again");
  EXPECT_EQ(history[1].seq, 1);
  EXPECT_TRUE(history[1].label.empty() && history[1].changes.empty());
  ASSERT_TRUE(history[1].fault.has_value());
  EXPECT_STREQ(history[1].fault->what(),
               "history 1: expected the edit as it was written, found it altered");
  const auto faults = verify(path);
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_NE(std::string(faults.front().what()).find("history 1: expected the edit as it was"),
            std::string::npos);
}

TEST_F(HostileFileTest, RemovedHistoryIsFound) {
  support::withRawSql(path, "DELETE FROM history");
  EXPECT_FALSE(verify(path).empty());
}

// A flipped bit is refused, or where it hit nothing that is read of a map, harmless: no program
// has written it, so it is never taken for another program's change.
TEST_F(HostileFileTest, NoSingleFlippedBitPassesUnseen) {
  const std::string sound = support::contentOf(path);
  std::mt19937_64 random(kHostileFileSeed);
  int refused = 0;
  for (int i = 0; i < 1'000; ++i) {
    const std::size_t byte = random() % sound.size();
    const auto bit = static_cast<char>(1 << (random() % 8));
    SCOPED_TRACE("seed " + std::to_string(kHostileFileSeed) + ", byte " + std::to_string(byte));
    std::string flipped = sound;
    flipped[byte] = static_cast<char>(flipped[byte] ^ bit);
    support::writeFile(path, flipped);
    try {
      const auto document = Document::open(path, support::fixedServices(), Purpose::read);
      ASSERT_EQ(document->journey(), map);
      ASSERT_FALSE(document->changedOutside());
    } catch (const Error& error) {
      ASSERT_NE(error.blame(), Blame::usage) << error.what();
      ++refused;
    }
    ASSERT_EQ(support::contentOf(path), flipped);
  }
  RecordProperty("refused", refused);
  EXPECT_GT(refused, 0);
}

}  // namespace
}  // namespace throughline::store
