#include "throughline/store/salvage.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <random>

#include "support/every_field_map.h"
#include "support/files.h"
#include "support/map_services.h"
#include "support/maps.h"
#include "support/random_journey.h"
#include "support/raw_database.h"
#include "support/temporary_folder.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/rules.h"
#include "throughline/store/document.h"

namespace throughline::store {
namespace {

namespace fs = std::filesystem;
using journey::Error;
using journey::Journey;

constexpr std::uint64_t kSalvageSeed = 31;
constexpr std::size_t kPage = 4'096;

class SalvageTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;
  fs::path path = folder / "leah.journey";
  Journey map = support::leahMap();

  void SetUp() override {
    const auto document = Document::create(path, map, support::fixedServices());
    ASSERT_TRUE(document->edit("Rename", nullptr, [&](journey::Edit& edit) {
      edit.change(map.settings().id, [](auto& settings) { settings.scope = "Another scope"; });
    }));
    map = document->journey();
  }

  [[nodiscard]] Salvage salvage() const {
    const std::string before = support::contentOf(path);
    Salvage salvage = salvageMap(path, support::fixedServices());
    EXPECT_TRUE(support::contentOf(path) == before) << "the damaged map was written to";
    return salvage;
  }
  /// The new map is sound, holds what the salvage says and tells of it in its history.
  void expectGoodCopy(const Salvage& found) const {
    static int number = 0;
    const fs::path copy = folder / ("salvaged " + std::to_string(++number) + ".journey");
    writeSalvaged(found, copy, support::fixedServices());
    const auto faults = verify(copy);
    ASSERT_TRUE(faults.empty()) << faults.front().what();
    const auto document = Document::open(copy, support::fixedServices());
    EXPECT_EQ(document->journey(), found.journey);
    const auto history = document->history(1'000);
    ASSERT_EQ(history.size(), found.edits + 1);
    EXPECT_NE(history.front().label.find("Salvage the map"), std::string::npos);
    ASSERT_TRUE(document->edit("Go on", nullptr,
                               [&](journey::Edit& edit) { journey::addStage(edit, "One more"); }));
  }
  static const LeftOut* leftOut(const Salvage& salvage, const std::string& what) {
    for (const LeftOut& left : salvage.leftOut) {
      if (left.what.find(what) != std::string::npos) return &left;
    }
    return nullptr;
  }
  [[nodiscard]] std::uint32_t rootOf(const std::string& table) const {
    SQLite::Database database(path.string(), SQLite::OPEN_READONLY);
    SQLite::Statement query(database, "SELECT rootpage FROM sqlite_schema WHERE name = ?");
    query.bind(1, table);
    return query.executeStep() ? query.getColumn(0).getUInt() : 0;
  }
  void spoilPage(std::uint32_t page) const {
    std::string bytes = support::contentOf(path);
    bytes.replace((page - 1) * kPage, 64, std::string(64, '\xee'));
    support::writeFile(path, bytes);
  }
};

TEST_F(SalvageTest, ASoundMapLosesNothing) {
  const Salvage found = salvage();
  EXPECT_TRUE(found.leftOut.empty()) << leftOutText(found);
  EXPECT_EQ(found.journey, map);
  EXPECT_EQ(found.records(), map.countAll());
  EXPECT_EQ(found.recordsBefore, map.countAll());
  EXPECT_EQ(found.edits, 1U);
  EXPECT_EQ(found.editsBefore, 1U);
  expectGoodCopy(found);
}

TEST_F(SalvageTest, EveryKindAndFieldIsReadAsItStands) {
  const fs::path other = folder / "every field.journey";
  const Journey every = support::everyFieldMap();
  Document::create(other, every, support::fixedServices());
  const Salvage found = salvageMap(other, support::fixedServices());
  EXPECT_TRUE(found.leftOut.empty()) << leftOutText(found);
  EXPECT_EQ(found.journey, every);
}

TEST_F(SalvageTest, RandomMapsAreReadAsTheyStand) {
  for (std::uint64_t seed = kSalvageSeed; seed < kSalvageSeed + 20; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const fs::path other = folder / (std::to_string(seed) + ".journey");
    const Journey random = support::randomJourney(seed);
    Document::create(other, random, support::fixedServices());
    const Salvage found = salvageMap(other, support::fixedServices());
    EXPECT_TRUE(found.leftOut.empty()) << leftOutText(found);
    ASSERT_EQ(found.journey, random);
  }
}

TEST_F(SalvageTest, AFieldThatCannotBeReadLeavesItsRecordStanding) {
  support::withRawSql(path,
                      "UPDATE touchpoint SET side = 'inside' WHERE title = 'Deal desk review'");
  const Salvage found = salvage();
  ASSERT_EQ(found.leftOut.size(), 1U) << leftOutText(found);
  const LeftOut& left = found.leftOut.front();
  EXPECT_EQ(left.kind, "touchpoint");
  EXPECT_EQ(left.what, "Deal desk review: Seen by the customer");
  EXPECT_EQ(left.stage, "Purchase");
  EXPECT_TRUE(left.isField);
  EXPECT_NE(english(left.why).find("found “inside”; the rest is kept"), std::string::npos)
      << english(left.why);
  EXPECT_EQ(found.records(), map.countAll());
  expectGoodCopy(found);
}

TEST_F(SalvageTest, ARecordIsLeftOutOnlyWhereItCannotStand) {
  support::withRawSql(path, "UPDATE touchpoint SET title = '' WHERE title = 'Pricing page'");
  const Salvage found = salvage();
  EXPECT_EQ(found.records(), map.countAll() - 1);
  ASSERT_GE(found.leftOut.size(), 1U);
  EXPECT_NE(english(found.leftOut.front().why).find("not empty"), std::string::npos);
  expectGoodCopy(found);
}

TEST_F(SalvageTest, WhatNamedARecordThatIsGoneIsSetRightAndListed) {
  support::withRawSql(path, "DELETE FROM department WHERE name = 'Sales'");
  const Salvage found = salvage();
  EXPECT_EQ(found.records(), map.countAll() - 1);
  const LeftOut* owner = leftOut(found, "Discovery call: ");
  ASSERT_TRUE(owner) << leftOutText(found);
  EXPECT_EQ(english(owner->why), "it names a department that is not in the file; the rest is kept");
  expectGoodCopy(found);
}

TEST_F(SalvageTest, ForALostStageAnEmptyOneStandsSoThatWhatBelongsToItStays) {
  support::withRawSql(path, "DELETE FROM stage WHERE name = 'Onboarding'");
  const Salvage found = salvage();
  EXPECT_EQ(found.records(), map.countAll());
  EXPECT_FALSE(journey::checkAll(found.journey));
  const LeftOut* stage = leftOut(found, "Unreadable stage 1");
  ASSERT_TRUE(stage) << leftOutText(found);
  EXPECT_EQ(english(stage->why), "it is no longer readable; an empty one stands in its place");
  expectGoodCopy(found);
}

TEST_F(SalvageTest, WithACampaignGoesWhatBelongedToIt) {
  ASSERT_GT(map.count(journey::Kind::campaign_reading), 0U);
  support::withRawSql(path, "DELETE FROM campaign");
  const Salvage found = salvage();
  EXPECT_EQ(found.journey.count(journey::Kind::campaign_reading), 0U);
  EXPECT_FALSE(journey::checkAll(found.journey));
  ASSERT_FALSE(found.leftOut.empty());
  EXPECT_EQ(english(found.leftOut.front().why),
            "the campaign that it belongs to is not in the file");
  expectGoodCopy(found);
}

// What it needs was there; the history says what it was, a waypoint included.
TEST_F(SalvageTest, WhatOthersNeedComesBackAsTheHistoryHadIt) {
  {
    const auto document = Document::open(path, support::fixedServices());
    const auto stage = document->journey().list<journey::Stage>()[2]->id;
    for (const char* name : {"Before", "Short-listing"}) {
      ASSERT_TRUE(document->edit("Rename", nullptr, [&](journey::Edit& edit) {
        edit.change(stage, [&](auto& changed) { changed.name = name; });
      }));
    }
  }
  support::withRawSql(path, "DELETE FROM stage WHERE name = 'Short-listing'");
  const Salvage found = salvage();
  EXPECT_EQ(found.records(), map.countAll());
  EXPECT_EQ(found.journey.list<journey::Stage>()[2]->name, "Short-listing");
  EXPECT_TRUE(found.leftOut.empty()) << "the seal proves it: " << leftOutText(found);
  expectGoodCopy(found);
}

TEST_F(SalvageTest, EachByteOfTheHeaderMayBeDamaged) {
  const std::string sound = support::contentOf(path);
  for (std::size_t at = 16; at < 100; ++at) {
    for (const int value : {1, 32, 255}) {
      std::string damaged = sound;
      if (damaged[at] == static_cast<char>(value)) continue;
      damaged[at] = static_cast<char>(value);
      support::writeFile(path, damaged);
      const Salvage found = salvage();
      EXPECT_EQ(found.records(), map.countAll()) << "byte " << at << ", value " << value;
    }
  }
}

TEST_F(SalvageTest, ALetterInATablesTextCostsNoRow) {
  std::string bytes = support::contentOf(path);
  const std::size_t table = bytes.find("CREATE TABLE \"period\"");
  ASSERT_NE(table, std::string::npos);
  const std::size_t digit = bytes.find("[0-9]", table);
  ASSERT_NE(digit, std::string::npos);
  bytes[digit + 1] = ';';
  support::writeFile(path, bytes);
  const Salvage found = salvage();
  EXPECT_TRUE(found.leftOut.empty()) << leftOutText(found);
  EXPECT_EQ(found.journey, map);
}

TEST_F(SalvageTest, ADamagedPageCostsWhatStoodOnIt) {
  const std::uint32_t root = rootOf("question");
  const std::size_t questions = map.count(journey::Kind::question);
  ASSERT_GT(questions, 0U);
  spoilPage(root);
  EXPECT_THROW(Document::open(path, support::fixedServices()), Error);
  const Salvage found = salvage();
  EXPECT_EQ(found.records(), map.countAll() - questions);
  ASSERT_EQ(found.leftOut.size(), 1U) << leftOutText(found);
  EXPECT_EQ(found.leftOut.front().kind, "question");
  EXPECT_EQ(english(found.leftOut.front().why), "the page that it lay on is damaged");
  expectGoodCopy(found);
}

// 300 touchpoints stand on several pages, to which one leads.
TEST_F(SalvageTest, RowsThatNothingLeadsToAreFound) {
  const Journey grid = support::gridMap(5, 60);
  fs::remove(path);
  Document::create(path, grid, support::fixedServices());
  spoilPage(rootOf("touchpoint"));
  const Salvage found = salvage();
  EXPECT_EQ(found.journey.count(journey::Kind::touchpoint), 300U);
  EXPECT_TRUE(found.leftOut.empty()) << leftOutText(found);
  EXPECT_EQ(found.journey, grid);
}

TEST_F(SalvageTest, WhatTheHistoryProvesIsBroughtBack) {
  const fs::path fresh = folder / "fresh.journey";
  auto ids = journey::seededIds(3);
  Journey empty;
  journey::MapSettings settings;
  settings.id = journey::Id<journey::MapSettings>{17};
  settings.title = "From nothing";
  empty.put(settings);
  Journey before;
  {
    const auto document = Document::create(fresh, empty, support::fixedServices());
    for (const char* name : {"First", "Second", "Third"}) {
      ASSERT_TRUE(document->edit("Add", nullptr,
                                 [&](journey::Edit& edit) { journey::addStage(edit, name); }));
    }
    before = document->journey();
  }
  fs::rename(fresh, path);
  spoilPage(rootOf("stage"));
  const Salvage found = salvage();
  EXPECT_TRUE(found.leftOut.empty()) << leftOutText(found);
  EXPECT_EQ(found.journey, before);
}

TEST_F(SalvageTest, WhatAnotherProgramChangedStaysAsItIs) {
  support::withRawSql(path, "UPDATE map SET scope = 'by hand'; DELETE FROM link");
  const Salvage found = salvage();
  EXPECT_TRUE(found.leftOut.empty()) << leftOutText(found);
  EXPECT_EQ(found.journey.settings().scope, "by hand");
  EXPECT_EQ(found.journey.count(journey::Kind::link), 0U);
}

TEST_F(SalvageTest, WhatRottedIsBroughtBackWhereTheHistoryProvesIt) {
  std::string bytes = support::contentOf(path);
  // The scope was written by an edit; the history has it in its own row.
  const std::size_t at = bytes.find("Another scope");
  ASSERT_NE(at, std::string::npos);
  for (std::size_t next = at; next != std::string::npos;
       next = bytes.find("Another scope", next + 1)) {
    std::string rotted = bytes;
    rotted[next] = 'B';
    support::writeFile(path, rotted);
    const Salvage found = salvage();
    EXPECT_EQ(found.journey, map);
  }
}

TEST_F(SalvageTest, WhatRottedAndIsNotKnownIsSaid) {
  std::string bytes = support::contentOf(path);
  const std::size_t at = bytes.find("Security questionnaire");
  ASSERT_NE(at, std::string::npos);
  bytes[at] = 'B';
  support::writeFile(path, bytes);
  try {
    (void)Document::open(path, support::fixedServices());
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(error.sentence().find("no program has written"), std::string::npos) << error.what();
  }
  const Salvage found = salvage();
  ASSERT_EQ(found.leftOut.size(), 1U) << leftOutText(found);
  EXPECT_NE(english(found.leftOut.front().why).find("no program has written"), std::string::npos);
  expectGoodCopy(found);
}

TEST_F(SalvageTest, WhatIsLostIsNamedByTheHistory) {
  {
    const auto document = Document::open(path, support::fixedServices());
    ASSERT_TRUE(document->edit("Add", nullptr, [&](journey::Edit& edit) {
      journey::Question question;
      question.stage = edit.journey().list<journey::Stage>()[3]->id;
      question.text = "Who else decides?";
      journey::putBefore(edit, question);
    }));
  }
  spoilPage(rootOf("question"));
  const Salvage found = salvage();
  const LeftOut* question = leftOut(found, "Who else decides?");
  ASSERT_TRUE(question) << leftOutText(found);
  EXPECT_EQ(question->stage, "Evaluation");
}

TEST_F(SalvageTest, EditsThatWereAlteredAreLeftOutOfTheHistory) {
  support::withRawSql(path, "UPDATE history SET label = 'Other'");
  const Salvage found = salvage();
  EXPECT_EQ(found.edits, 0U);
  ASSERT_EQ(found.leftOut.size(), 1U);
  EXPECT_EQ(found.leftOut.front().kind, "history");
  EXPECT_EQ(found.leftOut.front().id, 1);
  EXPECT_EQ(found.journey, map);
  expectGoodCopy(found);
}

TEST_F(SalvageTest, WhatIsForeignIsLeftBehindAndTheMapIsWhole) {
  const std::string sound = support::contentOf(path);
  for (const char* sql :
       {"CREATE TABLE notes (text TEXT)", "CREATE VIEW notes AS SELECT * FROM stage",
        "CREATE INDEX notes ON touchpoint (title)",
        "CREATE TRIGGER notes AFTER INSERT ON stage BEGIN DELETE FROM stage; END",
        "ALTER TABLE touchpoint ADD COLUMN extra TEXT DEFAULT 'x'", "DROP VIEW weakest_link",
        "PRAGMA auto_vacuum = FULL; VACUUM", "ANALYZE", "PRAGMA page_size = 8192; VACUUM"}) {
    SCOPED_TRACE(sql);
    support::writeFile(path, sound);
    support::withRawSql(path, sql);
    const Salvage found = salvage();
    EXPECT_TRUE(found.leftOut.empty()) << leftOutText(found);
    EXPECT_EQ(found.journey, map);
    expectGoodCopy(found);
  }
}

TEST_F(SalvageTest, AWriteAheadLogIsBroughtIn) {
  {
    SQLite::Database raw(path.string(), SQLite::OPEN_READWRITE);
    raw.exec("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0");
    raw.exec("UPDATE map SET title = 'In the log'");
    fs::copy_file(path, folder / "logged.journey");
    fs::copy_file(path.string() + "-wal", folder / "logged.journey-wal");
  }
  const Salvage found = salvageMap(folder / "logged.journey", support::fixedServices());
  EXPECT_EQ(found.journey.settings().title, "In the log");
  EXPECT_EQ(found.records(), map.countAll());
  EXPECT_TRUE(found.leftOut.empty()) << leftOutText(found);
  expectGoodCopy(found);
  EXPECT_GT(fs::file_size(folder / "logged.journey-wal"), 0U);
}

TEST_F(SalvageTest, APipeBesideTheMapIsNotWaitedFor) {
  for (const char* suffix : {"-journal", "-wal"}) {
    ASSERT_EQ(::mkfifo((path.string() + suffix).c_str(), 0600), 0);
    EXPECT_EQ(salvage().journey, map);
    fs::remove(path.string() + suffix);
  }
}

TEST_F(SalvageTest, WhatIsNoMapIsRefusedInOneSentence) {
  for (const std::string& content : {std::string(), std::string("SQLite format 3"),
                                     std::string(9'000, 'x'), std::string(100'000, '\0')}) {
    support::writeFile(path, content);
    try {
      (void)salvage();
      ADD_FAILURE() << "salvaged";
    } catch (const Error& error) {
      EXPECT_EQ(error.blame(), journey::Blame::input);
      EXPECT_NE(error.sentence().find("none that can be read"), std::string::npos) << error.what();
    }
  }
  fs::remove(path);
  support::withRawSql(path, "CREATE TABLE touchpoint (id INTEGER PRIMARY KEY, title TEXT)");
  EXPECT_THROW((void)salvage(), Error);
}

TEST_F(SalvageTest, FilesOfEveryClosedVersionAreRead) {
  for (const char* version : {"version_1", "version_2", "version_3", "version_4"}) {
    for (const auto& entry :
         fs::directory_iterator(support::projectFile("tests/golden") / version)) {
      if (entry.path().extension() != ".journey") continue;
      SCOPED_TRACE(entry.path().string());
      const fs::path copy = folder / entry.path().filename();
      fs::copy_file(entry.path(), copy, fs::copy_options::overwrite_existing);
      const Salvage found = salvageMap(copy, support::fixedServices());
      EXPECT_TRUE(found.leftOut.empty()) << leftOutText(found);
      EXPECT_EQ(found.journey,
                Document::open(copy, support::fixedServices(), Purpose::read)->journey());
    }
  }
}

// Whatever happens to the bytes: no crash, a sound map comes out, and what is there still and
// what is listed are all there was.
TEST_F(SalvageTest, AnyDamageGivesASoundMapOrOneSentence) {
  const std::string sound = support::contentOf(path);
  std::mt19937_64 random(kSalvageSeed);
  int given = 0;
  std::size_t records = 0;
  for (int i = 0; i < 400; ++i) {
    SCOPED_TRACE("damage " + std::to_string(i) + ", seed " + std::to_string(kSalvageSeed));
    std::string damaged = sound;
    switch (random() % 4) {
      case 0:
        damaged.resize(random() % damaged.size());
        break;
      case 1:
        for (int n = 0; n < 20; ++n)
          damaged[random() % damaged.size()] = static_cast<char>(random());
        break;
      case 2:
        damaged.replace(random() % (damaged.size() - kPage), kPage, std::string(kPage, '\0'));
        break;
      default:
        for (std::size_t page = 0; page < damaged.size(); page += kPage) {
          damaged[page + random() % 12] = static_cast<char>(random());
        }
    }
    support::writeFile(path, damaged);
    try {
      const Salvage found = salvageMap(path, support::fixedServices());
      ASSERT_FALSE(journey::checkAll(found.journey));
      const fs::path copy = folder / ("any " + std::to_string(i) + ".journey");
      writeSalvaged(found, copy, support::fixedServices());
      ASSERT_TRUE(verify(copy).empty());
      fs::remove(copy);
      ++given;
      records += found.records();
      if (found.records() < map.countAll()) {
        ASSERT_FALSE(found.leftOut.empty());
      }
    } catch (const Error& error) {
      ASSERT_EQ(error.sentence().find('\n'), std::string::npos);
    }
  }
  EXPECT_GT(given, 300);
  EXPECT_GT(records / static_cast<std::size_t>(given), map.countAll() / 2);
}

}  // namespace
}  // namespace throughline::store
