#include <gtest/gtest.h>

#include <random>

#include "support/golden_maps.h"
#include "support/map_services.h"
#include "support/older_file.h"
#include "support/random_edits.h"
#include "support/random_journey.h"
#include "support/raw_database.h"
#include "support/temporary_folder.h"
#include "throughline/store/document.h"

// The map as it stood at any edit, and what became of one record.

namespace throughline::store {
namespace {

using journey::Journey;
using journey::Kind;
using journey::Touchpoint;

/// Writes something into the middle of a long note, or takes something out.
class NoteEdits {
 public:
  explicit NoteEdits(unsigned seed) : m_random(seed) {}

  void operator()(journey::Edit& edit) {
    const auto ids = edit.journey().ids(Kind::touchpoint);
    if (ids.empty()) return;
    edit.change(journey::Id<Touchpoint>{ids[m_random() % ids.size()]}, [&](Touchpoint& touchpoint) {
      std::string& note = touchpoint.note;
      if (note.size() % kWord.size() != 0) note.clear();
      const std::size_t words = note.size() / kWord.size();
      if (words > 60 || (words > 0 && m_random() % 5 == 0)) {
        note.erase((m_random() % words) * kWord.size(), kWord.size() * (m_random() % 20));
        return;
      }
      const std::size_t at = words == 0 ? 0 : (m_random() % words) * kWord.size();
      for (std::size_t i = 1 + m_random() % 20; i > 0; --i) note.insert(at, kWord);
      note.replace(at, 1, 1, static_cast<char>('a' + m_random() % 26));
    });
  }

 private:
  static constexpr std::string_view kWord = ". Größe 价格 😀";  // begins with a byte of its own
  std::mt19937 m_random;
};

/// A map and what it was after each edit.
class PastTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;
  std::filesystem::path path = folder / "map.journey";
  Services services = support::fixedServices();
  std::unique_ptr<Document> document;
  std::vector<Journey> states;

  void start(const Journey& map) {
    document = Document::create(path, map, services);
    states = {document->journey()};
  }
  void note(const EditResult& result) {
    if (result && static_cast<std::size_t>(result.seq) == states.size()) {
      states.push_back(document->journey());
    }
  }
  void make(unsigned seed, std::size_t edits) {
    support::RandomEdits anything(seed);
    anything.keepBelow(120);
    NoteEdits notes(seed);
    std::mt19937 random(seed);
    const std::size_t end = states.size() + edits;
    for (std::size_t turn = 0; states.size() < end && turn < 20 * edits; ++turn) {
      if (random() % 8 == 0) {
        const std::size_t steps = 1 + random() % 3;
        note(random() % 3 > 0 ? document->undo(nullptr, steps) : document->redo(nullptr, steps));
      } else {
        const bool ofNotes = random() % 2 == 0;
        note(document->edit("Edit", nullptr,
                            [&](journey::Edit& edit) { ofNotes ? notes(edit) : anything(edit); }));
      }
    }
    ASSERT_EQ(states.size(), end);
  }
  [[nodiscard]] std::unique_ptr<Document> open() const { return Document::open(path, services); }
  void expectPast(const Document& read, std::size_t every = 1) const {
    for (std::size_t seq = 0; seq < states.size(); seq += every) {
      ASSERT_EQ(read.mapAt(static_cast<std::int64_t>(seq)), states[seq]) << "edit " << seq;
    }
  }
  [[nodiscard]] std::int64_t countOf(const std::string& table) const {
    SQLite::Database file(path.string());
    return file.execAndGet("SELECT count(*) FROM " + table).getInt64();
  }
  void byHand(const std::string& sql) const { support::withRawSql(path, sql); }
  [[nodiscard]] std::vector<std::string> faults() const {
    std::vector<std::string> lines;
    for (const journey::Error& fault : verify(path, services)) lines.emplace_back(fault.what());
    return lines;
  }
};

TEST_F(PastTest, TheMapAtEveryEditIsAsItWas) {
  for (unsigned seed = 1; seed <= 4; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    path = folder / (std::to_string(seed) + ".journey");
    start(support::randomJourney(seed));
    ASSERT_NO_FATAL_FAILURE(make(seed, 400));
    EXPECT_GE(countOf("waypoint"), 3);
    ASSERT_NO_FATAL_FAILURE(expectPast(*document));
    document.reset();
    const auto fresh = open();
    std::mt19937 random(seed);
    for (int i = 0; i < 100; ++i) {
      const std::size_t seq = random() % states.size();
      ASSERT_EQ(fresh->mapAt(static_cast<std::int64_t>(seq)), states[seq]) << "edit " << seq;
    }
    EXPECT_EQ(faults(), std::vector<std::string>{});
  }
}

TEST_F(PastTest, EveryEntryHasBothSidesOfItsRecordsWhole) {
  start(support::randomJourney(5));
  ASSERT_NO_FATAL_FAILURE(make(5, 300));
  for (const std::size_t page : {7U, 1'000U}) {
    std::int64_t before = 0;
    std::size_t seen = 0;
    for (auto entries = document->history(page); !entries.empty();
         entries = document->history(page, before)) {
      for (const HistoryEntry& entry : entries) {
        ASSERT_FALSE(entry.fault) << entry.fault->what();
        const auto seq = static_cast<std::size_t>(entry.seq);
        ASSERT_EQ(entry.changes, journey::difference(states[seq - 1], states[seq])) << seq;
        ++seen;
      }
      before = entries.back().seq;
    }
    EXPECT_EQ(seen, states.size() - 1);
  }
}

TEST_F(PastTest, WhatBecameOfOneRecordIsFoundByTheIndex) {
  start(support::randomJourney(6));
  ASSERT_NO_FATAL_FAILURE(make(6, 300));
  const auto all = document->history(1'000);
  std::size_t compared = 0;
  for (const std::int64_t id : states.front().ids(Kind::touchpoint)) {
    std::vector<std::pair<std::int64_t, journey::Change>> expected;
    for (const HistoryEntry& entry : all) {
      for (const journey::Change& change : entry.changes) {
        if (change.kind == Kind::touchpoint && change.id == id) {
          expected.emplace_back(entry.seq, change);
        }
      }
    }
    std::vector<std::pair<std::int64_t, journey::Change>> found;
    std::int64_t before = 0;
    for (auto page = document->historyOf({Kind::touchpoint, id}, 3); !page.empty();
         page = document->historyOf({Kind::touchpoint, id}, 3, before)) {
      for (const HistoryEntry& entry : page) {
        ASSERT_FALSE(entry.fault) << entry.fault->what();
        ASSERT_EQ(entry.changes.size(), 1U);
        found.emplace_back(entry.seq, entry.changes.front());
      }
      before = page.back().seq;
    }
    ASSERT_EQ(found, expected) << "touchpoint " << id;
    compared += found.size();
  }
  EXPECT_GT(compared, 50U);
  EXPECT_TRUE(document->historyOf({Kind::touchpoint, 1}, 10).empty());
}

TEST_F(PastTest, TheLastChangeOfEachRecordIsKnownAtOnce) {
  start(support::randomJourney(6));
  EXPECT_TRUE(document->lastChanges().empty()) << "nothing was done since the map was made";
  ASSERT_NO_FATAL_FAILURE(make(6, 60));
  std::map<journey::RecordKey, std::vector<LastChange>> expected;  // the newest first
  for (const HistoryEntry& entry : document->history(1'000)) {
    for (const journey::Change& change : entry.changes) {
      const journey::RecordKey record{change.kind, change.id};
      expected[record].push_back({record, entry.at, entry.seq, entry.who});
    }
  }
  const auto found = document->lastChanges();
  EXPECT_EQ(found.size(), expected.size());
  for (const LastChange& change : found) EXPECT_EQ(change, expected[change.record].front());
  for (const auto& [record, changes] : expected) {
    EXPECT_EQ(document->lastChangeOf(record), changes.front());
    for (std::size_t i = 1; i < changes.size(); ++i) {
      EXPECT_EQ(document->lastChangeOf(record, changes[i - 1].seq), changes[i]);
    }
    EXPECT_FALSE(document->lastChangeOf(record, changes.back().seq));
  }
}

TEST_F(PastTest, ADamagedWaypointIsPassedOverAndNamed) {
  start(support::randomJourney(7));
  ASSERT_NO_FATAL_FAILURE(make(7, 400));
  document.reset();
  byHand(
      "UPDATE waypoint SET map = replace(map, '\"title\":\"', '\"title\":\"Not ') "
      "WHERE seq = (SELECT max(seq) FROM waypoint)");
  byHand("UPDATE waypoint SET check_sum = 7 WHERE seq = (SELECT min(seq) FROM waypoint)");
  const auto lines = faults();
  ASSERT_EQ(lines.size(), 2U);
  for (const std::string& line : lines) {
    EXPECT_TRUE(line.starts_with("waypoint ")) << line;
    EXPECT_TRUE(line.ends_with("expected the map as it was written, found it altered")) << line;
  }
  EXPECT_FALSE(open()->changedOutside());
  expectPast(*open(), 9);

  byHand("DELETE FROM waypoint");
  expectPast(*open(), 9);
  EXPECT_EQ(faults(), std::vector<std::string>{});
}

TEST_F(PastTest, AWaypointOfAnEditThatNeverWasIsNamedAndHindersNoEdit) {
  start(support::randomJourney(8));
  ASSERT_NO_FATAL_FAILURE(make(8, 30));
  document.reset();
  byHand(
      "INSERT INTO waypoint VALUES (31, 4, '[]', 0), (-1, 4, 'nonsense', 0), "
      "(9000, 4, '', 0)");
  byHand("INSERT INTO history_record VALUES ('map', " +
         std::to_string(states.front().settings().id.value) + ", 31)");
  EXPECT_EQ(faults().size(), 4U);
  document = open();
  ASSERT_NO_FATAL_FAILURE(make(8, 60));
  expectPast(*document, 5);
}

TEST_F(PastTest, AnIndexThatWasAlteredIsNamedAndBelievedNowhere) {
  start(support::randomJourney(9));
  ASSERT_NO_FATAL_FAILURE(make(9, 60));
  const std::int64_t id = states.front().ids(Kind::touchpoint).front();
  const auto before = document->historyOf({Kind::touchpoint, id}, 100).size();
  document.reset();
  byHand("INSERT OR IGNORE INTO history_record SELECT 'touchpoint', " + std::to_string(id) +
         ", seq FROM history");
  EXPECT_EQ(open()->historyOf({Kind::touchpoint, id}, 100).size(), before);
  auto lines = faults();
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_TRUE(lines.front().starts_with("history_record: expected edit ")) << lines.front();
  byHand("DELETE FROM history_record");
  lines = faults();
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_TRUE(open()->historyOf({Kind::touchpoint, id}, 100).empty());
}

// What lies beyond it is told from the waypoint on its other side.
TEST_F(PastTest, ARowThatWasAlteredHidesOnlyItself) {
  start(support::randomJourney(10));
  ASSERT_NO_FATAL_FAILURE(make(10, 400));
  document.reset();
  byHand("UPDATE history SET changes = '[]' WHERE seq = 350");
  const auto read = open();
  std::size_t unreadable = 0;
  for (const HistoryEntry& entry : read->history(1'000)) unreadable += entry.fault ? 1 : 0;
  EXPECT_EQ(unreadable, 1U);
  for (const std::int64_t seq : {0, 100, 349, 350, 351, 400}) {
    EXPECT_EQ(read->mapAt(seq), states[static_cast<std::size_t>(seq)]) << seq;
  }
  const auto lines = faults();
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_TRUE(lines.front().starts_with("history 350: ")) << lines.front();
}

TEST_F(PastTest, ARowThatIsMissingHidesOnlyItself) {
  start(support::randomJourney(16));
  ASSERT_NO_FATAL_FAILURE(make(16, 400));
  document.reset();
  byHand("DELETE FROM history WHERE seq = 350");
  const auto read = open();
  std::int64_t before = 0;
  for (auto page = read->history(30); !page.empty(); page = read->history(30, before)) {
    for (const HistoryEntry& entry : page) {
      ASSERT_FALSE(entry.fault) << entry.seq << entry.fault->what();
      const auto seq = static_cast<std::size_t>(entry.seq);
      ASSERT_EQ(entry.changes, journey::difference(states[seq - 1], states[seq])) << seq;
    }
    before = page.back().seq;
    if (before < 340) {
      ASSERT_EQ(read->mapAt(before - 1), states[static_cast<std::size_t>(before) - 1]) << before;
    }
    if (before == 1) break;
  }
  for (const std::int64_t seq : {0, 100, 349, 350, 351, 400}) {
    EXPECT_EQ(read->mapAt(seq), states[static_cast<std::size_t>(seq)]) << seq;
  }
  EXPECT_FALSE(faults().empty());
}

// It has a row of its own before that of the edit that seals it, and the map is written whole.
TEST_F(PastTest, WhatAnotherProgramChangedIsInTheMapFromTheEditThatSealsIt) {
  start(support::randomJourney(14));
  ASSERT_NO_FATAL_FAILURE(make(14, 200));
  document.reset();
  byHand("UPDATE map SET scope = 'By hand'");
  document = open();
  ASSERT_TRUE(document->changedOutside());
  states.push_back(document->journey());
  ASSERT_NO_FATAL_FAILURE(make(15, 100));
  EXPECT_EQ(document->mapAt(100), states[100]);
  for (std::size_t seq = 201; seq < states.size(); ++seq) {
    ASSERT_EQ(document->mapAt(static_cast<std::int64_t>(seq)), states[seq]) << seq;
  }
}

TEST_F(PastTest, WhereNoWayLeadsToItTheMapIsNotGuessed) {
  start(support::leahMap());
  ASSERT_NO_FATAL_FAILURE(make(11, 40));
  document.reset();
  byHand("DELETE FROM waypoint");
  byHand("UPDATE history SET changes = '[]' WHERE seq = 20");
  const auto read = open();
  EXPECT_EQ(read->mapAt(20), states[20]);
  EXPECT_THROW((void)read->mapAt(19), journey::Error);
  EXPECT_THROW((void)read->mapAt(41), journey::Error);
  EXPECT_THROW((void)read->mapAt(-1), journey::Error);
}

TEST_F(PastTest, ACopyWithHistoryTakesItAllAlongAndOneToShareNothing) {
  start(support::randomJourney(12));
  ASSERT_NO_FATAL_FAILURE(make(12, 300));
  const std::int64_t waypoints = countOf("waypoint");
  const std::int64_t indexed = countOf("history_record");
  document->saveCopy(folder / "copy.journey", true);
  document->saveCopy(folder / "shared.journey", false);
  path = folder / "copy.journey";
  EXPECT_EQ(countOf("waypoint"), waypoints);
  EXPECT_EQ(countOf("history_record"), indexed);
  EXPECT_EQ(faults(), std::vector<std::string>{});
  expectPast(*open(), 7);
  path = folder / "shared.journey";
  for (const char* table : {"waypoint", "history_record", "history"}) {
    EXPECT_EQ(countOf(table), 0) << table;
  }
}

// What older rows say of the map is what going back through them makes of it.
TEST_F(PastTest, AFileOfAnOlderVersionIsToldByRecordAndAtEveryEdit) {
  for (const int version : {1, 2, 3}) {
    SCOPED_TRACE("version " + std::to_string(version));
    path = folder / (std::to_string(version) + ".journey");
    std::filesystem::copy_file(support::goldenFolder(version) / "long_history.journey", path);
    for (const bool edited : {false, true}) {
      document = open();
      if (edited) {
        ASSERT_TRUE(document->edit("Rename", nullptr, [](journey::Edit& edit) {
          edit.change(edit.journey().settings().id, [](auto& map) { map.title += "!"; });
        }));
      }
      const auto all = document->history(1'000);
      states.assign(static_cast<std::size_t>(all.front().seq) + 1, document->journey());
      Journey map = document->journey();
      std::size_t touched = 0;
      for (const HistoryEntry& entry : all) {
        journey::applyChanges(map, journey::inverse(entry.changes));
        states[static_cast<std::size_t>(entry.seq) - 1] = map;
        for (const journey::Change& change : entry.changes) {
          touched += change.kind == Kind::map ? 1 : 0;
        }
      }
      expectPast(*document, 11);
      EXPECT_EQ(document->historyOf(document->journey().settings().id, 1'000).size(), touched);
      EXPECT_GT(touched, 0U);
      document.reset();
      EXPECT_EQ(faults(), std::vector<std::string>{});
    }
  }
}

TEST_F(PastTest, WhatTheNextVersionIsToReadOfItIsReadToday) {
  start(support::randomJourney(13));
  ASSERT_NO_FATAL_FAILURE(make(13, 300));
  document.reset();
  services.format = support::makeOlder(path, "");
  expectPast(*open(), 9);
  document = open();
  make(13, 30);
  expectPast(*document, 9);
  EXPECT_EQ(faults(), std::vector<std::string>{});
}

TEST_F(PastTest, AnOlderFileWithARowThatIsNoListOfChangesOpensAllTheSame) {
  std::filesystem::copy_file(support::goldenFolder(3) / "long_history.journey", path);
  byHand("UPDATE history SET changes = 'nonsense' WHERE seq = 5");
  byHand("UPDATE history SET changes = '{\"kind\":1}' WHERE seq = 6");
  byHand("UPDATE history SET changes = '[{\"kind\":\"map\",\"id\":1e300},7]' WHERE seq = 7");
  document = open();
  EXPECT_TRUE(document->undoLabel() == std::nullopt);
  EXPECT_EQ(faults().size(), 3U);
}

}  // namespace
}  // namespace throughline::store
