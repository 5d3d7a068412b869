#include <gtest/gtest.h>

#include <algorithm>

#include "connection.h"
#include "format.h"
#include "seal.h"
#include "support/files.h"
#include "support/map_services.h"
#include "support/older_file.h"
#include "support/random_journey.h"
#include "support/raw_database.h"
#include "support/temporary_folder.h"
#include "throughline/store/document.h"
#include "throughline/store/safety_copies.h"

namespace throughline::store {
namespace {

using journey::Journey;

/// A version that had no job on a touchpoint, and no views.
std::shared_ptr<const Format> makeOlder(const std::filesystem::path& path) {
  auto format = support::makeOlder(
      path,
      "DROP VIEW weakest_link; DROP VIEW passage_numbers; DROP VIEW stage_numbers;"
      "ALTER TABLE touchpoint DROP COLUMN job");
  format->steps[0].fills = {{"touchpoint", "job", "'about ' || title"}};
  return format;
}

class VersionsTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;
  std::filesystem::path path = folder / "map.journey";
  Journey map = support::randomJourney(11);
  Services services = support::fixedServices();

  void SetUp() override {
    services.safetyFolder = folder / "data";
    const auto document = Document::create(path, map, support::fixedServices());
    ASSERT_TRUE(rename(*document, "First"));
    map = document->journey();
  }
  static EditResult rename(Document& document, const std::string& title) {
    return document.edit("Rename", nullptr, [&](journey::Edit& edit) {
      edit.change(edit.journey().settings().id, [&](auto& settings) { settings.title = title; });
    });
  }
  [[nodiscard]] Journey withFilledJobs() const {
    Journey expected = map;
    for (const auto& [id, touchpoint] : map.all<journey::Touchpoint>()) {
      journey::Touchpoint filled = touchpoint;
      filled.job = "about " + filled.title;
      expected.put(filled);
    }
    return expected;
  }
};

TEST_F(VersionsTest, AnOlderFileIsReadAsOfTodayAndNotTouched) {
  services.format = makeOlder(path);
  const std::string before = support::contentOf(path);
  const auto document = Document::open(path, services);
  EXPECT_EQ(document->journey(), withFilledJobs());
  EXPECT_FALSE(document->changedOutside());
  EXPECT_EQ(document->access().mode, Access::Mode::writable);
  EXPECT_EQ(document->history(10).size(), 1U);
  EXPECT_EQ(support::contentOf(path), before);
}

TEST_F(VersionsTest, TheFirstEditBringsTheFileUpAfterACopyOfTheOldOne) {
  services.format = makeOlder(path);
  const std::string before = support::contentOf(path);
  const auto document = Document::open(path, services);
  const auto result = rename(*document, "Second");
  ASSERT_TRUE(result) << result.error->what();
  EXPECT_EQ(result.seq, 2);
  ASSERT_TRUE(document->undo());
  EXPECT_EQ(document->journey(), withFilledJobs());

  const auto fresh = Document::open(path, services, Purpose::read);
  EXPECT_EQ(fresh->journey(), withFilledJobs());
  EXPECT_FALSE(fresh->changedOutside());
  EXPECT_EQ(fresh->history(10).size(), 3U);

  const auto copies = safetyCopies(services, map.settings().id.value);
  const auto old =
      std::ranges::find(copies, "version-" + std::to_string(kSchemaVersion), &SafetyCopy::occasion);
  ASSERT_NE(old, copies.end());
  EXPECT_EQ(support::contentOf(old->path), before);
}

TEST_F(VersionsTest, WithoutACopyAnOlderFileIsNotMigrated) {
  services.format = makeOlder(path);
  support::writeFile(services.safetyFolder, "in the way");
  const std::string before = support::contentOf(path);
  const auto document = Document::open(path, services);
  EXPECT_FALSE(rename(*document, "Second"));
  EXPECT_EQ(document->journey(), withFilledJobs());
  EXPECT_EQ(support::contentOf(path), before);
}

TEST_F(VersionsTest, AChangeToAnOlderFileIsSeenThroughItsSeal) {
  services.format = makeOlder(path);
  support::withRawSql(path, "UPDATE map SET title = 'By hand'");
  EXPECT_TRUE(Document::open(path, services)->changedOutside());
}

TEST_F(VersionsTest, AColumnThatNoStepNamesHoldsTheDefaultOfItsField) {
  services.format = support::makeOlder(path,
                                       "DROP VIEW weakest_link; DROP VIEW passage_numbers;"
                                       "DROP VIEW stage_numbers; DROP VIEW held_targets;"
                                       "ALTER TABLE touchpoint DROP COLUMN side;"
                                       "ALTER TABLE touchpoint DROP COLUMN job;"
                                       "ALTER TABLE stage DROP COLUMN passage_fixed_term;"
                                       "ALTER TABLE stage DROP COLUMN volume_target;"
                                       "ALTER TABLE map DROP COLUMN review_every_days");
  Journey expected = map;
  auto settings = map.settings();
  settings.reviewEveryDays = journey::MapSettings{}.reviewEveryDays;
  expected.put(settings);
  for (auto [id, touchpoint] : map.all<journey::Touchpoint>()) {
    touchpoint.side = journey::Side::customer;
    touchpoint.job.clear();
    expected.put(touchpoint);
  }
  for (auto [id, stage] : map.all<journey::Stage>()) {
    stage.passage.fixedTerm = false;
    stage.volume.target.reset();
    expected.put(stage);
  }
  const auto document = Document::open(path, services);
  EXPECT_EQ(document->journey(), expected);
  ASSERT_TRUE(rename(*document, "Second"));
  EXPECT_TRUE(verify(path, services).empty());
}

TEST_F(VersionsTest, AFileThatWouldBecomeAnotherMapThanTheOneShownStaysAsItIs) {
  auto format = support::makeOlder(path, "");
  format->steps[0].run = [times = 0](Connection& connection) mutable {
    connection.exec("UPDATE main.map SET scope = 'time " + std::to_string(++times) + "'");
  };
  services.format = format;
  const std::string before = support::contentOf(path);
  const auto document = Document::open(path, services);
  EXPECT_EQ(document->journey().settings().scope, "time 1");
  EXPECT_FALSE(document->edit("Add", nullptr, [](journey::Edit& edit) {
    edit.add(journey::Department{{}, {"U"}, "Legal"});
  }));
  EXPECT_EQ(support::contentOf(path), before);
}

TEST_F(VersionsTest, ANewerFileIsReadButNotEdited) {
  Services newer = services;
  auto format = std::make_shared<Format>();
  format->version = kSchemaVersion + 1;
  format->schema.push_back({"table", "segment", "segment", "CREATE TABLE segment (id INTEGER)"});
  newer.format = format;
  {
    const auto whole = Document::open(path, services, Purpose::read);  // has the images
    Document::create(folder / "newer.journey", whole->journey(), newer);
  }
  const std::string before = support::contentOf(folder / "newer.journey");

  const auto document = Document::open(folder / "newer.journey", services);
  EXPECT_EQ(document->journey(), map);
  EXPECT_EQ(document->access().mode, Access::Mode::read_only);
  EXPECT_NE(english(document->access().reason).find("newer Throughline"), std::string::npos);
  EXPECT_FALSE(rename(*document, "Second"));
  EXPECT_EQ(support::contentOf(folder / "newer.journey"), before);
}

TEST_F(VersionsTest, ANewerFileThatCannotBeUnderstoodSaysSoInOneLine) {
  support::withRawSql(path,
                      "DROP VIEW weakest_link; DROP VIEW passage_numbers;"
                      "DROP VIEW stage_numbers; ALTER TABLE touchpoint DROP COLUMN job;"
                      "PRAGMA user_version = 9");
  try {
    Document::open(path, services);
    FAIL();
  } catch (const journey::Error& error) {
    const std::string text = error.what();
    EXPECT_NE(text.find("version 9 of a newer Throughline"), std::string::npos) << text;
    EXPECT_EQ(text.find('\n'), std::string::npos);
  }
}

TEST_F(VersionsTest, AVersionFromBeforeTheFirstIsRefused) {
  support::withRawSql(path, "PRAGMA user_version = 0");
  EXPECT_THROW(Document::open(path, services), journey::Error);
}

TEST(Seal, ARowOfTheFileAndTheRecordInMemoryHashAlike) {
  const support::TemporaryFolder folder;
  const Journey map = support::randomJourney(13);
  Document::create(folder / "map.journey", map, support::fixedServices());
  Seal seal;
  seal.add(journey::difference({}, map));
  std::uint64_t sum = 0;
  Connection connection(folder / "map.journey", Connection::Mode::read_only, "");
  for (const journey::Kind kind : journey::kAllKinds) {
    const std::string table(journey::kindName(kind));
    SQLite::Statement rows(connection.database(), "SELECT * FROM " + sqlName(table));
    RowHasher hasher = hasherOf(table, rows);
    while (rows.executeStep()) sum += hashOfRow(hasher, rows);
  }
  EXPECT_EQ(sum, seal.recordSum);
}

}  // namespace
}  // namespace throughline::store
