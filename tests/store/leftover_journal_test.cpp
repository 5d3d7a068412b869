#include <gtest/gtest.h>

#include <set>

#include "support/files.h"
#include "support/map_services.h"
#include "support/raw_database.h"
#include "support/shim_vfs.h"
#include "support/temporary_folder.h"
#include "support/without_rights.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/starter.h"
#include "throughline/store/document.h"
#include "throughline/store/safety_copies.h"

namespace throughline::store {
namespace {

namespace fs = std::filesystem;
using journey::Error;
using journey::Journey;

/// What a process that is killed at some moment of an edit leaves.
struct Left {
  std::string map;
  std::string journal;
  bool operator<(const Left& other) const {
    return std::tie(map, journal) < std::tie(other.map, other.journal);
  }
};

class LeftoverJournalTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;
  fs::path path = folder / "map.journey";
  fs::path journal = folder / "map.journey-journal";
  Journey before;
  Journey after;
  std::string start;      ///< the map before the edit
  std::set<Left> killed;  ///< at each moment of the edit that leaves a journal

  static EditResult addStages(Document& document, const std::string& name, int count = 1) {
    return document.edit("Add", nullptr, [&](journey::Edit& edit) {
      for (int i = 0; i < count; ++i) {
        const auto stage = journey::addStage(edit, name + " " + std::to_string(i));
        edit.change(stage, [](auto& s) { s.summary = std::string(3'000, 'x'); });
      }
    });
  }

  void SetUp() override {
    auto ids = journey::seededIds(7);
    Document::create(path, journey::sevenStages("Leah", ids), support::fixedServices());
    ASSERT_TRUE(addStages(*open(), "First", 5));
    start = support::contentOf(path);
    before = open()->journey();
    const support::ShimVfs vfs([this](const support::IoCall& call) {
      if (fs::exists(journal) && fs::file_size(journal) > 0)
        killed.insert({support::contentOf(path), support::contentOf(journal)});
      (void)call;
      return support::ShimVfs::Verdict{};
    });
    auto services = support::fixedServices();
    services.vfs = vfs.name();
    const auto document = Document::open(path, services);
    killed.clear();
    ASSERT_TRUE(addStages(*document, "Second", 8));
    after = document->journey();
    ASSERT_GT(killed.size(), 10U);
  }

  [[nodiscard]] std::unique_ptr<Document> open() const {
    return Document::open(path, support::fixedServices());
  }
  void put(const std::string& map, const std::string& leftJournal) const {
    support::writeFile(path, map);
    support::writeFile(journal, leftJournal);
  }
  /// The map as it is after that many other edits by somebody else, from the same start.
  [[nodiscard]] std::string copyAfter(int edits) const {
    const fs::path copy = folder / "copy.journey";
    support::writeFile(copy, start);
    {
      const auto document = Document::open(copy, support::fixedServices(99));
      for (int i = 0; i < edits; ++i) {
        EXPECT_TRUE(addStages(*document, "Theirs " + std::to_string(i), 3));
      }
    }
    return support::contentOf(copy);
  }
  [[nodiscard]] Journey journeyIn(const std::string& map) const {
    const fs::path other = folder / "other.journey";
    support::writeFile(other, map);
    return Document::open(other, support::fixedServices(), Purpose::read)->journey();
  }
};

TEST_F(LeftoverJournalTest, AnOrdinaryCrashIsRecoveredWithoutAQuestion) {
  int undone = 0;
  for (const Left& left : killed) {
    put(left.map, left.journal);
    const auto document = open();
    ASSERT_TRUE(document->journey() == before || document->journey() == after);
    undone += document->journey() == before ? 1 : 0;
    EXPECT_FALSE(document->changedOutside());
    EXPECT_FALSE(fs::exists(journal));
    ASSERT_TRUE(addStages(*document, "Third"));
    // The seal may be written before the last page of the history is.
    const auto faults = verify(path);
    ASSERT_TRUE(faults.empty()) << faults.front().what();
  }
  EXPECT_GT(undone, 3);
}

TEST_F(LeftoverJournalTest, ACopyThatTookTheMapsPlaceKeepsItsContent) {
  for (const int edits : {0, 1, 2, 5}) {
    const std::string copy = copyAfter(edits);
    const Journey theirs = journeyIn(copy);
    for (const Left& left : killed) {
      SCOPED_TRACE(std::to_string(edits) + " edits");
      put(copy, left.journal);
      {
        const auto document = open();
        ASSERT_EQ(document->journey(), theirs);
        ASSERT_TRUE(addStages(*document, "Third"));
      }
      ASSERT_TRUE(verify(path).empty());
    }
  }
}

TEST_F(LeftoverJournalTest, AnotherMapThatTookItsPlaceKeepsItsContent) {
  auto ids = journey::seededIds(50);
  const fs::path other = folder / "quite another.journey";
  const Journey theirs =
      Document::create(other, journey::sevenStages("Other", ids), support::fixedServices())
          ->journey();
  for (const Left& left : killed) {
    put(support::contentOf(other), left.journal);
    ASSERT_EQ(open()->journey(), theirs);
    ASSERT_TRUE(verify(path).empty());
  }
}

// The seal proves nothing of a copy that another program changed, or that is damaged.
TEST_F(LeftoverJournalTest, WhereTheTwoDoNotBelongTogetherNothingIsTouched) {
  const fs::path copy = folder / "changed.journey";
  support::writeFile(copy, copyAfter(5));
  support::withRawSql(copy, "UPDATE stage SET summary = 'by hand'");
  const std::string changed = support::contentOf(copy);
  const std::string torn = changed.substr(0, changed.size() / 2);
  for (const std::string& map : {changed, torn}) {
    for (const Left& left : killed) {
      put(map, left.journal);
      try {
        (void)open();
        // A journal whose beginning is not yet written says nothing of any file.
        EXPECT_TRUE(support::contentOf(path) == map);
      } catch (const Error& error) {
        EXPECT_EQ(error.blame(), journey::Blame::input);
        EXPECT_EQ(error.sentence().find('\n'), std::string::npos);
        EXPECT_TRUE(support::contentOf(path) == map);
        EXPECT_TRUE(support::contentOf(journal) == left.journal);
      }
    }
  }
  put(changed, killed.rbegin()->journal);
  try {
    (void)open();
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(error.sentence().find("do not belong together"), std::string::npos) << error.what();
  }
}

// What another program changed is not sealed, with or without its edit that was broken off.
TEST_F(LeftoverJournalTest, AnEditThatAnotherProgramBrokeOffIsTakenBack) {
  support::writeFile(path, start);
  support::withRawSql(path, "UPDATE map SET scope = 'by hand'");
  const std::string changed = support::contentOf(path);
  std::string broken;
  std::string left;
  {
    SQLite::Database raw(path.string(), SQLite::OPEN_READWRITE);
    raw.exec("PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE map SET title = 'half'");
    raw.exec("UPDATE stage SET summary = hex(zeroblob(9000))");
    left = support::contentOf(journal);
    broken = support::contentOf(path);
    raw.exec("ROLLBACK");
  }
  put(broken, left);
  const auto document = open();
  EXPECT_EQ(document->journey().settings().title, "Leah");
  EXPECT_EQ(document->journey().settings().scope, "by hand");
  EXPECT_TRUE(document->changedOutside());
  EXPECT_TRUE(support::contentOf(path) == changed);
}

// A copy that another program changed once looks like an edit that was half written.
TEST_F(LeftoverJournalTest, WhatCannotBeToldApartIsKeptBeforeItIsRolledBack) {
  auto services = support::fixedServices();
  services.safetyFolder = folder / "data";
  const fs::path copy = folder / "changed.journey";
  support::writeFile(copy, start);
  support::withRawSql(copy, "UPDATE stage SET summary = 'by hand' WHERE name = 'First 0'");
  const std::string changed = support::contentOf(copy);
  int rolledBack = 0;
  for (const Left& left : killed) {
    put(changed, left.journal);
    fs::remove_all(services.safetyFolder);
    try {
      (void)Document::open(path, services);
    } catch (const Error&) {
      EXPECT_TRUE(support::contentOf(path) == changed);
      continue;
    }
    if (support::contentOf(path) == changed) continue;
    ++rolledBack;
    const auto copies = safetyCopies(services, before.settings().id.value);
    ASSERT_EQ(copies.size(), 1U);
    EXPECT_EQ(copies.front().occasion, "recovery");
    EXPECT_TRUE(support::contentOf(copies.front().path) == changed);
  }
  EXPECT_GT(rolledBack, 0);
}

TEST_F(LeftoverJournalTest, AJournalWithoutItsEndIsNotHalfUsed) {
  for (const Left& left : killed) {
    for (const std::size_t less : {1UL, 3'000UL, 5'000UL, 20'000UL}) {
      if (left.journal.size() <= less || left.journal[0] == '\0') continue;
      put(left.map, left.journal.substr(0, left.journal.size() - less));
      try {
        const auto document = open();
        ASSERT_TRUE(document->journey() == before || document->journey() == after);
        ASSERT_FALSE(document->changedOutside());
      } catch (const Error&) {
        ASSERT_TRUE(support::contentOf(path) == left.map);
        ASSERT_TRUE(fs::exists(journal));
      }
    }
  }
}

TEST_F(LeftoverJournalTest, WithoutRightsTheMapIsReadAsItWouldBeAndNothingIsTouched) {
  const std::string copy = copyAfter(2);
  const Journey theirs = journeyIn(copy);
  for (const Left& left : killed) {
    for (const std::string& map : {left.map, copy}) {
      put(map, left.journal);
      const support::WithoutRights rights(folder.path());
      const auto document = open();
      EXPECT_EQ(document->access().mode, Access::Mode::read_only);
      if (map == copy) {
        EXPECT_EQ(document->journey(), theirs);
      } else {
        EXPECT_TRUE(document->journey() == before || document->journey() == after);
      }
      EXPECT_TRUE(support::contentOf(path) == map);
      EXPECT_TRUE(support::contentOf(journal) == left.journal);
    }
  }
}

TEST_F(LeftoverJournalTest, AJournalThatSaysNothingIsRemoved) {
  for (const std::string& text :
       {std::string("notes"), std::string(5'000, '\0'), std::string(60, 'x')}) {
    put(start, text);
    EXPECT_EQ(open()->journey(), before);
    EXPECT_TRUE(support::contentOf(path) == start);
  }
}

TEST_F(LeftoverJournalTest, AJournalTooLargeForTheMapIsNotRead) {
  put(start, "x");
  fs::resize_file(journal, std::uintmax_t{1} << 40);
  try {
    (void)open();
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(error.sentence().find("do not belong together"), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace throughline::store
