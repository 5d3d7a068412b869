#include <gtest/gtest.h>

#include "support/files.h"
#include "support/map_services.h"
#include "support/raw_database.h"
#include "support/temporary_folder.h"
#include "support/without_rights.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/starter.h"
#include "throughline/store/document.h"
#include "throughline/store/safety_copies.h"

namespace throughline::store {
namespace {

namespace fs = std::filesystem;
using journey::Journey;

constexpr std::chrono::hours kFirstDay{500'000};

class CopiesTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;
  fs::path path = folder / "leah.journey";
  std::chrono::system_clock::time_point now{kFirstDay};
  Services services = support::fixedServices();

  void SetUp() override {
    services.safetyFolder = folder / "data";
    services.now = [this] { return now; };
    auto ids = journey::seededIds(7);
    Document::create(path, journey::sevenStages("Leah", ids), services);
  }
  static void addStage(Document& document, const std::string& name) {
    const auto result = document.edit("Add " + name, nullptr,
                                      [&](journey::Edit& edit) { journey::addStage(edit, name); });
    ASSERT_TRUE(result) << result.error->what();
  }
  [[nodiscard]] std::vector<SafetyCopy> copies() const {
    return safetyCopies(
        services, Document::open(path, services, Purpose::read)->journey().settings().id.value);
  }
};

TEST_F(CopiesTest, ACopyHoldsTheMapAndItsHistory) {
  const auto document = Document::open(path, services);
  addStage(*document, "Renewal");
  document->saveCopy(folder / "copy.journey", true);
  const auto copy = Document::open(folder / "copy.journey", services);
  EXPECT_EQ(copy->journey(), document->journey());
  ASSERT_EQ(copy->history(10).size(), 1U);
  EXPECT_EQ(copy->history(10).front().changes, document->history(10).front().changes);
  EXPECT_TRUE(verify(folder / "copy.journey").empty());
}

TEST_F(CopiesTest, ACopyToShareHoldsNothingThatWasDeleted) {
  const auto document = Document::open(path, services);
  addStage(*document, "Secret plan");
  ASSERT_TRUE(document->undo());
  document->saveCopy(folder / "shared.journey", false);
  EXPECT_EQ(support::contentOf(folder / "shared.journey").find("Secret"), std::string::npos);
  EXPECT_TRUE(Document::open(folder / "shared.journey", services)->history(10).empty());
}

TEST_F(CopiesTest, NothingIsEverReplaced) {
  const std::string before = support::contentOf(path);
  const auto document = Document::open(path, services, Purpose::read);
  EXPECT_THROW(document->saveCopy(path, true), journey::Error);
  EXPECT_THROW(Document::create(path, document->journey(), services), journey::Error);
  support::writeFile(folder / "new.journey-journal", "left behind");
  EXPECT_THROW(Document::create(folder / "new.journey", document->journey(), services),
               journey::Error);
  EXPECT_FALSE(fs::exists(folder / "new.journey"));
  EXPECT_EQ(support::contentOf(path), before);
}

TEST_F(CopiesTest, AMapThatBreaksARuleIsNotMade) {
  EXPECT_THROW(Document::create(folder / "empty.journey", Journey{}, services), journey::Error);
  EXPECT_FALSE(fs::exists(folder / "empty.journey"));
}

TEST_F(CopiesTest, TheFirstEditOfADayKeepsTheFileAsItWas) {
  const std::string before = support::contentOf(path);
  const auto document = Document::open(path, services);
  EXPECT_TRUE(copies().empty());
  addStage(*document, "One");
  addStage(*document, "Two");
  ASSERT_EQ(copies().size(), 1U);
  EXPECT_EQ(copies().front().occasion, "first-edit");
  EXPECT_EQ(support::contentOf(copies().front().path), before);
  now += std::chrono::hours(24);
  addStage(*document, "Three");
  EXPECT_EQ(copies().size(), 2U);
}

TEST_F(CopiesTest, OnlyTheNewestThirtyAreKept) {
  const auto document = Document::open(path, services);
  for (int day = 0; day < 35; ++day) {
    addStage(*document, "Day " + std::to_string(day));
    now += std::chrono::hours(24);
  }
  const auto kept = copies();
  ASSERT_EQ(kept.size(), 30U);
  EXPECT_EQ(kept.front().at, "2027-02-18T08:00:00Z");
  EXPECT_GT(kept.front().at, kept.back().at);
}

TEST_F(CopiesTest, RestoringMakesANewFile) {
  const auto document = Document::open(path, services);
  const Journey before = document->journey();
  addStage(*document, "Mistake");
  restoreSafetyCopy(copies().front(), folder / "restored.journey");
  EXPECT_EQ(Document::open(folder / "restored.journey", services)->journey(), before);
  EXPECT_THROW(restoreSafetyCopy(copies().front(), path), journey::Error);
}

TEST_F(CopiesTest, ADamagedSafetyCopyIsNotRestored) {
  addStage(*Document::open(path, services), "One");
  support::withRawSql(copies().front().path, "UPDATE map SET title = 'Altered'");
  EXPECT_THROW(restoreSafetyCopy(copies().front(), folder / "restored.journey"), journey::Error);
  EXPECT_FALSE(fs::exists(folder / "restored.journey"));
}

TEST_F(CopiesTest, AnEditDoesNotWaitForItsDailyCopy) {
  support::writeFile(folder / "data", "in the way");
  const auto document = Document::open(path, services);
  addStage(*document, "One");
  ASSERT_TRUE(document->safetyFault());
  EXPECT_THROW(document->keepSafetyCopy("import"), journey::Error);
}

TEST_F(CopiesTest, ACopyBeforeAnImportIsNamedAfterIt) {
  const auto document = Document::open(path, services);
  document->keepSafetyCopy("import");
  ASSERT_EQ(copies().size(), 1U);
  EXPECT_EQ(copies().front().occasion, "import");
}

}  // namespace
}  // namespace throughline::store
