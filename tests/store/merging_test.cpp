#include <gtest/gtest.h>

#include <sqlite3.h>

#include "support/files.h"
#include "support/map_services.h"
#include "support/random_edits.h"
#include "support/random_journey.h"
#include "support/temporary_folder.h"
#include "throughline/store/other_copy.h"
#include "throughline/store/safety_copies.h"

// Two files that come from one: what they share, and the edit that brings them together.

namespace throughline::store {
namespace {

namespace fs = std::filesystem;

/// Every row of every table but the history's and the seal, as text.
std::string dumpOf(const fs::path& path) {
  sqlite3* database = nullptr;
  sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READONLY, nullptr);
  std::string dump;
  const auto rows = [&](const std::string& sql, auto take) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr);
    while (sqlite3_step(statement) == SQLITE_ROW) take(statement);
    sqlite3_finalize(statement);
  };
  std::vector<std::string> tables;
  rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", [&](auto* row) {
    tables.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(row, 0)));
  });
  for (const std::string& table : tables) {
    if (table == "history" || table == "history_record" || table == "waypoint" || table == "seal") {
      continue;
    }
    dump += table + "\n";
    rows("SELECT * FROM \"" + table + "\" ORDER BY 1", [&](auto* row) {
      for (int i = 0; i < sqlite3_column_count(row); ++i) {
        const auto* text = static_cast<const char*>(sqlite3_column_blob(row, i));
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(row, i));
        dump += std::to_string(sqlite3_column_type(row, i)) + ":" +
                (text ? std::string(text, size) : std::string()) + "|";
      }
      dump += "\n";
    });
  }
  sqlite3_close(database);
  return dump;
}

class CopiesApart : public ::testing::Test {
 protected:
  void make(std::uint64_t seed) {
    Document::create(here, support::randomJourney(seed), services);
    edit(here, seed + 1, 5);
    fs::copy_file(here, there);
    common = Document::open(here, services, Purpose::read)->journey();
  }
  void edit(const fs::path& path, std::uint64_t seed, int count) {
    Services own = services;
    own.ids = journey::seededIds(seed);
    own.user = path == here ? "Ana" : "Ben";
    const auto document = Document::open(path, own);
    support::RandomEdits random(seed);
    for (int done = 0, tries = 0; done < count && tries < 1'000; ++tries) {
      const auto before = document->history(1);
      (void)document->edit("Edit", nullptr, [&](journey::Edit& edit) { random(edit); });
      const auto after = document->history(1);
      if (!after.empty() && (before.empty() || before[0].seq != after[0].seq)) ++done;
    }
  }
  void TearDown() override { fs::remove_all(folder.path()); }

  support::TemporaryFolder folder;
  fs::path here = folder / "leah.journey";
  fs::path there = folder / "leah (conflicted copy).journey";
  Services services = support::fixedServices();
  journey::Journey common;
};

TEST_F(CopiesApart, ComeFromTheNewestStateThatBothHave) {
  make(3);
  edit(here, 11, 7);
  edit(there, 12, 9);
  const auto mine = Document::open(here, services, Purpose::read);
  const OtherCopy copy = readCopy(*mine, there, services);
  ASSERT_TRUE(copy.shared);
  EXPECT_EQ(copy.shared->seq, 5);
  EXPECT_EQ(copy.shared->map, common);
  EXPECT_EQ(copy.editsHere, 7);
  EXPECT_EQ(copy.editsThere, 9);
  EXPECT_EQ(copy.lastAuthor, "Ben");
}

TEST_F(CopiesApart, ThatWereNeverEditedTogetherComeFromTheMapAsItWasMade) {
  Document::create(here, support::randomJourney(4), services);
  const auto made = Document::open(here, services, Purpose::read)->journey();
  fs::copy_file(here, there);
  edit(here, 11, 3);
  edit(there, 12, 3);
  const auto mine = Document::open(here, services, Purpose::read);
  const OtherCopy copy = readCopy(*mine, there, services);
  ASSERT_TRUE(copy.shared);
  EXPECT_EQ(copy.shared->seq, 0);
  EXPECT_EQ(copy.shared->at, "");
  EXPECT_EQ(copy.shared->map, made);
}

TEST_F(CopiesApart, ShareNoHistoryWhereOneWasSavedWithoutIt) {
  make(5);
  const auto mine = Document::open(here, services, Purpose::read);
  mine->saveCopy(folder / "shared.journey", false);
  EXPECT_FALSE(readCopy(*mine, folder / "shared.journey", services).shared);
  mine->saveCopy(folder / "kept.journey", true);
  EXPECT_TRUE(readCopy(*mine, folder / "kept.journey", services).shared);
}

TEST_F(CopiesApart, AreReadWithoutTouchingWhatACrashLeftBeside) {
  make(6);
  edit(there, 12, 2);
  const std::string before = support::contentOf(there);
  const fs::path journal = there.string() + "-journal";
  support::writeFile(journal, "");
  const auto mine = Document::open(here, services, Purpose::read);
  (void)readCopy(*mine, there, services);
  EXPECT_TRUE(fs::exists(journal));
  EXPECT_EQ(support::contentOf(there), before);
}

TEST_F(CopiesApart, AreMergedInOneEditThatUndoTakesBackToTheLastByte) {
  services.safetyFolder = folder / "data";
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    make(seed);
    edit(here, seed + 100, 8);
    edit(there, seed + 200, 8);
    const std::string before = dumpOf(here);
    const std::string theirs = support::contentOf(there);
    const auto mine = Document::open(here, services);
    const std::int64_t rows = mine->history(1).front().seq;
    const OtherCopy copy = readCopy(*mine, there, services);
    const journey::Merge merge = journey::merge(copy.base(), mine->journey(), copy.map());
    const auto done = mine->edit(mergeLabel(there, merge), nullptr,
                                 [&](journey::Edit& edit) { putMerged(edit, merge); });
    ASSERT_TRUE(done) << done.error->what();
    EXPECT_EQ(mine->history(1).front().seq, rows + 1);
    EXPECT_EQ(mine->history(1).front().label, english(mergeLabel(there, merge)));
    EXPECT_EQ(mine->journey(), merge.map);
    EXPECT_NE(dumpOf(here), before);
    ASSERT_TRUE(mine->undo());
    EXPECT_EQ(dumpOf(here), before);
    EXPECT_EQ(support::contentOf(there), theirs);
    EXPECT_TRUE(verify(here).empty());
    fs::remove(here);
    fs::remove(there);
  }
}

TEST_F(CopiesApart, BringTheirPicturesAlong) {
  make(9);
  edit(there, 12, 40);
  const auto mine = Document::open(here, services);
  {
    const OtherCopy copy = readCopy(*mine, there, services);
    const journey::Merge merge = journey::merge(copy.base(), mine->journey(), copy.map());
    ASSERT_TRUE(mine->edit(mergeLabel(there, merge), nullptr,
                           [&](journey::Edit& edit) { putMerged(edit, merge); }));
  }
  for (const auto& hash : journey::namedImages(mine->journey())) {
    EXPECT_TRUE(mine->journey().images().find(hash));
  }
}

}  // namespace
}  // namespace throughline::store
