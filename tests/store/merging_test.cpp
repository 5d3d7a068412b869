#include <gtest/gtest.h>

#include <sqlite3.h>

#include <algorithm>
#include <set>

#include "support/files.h"
#include "support/map_services.h"
#include "support/random_edits.h"
#include "support/random_journey.h"
#include "support/small_png.h"
#include "support/temporary_folder.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/intents/going_back.h"
#include "throughline/journey/intents/pictures.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/store/other_copy.h"
#include "throughline/store/safety_copies.h"

// Two files that come from one: what they share, and the edit that brings them together.

namespace throughline::store {
namespace {

namespace fs = std::filesystem;

/// `take(statement)` with each row of the answer.
template <class Take>
void eachRow(const fs::path& path, const std::string& sql, Take take) {
  sqlite3* database = nullptr;
  sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READONLY, nullptr);
  sqlite3_stmt* statement = nullptr;
  sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr);
  while (sqlite3_step(statement) == SQLITE_ROW) take(statement);
  sqlite3_finalize(statement);
  sqlite3_close(database);
}

/// The first column of the answer, as text.
std::vector<std::string> textsIn(const fs::path& path, const std::string& sql) {
  std::vector<std::string> texts;
  eachRow(path, sql, [&](sqlite3_stmt* row) {
    texts.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(row, 0)));
  });
  return texts;
}

/// Every row of every table but the history's, the seal and those left out, as text.
std::string dumpOf(const fs::path& path, const std::set<std::string>& leftOut = {}) {
  static const std::set<std::string> history{"history", "history_record", "waypoint", "seal"};
  std::string dump;
  for (const std::string& table :
       textsIn(path, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")) {
    if (history.contains(table) || leftOut.contains(table)) continue;
    dump += table + "\n";
    eachRow(path, "SELECT * FROM \"" + table + "\" ORDER BY 1", [&](sqlite3_stmt* row) {
      for (int i = 0; i < sqlite3_column_count(row); ++i) {
        const auto* text = static_cast<const char*>(sqlite3_column_blob(row, i));
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(row, i));
        dump += std::to_string(sqlite3_column_type(row, i)) + ":" +
                (text ? std::string(text, size) : std::string()) + "|";
      }
      dump += "\n";
    });
  }
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

  journey::Journey mapIn(const fs::path& path) {
    return Document::open(path, services, Purpose::read)->journey();
  }
  std::int64_t lastEditOf(const fs::path& path) {
    return Document::open(path, services, Purpose::read)->newestEdit()->seq;
  }
  journey::Merge mergeOf(const fs::path& into, const fs::path& from) {
    const auto mine = Document::open(into, services, Purpose::read);
    const OtherCopy copy = readCopy(*mine, from, services);
    return journey::merge(copy.base(), mine->journey(), copy.map());
  }
  void bringIn(Document& mine, const fs::path& from, const journey::MergeChoices& choices) {
    const OtherCopy copy = readCopy(mine, from, services);
    const journey::Merge merge = journey::merge(copy.base(), mine.journey(), copy.map(), choices);
    ASSERT_TRUE(mine.edit(mergeLabel(from, merge, copy.newest), nullptr,
                          [&](journey::Edit& edit) { putMerged(edit, merge); }));
  }
  void bringIn(const fs::path& into, const fs::path& from, const journey::MergeChoices& choices) {
    bringIn(*Document::open(into, services), from, choices);
  }
  std::int64_t addTouchpoint(const fs::path& path, const std::string& title) {
    Services own = services;
    own.ids = journey::seededIds(std::hash<std::string>()(title));
    const auto document = Document::open(path, own);
    std::int64_t id = 0;
    EXPECT_TRUE(document->edit("Add", nullptr, [&](journey::Edit& edit) {
      const auto stage = document->journey().list<journey::Stage>().front()->id;
      id = edit.add(journey::Touchpoint{.stage = stage, .rank = {"V"}, .title = title}).value;
    }));
    return id;
  }
  std::int64_t renamed(const fs::path& path) {
    return mapIn(path).list<journey::Stage>().front()->id.value;
  }
  void rename(const fs::path& path, std::int64_t id, const std::string& name) {
    const auto document = Document::open(path, services);
    const bool isStage = document->journey().contains(journey::Kind::stage, id);
    ASSERT_TRUE(document->edit("Rename", nullptr, [&](journey::Edit& edit) {
      isStage ? journey::setField(edit, journey::Kind::stage, id, "name", name)
              : journey::setField(edit, journey::Kind::touchpoint, id, "title", name);
    }));
  }

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
    const auto done = mine->edit(mergeLabel(there, merge, copy.newest), nullptr,
                                 [&](journey::Edit& edit) { putMerged(edit, merge); });
    ASSERT_TRUE(done) << done.error->what();
    EXPECT_EQ(mine->history(1).front().seq, rows + 1);
    EXPECT_EQ(mine->history(1).front().label, english(mergeLabel(there, merge, copy.newest)));
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

TEST_F(CopiesApart, WhatWasMergedIsWhatBothComeFromNow) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    make(seed);
    edit(here, seed + 100, 6);
    edit(there, seed + 200, 6);
    bringIn(here, there, {});
    const journey::Journey merged = mapIn(here);
    EXPECT_TRUE(mergeOf(here, there).taken.empty()) << "the map has everything the copy has";
    EXPECT_TRUE(mergeOf(here, there).conflicts.empty());
    EXPECT_EQ(mergeOf(here, there).map, merged);
    // The other way: the copy takes what the merged map is, without a question.
    EXPECT_TRUE(mergeOf(there, here).conflicts.empty());
    edit(here, seed + 300, 2);
    edit(there, seed + 400, 1);
    const auto mine = Document::open(here, services, Purpose::read);
    const OtherCopy copy = readCopy(*mine, there, services);
    EXPECT_EQ(copy.editsThere, 1);
    EXPECT_EQ(copy.editsHere, 2);
    fs::remove(here);
    fs::remove(there);
  }
}

TEST_F(CopiesApart, AFurtherEditOfTheCopyIsAllThatComesAgain) {
  make(3);
  const std::int64_t id = addTouchpoint(here, "Mine");
  const std::int64_t other = addTouchpoint(there, "Theirs");
  rename(here, renamed(here), "As I say");
  rename(there, renamed(there), "As they say");
  bringIn(here, there, {});
  rename(there, other, "Theirs, once more");
  const journey::Merge merge = mergeOf(here, there);
  ASSERT_EQ(merge.taken.size(), 1u);
  EXPECT_EQ(merge.taken[0].record(), (journey::RecordKey{journey::Kind::touchpoint, other}));
  EXPECT_TRUE(merge.conflicts.empty()) << "what was decided is not asked about again";
  EXPECT_TRUE(merge.map.contains(journey::Kind::touchpoint, id));
}

TEST_F(CopiesApart, AMergeThatWasTakenBackIsNotWhatBothComeFrom) {
  const auto undo = [](Document& map) { return map.undo(); };
  const auto undoMore = [](Document& map) {
    const std::int64_t stage = map.journey().list<journey::Stage>().back()->id.value;
    (void)map.edit("Edit", nullptr, [&](journey::Edit& edit) {
      journey::setField(edit, journey::Kind::stage, stage, "summary", std::string("later"));
    });
    return map.undo(nullptr, 2);
  };
  const auto redone = [](Document& map) {
    (void)map.undo();
    return map.redo();
  };
  const std::vector<std::pair<std::function<EditResult(Document&)>, bool>> ways{
      {undo, false}, {undoMore, false}, {redone, true}};
  for (const auto& [way, stands] : ways) {
    make(3);
    addTouchpoint(there, "Theirs");
    const std::int64_t before = lastEditOf(here);
    {
      const auto mine = Document::open(here, services);
      bringIn(*mine, there, {});
      ASSERT_TRUE(way(*mine));
    }
    const auto mine = Document::open(here, services, Purpose::read);
    const auto shared = mine->sharedWith(*Document::open(there, services, Purpose::read));
    ASSERT_TRUE(shared);
    EXPECT_EQ(shared->seq > before, stands);
    EXPECT_EQ(mergeOf(here, there).taken.empty(), stands);
    fs::remove(here);
    fs::remove(there);
  }
}

// A decision for what stands here changes nothing, and is a decision all the same.
TEST_F(CopiesApart, WhatWasDecidedAsItIsHereIsNotAskedAboutAgain) {
  make(3);
  rename(here, renamed(here), "As I say");
  rename(there, renamed(there), "As they say");
  const std::int64_t rows = lastEditOf(here);
  const journey::Journey before = mapIn(here);
  {
    const auto mine = Document::open(here, services);
    const OtherCopy copy = readCopy(*mine, there, services);
    const journey::Merge merge = journey::merge(copy.base(), mine->journey(), copy.map());
    ASSERT_EQ(merge.conflicts.size(), 1u);
    ASSERT_TRUE(
        mine->edit(mergeLabel(there, merge, copy.newest), nullptr, [&](journey::Edit& edit) {
          putMerged(edit, merge);
          edit.keepEvenIfUnchanged();
        }));
    EXPECT_TRUE(mine->history(1).front().changes.empty());
  }
  EXPECT_EQ(lastEditOf(here), rows + 1);
  EXPECT_EQ(mapIn(here), before);
  EXPECT_TRUE(mergeOf(here, there).conflicts.empty());
  EXPECT_TRUE(verify(here).empty());
  {
    const auto mine = Document::open(here, services);
    (void)mine->mapAt(rows + 1);
    ASSERT_EQ(mine->mapAt(rows), before);
  }
  rename(there, renamed(there), "As they say now");
  EXPECT_EQ(mergeOf(here, there).conflicts.size(), 1u) << "what comes later is asked about";
}

TEST_F(CopiesApart, GoingBackOrTakingBackUndoesAMergeToo) {
  for (const bool all : {false, true}) {
    make(3);
    addTouchpoint(there, "Theirs");
    bringIn(here, there, {});
    {
      const auto mine = Document::open(here, services);
      const HistoryEntry merge = mine->history(1).front();
      const std::int64_t seq = merge.seq;
      const auto label = all ? journey::messages::goBack("5 October", 1)
                             : journey::messages::takeBack(merge.message);
      ASSERT_TRUE(mine->edit(label, nullptr, [&](journey::Edit& edit) {
        all ? journey::goBackTo(edit, mine->mapAt(seq - 1))
            : journey::takeBack(edit, merge.changes);
      }));
    }
    EXPECT_EQ(mergeOf(here, there).taken.size(), 1u);
    fs::remove(here);
    fs::remove(there);
  }
}

TEST_F(CopiesApart, ThatShareNoHistoryDoSoOnceOneWasBroughtIn) {
  make(5);
  Document::open(here, services, Purpose::read)->saveCopy(there = folder / "given.journey", false);
  const std::int64_t id = addTouchpoint(there, "Theirs");
  bringIn(here, there, {});
  ASSERT_TRUE(mapIn(here).contains(journey::Kind::touchpoint, id));
  rename(there, id, "Theirs, once more");
  const journey::Merge merge = mergeOf(here, there);
  EXPECT_EQ(merge.taken.size(), 1u);
  EXPECT_TRUE(merge.conflicts.empty());
}

TEST_F(CopiesApart, BringTheirPicturesAlong) {
  make(9);
  edit(there, 12, 40);
  const auto mine = Document::open(here, services);
  {
    const OtherCopy copy = readCopy(*mine, there, services);
    const journey::Merge merge = journey::merge(copy.base(), mine->journey(), copy.map());
    ASSERT_TRUE(mine->edit(mergeLabel(there, merge, copy.newest), nullptr,
                           [&](journey::Edit& edit) { putMerged(edit, merge); }));
  }
  for (const auto& hash : journey::namedImages(mine->journey())) {
    EXPECT_TRUE(mine->journey().images().find(hash));
  }
}

// What the merge brought in stays to be had by redo and from the history; all else is as it was.
TEST_F(CopiesApart, UndoOfAMergeLeavesOnlyThePicturesThatTheHistoryNames) {
  make(9);
  const std::int64_t card = addTouchpoint(there, "With a picture");
  {
    const auto copy = Document::open(there, services);
    ASSERT_TRUE(copy->edit("Picture", nullptr, [&](journey::Edit& edit) {
      const auto hash = edit.journey().images().add(journey::Image(support::smallPng(7, 5)));
      setPicture(edit, {{journey::Kind::touchpoint, card}}, hash);
    }));
  }
  const std::string before = dumpOf(here, {"image"});
  const auto pictures = textsIn(here, "SELECT hash FROM image");
  const auto mine = Document::open(here, services);
  bringIn(*mine, there, {});
  ASSERT_GT(textsIn(here, "SELECT hash FROM image").size(), pictures.size());
  const journey::Journey merged = mine->journey();
  ASSERT_TRUE(mine->undo());
  EXPECT_EQ(dumpOf(here, {"image"}), before);
  const std::string merge = textsIn(here, "SELECT changes FROM history ORDER BY seq DESC")[1];
  for (const std::string& hash : textsIn(here, "SELECT hash FROM image")) {
    const bool wasThere = std::ranges::find(pictures, hash) != pictures.end();
    EXPECT_TRUE(wasThere || merge.find(hash) != std::string::npos) << hash;
  }
  ASSERT_TRUE(mine->redo());
  EXPECT_EQ(mine->journey(), merged);
}

}  // namespace
}  // namespace throughline::store
