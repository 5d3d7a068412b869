#include <gtest/gtest.h>

#include "support/files.h"
#include "support/map_services.h"
#include "support/maps.h"
#include "support/raw_database.h"
#include "support/temporary_folder.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/store/document.h"

namespace throughline::store {
namespace {

namespace fs = std::filesystem;
using journey::ChangeSet;
using journey::Journey;
using journey::Stage;

/// The example map, in which only the first stage was ever edited by Throughline.
class OutsideChangesTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;
  fs::path path = folder / "leah.journey";
  Services services = support::fixedServices();
  Services withoutCopies = support::fixedServices();
  Journey before;

  void SetUp() override {
    services.safetyFolder = folder / "data";
    const auto document = Document::create(path, support::leahMap(), services);
    ASSERT_TRUE(rename(*document, 0, "First"));
    ASSERT_TRUE(rename(*document, 0, "Renamed"));
    before = document->journey();
  }
  static EditResult rename(Document& document, std::size_t place, const std::string& name) {
    const auto id = document.journey().list<Stage>()[place]->id;
    return document.edit("Rename", nullptr, [&](journey::Edit& edit) {
      edit.change(id, [&](Stage& stage) { stage.name = name; });
    });
  }
  [[nodiscard]] std::string id(std::size_t place) const {
    return std::to_string(before.list<Stage>()[place]->id.value);
  }
  void byHand(const std::string& sql) const { support::withRawSql(path, sql); }
  void renameByHand(std::size_t place) const {
    byHand("UPDATE stage SET name = 'By hand " + id(place) + "' WHERE id = " + id(place));
  }
  [[nodiscard]] std::optional<ChangeSet> found(const Services& with) const {
    const auto document = Document::open(path, with, Purpose::read);
    EXPECT_TRUE(document->changedOutside());
    const auto changes = document->changesOutside();
    if (changes) {
      Journey again = before;
      journey::applyChanges(again, *changes);
      EXPECT_EQ(again, document->journey());
    }
    return changes;
  }
  [[nodiscard]] std::vector<std::string> faults(const Services& with) const {
    std::vector<std::string> lines;
    for (const journey::Error& fault : verify(path, with)) lines.emplace_back(fault.what());
    return lines;
  }
};

TEST_F(OutsideChangesTest, NoneAreToldOfAMapThatIsAsItWasLeft) {
  EXPECT_FALSE(Document::open(path, services)->changesOutside().has_value());
  EXPECT_TRUE(verify(path, services).empty());
}

TEST_F(OutsideChangesTest, TheHistoryTellsWhatARecordWasThatItKnows) {
  renameByHand(0);
  const auto changes = found(withoutCopies);
  ASSERT_TRUE(changes.has_value());
  ASSERT_EQ(changes->size(), 1U);
  EXPECT_EQ(std::get<Stage>(*changes->front().before).name, "Renamed");
  EXPECT_EQ(faults(withoutCopies),
            std::vector<std::string>{"stage " + id(0) +
                                     ".name: expected it as Throughline left it, found that "
                                     "another program changed it"});
}

TEST_F(OutsideChangesTest, ASafetyCopyAndTheEditsSinceTellTheRest) {
  renameByHand(0);
  renameByHand(3);
  byHand("DELETE FROM question WHERE id = (SELECT min(id) FROM question)");
  byHand(
      "INSERT INTO question (id, stage, rank, text, kind, answered, source, excerpt) "
      "SELECT 77, stage, 'zz', 'Since when?', kind, 0, '', '' FROM question LIMIT 1");
  const auto changes = found(services);
  ASSERT_TRUE(changes.has_value());
  EXPECT_EQ(changes->size(), 4U);
  EXPECT_EQ(faults(services).size(), 4U);
}

TEST_F(OutsideChangesTest, NothingIsGuessedWhereNeitherKnowsTheMapAsItWas) {
  renameByHand(3);
  EXPECT_EQ(found(withoutCopies), std::nullopt);
  const auto lines = faults(withoutCopies);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_TRUE(lines.front().ends_with("which records differ cannot be told")) << lines.front();
}

// An edit seals what another program did before it; the map was written whole with that edit,
// and a safety copy with the edits since leads there too.
TEST_F(OutsideChangesTest, WhatWasSealedSinceIsNotTakenForANewChange) {
  renameByHand(0);
  {
    const auto document = Document::open(path, services);
    ASSERT_TRUE(rename(*document, 1, "Sealed"));
    before = document->journey();
  }
  renameByHand(2);
  for (const Services* with : {&withoutCopies, &services}) {
    const auto changes = found(*with);
    ASSERT_TRUE(changes.has_value());
    ASSERT_EQ(changes->size(), 1U);
    EXPECT_EQ(std::to_string(changes->front().id), id(2));
  }
  byHand("DELETE FROM waypoint");
  EXPECT_EQ(found(withoutCopies), std::nullopt);
  const auto changes = found(services);
  ASSERT_TRUE(changes.has_value());
  ASSERT_EQ(changes->size(), 1U);
  EXPECT_EQ(std::to_string(changes->front().id), id(2));
}

TEST_F(OutsideChangesTest, AChangeToTheHistoryAloneIsNoneOfTheMap) {
  byHand("DELETE FROM history WHERE seq = 2");
  EXPECT_EQ(found(withoutCopies), ChangeSet{});
}

TEST_F(OutsideChangesTest, AlteredRowsOfTheHistoryDoNotHelpAndDoNotHarm) {
  renameByHand(0);
  byHand("UPDATE history SET changes = '[]' WHERE seq = 2");
  EXPECT_EQ(found(withoutCopies), std::nullopt);
}

TEST_F(OutsideChangesTest, MessagesCallTheMapByTheNameItWasGiven) {
  const fs::path given = fs::relative(path);
  ASSERT_TRUE(given.is_relative());
  const auto expectNamed = [&](const auto& work) {
    try {
      work();
      ADD_FAILURE() << "opened";
    } catch (const journey::Error& error) {
      EXPECT_TRUE(error.where().starts_with(given.string())) << error.what();
      EXPECT_EQ(std::string(error.what()).find(folder.path().string() + "/leah"),
                given.string().find(folder.path().string() + "/leah"))
          << error.what();
    }
  };
  byHand("UPDATE stage SET name = '' WHERE id = " + id(0));
  expectNamed([&] { Document::open(given, services); });
  byHand("CREATE TABLE more (id)");
  expectNamed([&] { Document::open(given, services); });
  support::writeFile(path, support::contentOf(path).substr(0, 9'000));
  expectNamed([&] { Document::open(given, services); });
  support::writeFile(path, "something else");
  expectNamed([&] { (void)verify(given); });
}

TEST_F(OutsideChangesTest, SealingItLeavesARowThatSaysWhatItWas) {
  renameByHand(0);
  const auto document = Document::open(path, withoutCopies);
  const auto changes = document->changesOutside();
  ASSERT_TRUE(changes);
  ASSERT_TRUE(rename(*document, 2, "After it"));
  const auto history = document->history(10);
  ASSERT_EQ(history.size(), 4U);
  EXPECT_EQ(history[0].label, "Rename");
  EXPECT_EQ(history[0].who, "Ana");
  EXPECT_EQ(history[1].label, "Changed by another program");
  EXPECT_EQ(history[1].who, "another program");
  EXPECT_EQ(history[1].changes, *changes);
  EXPECT_EQ(document->mapAt(2), before) << "the map as it was before that program";
  ASSERT_TRUE(document->undo());
  EXPECT_EQ(document->journey().list<Stage>()[0]->name, "By hand " + id(0)) << "it stays";
  ASSERT_TRUE(rename(*document, 3, "Once more"));
  EXPECT_EQ(document->history(10).size(), 6U) << "one row each from then on";
  EXPECT_TRUE(verify(path).empty());
}

TEST_F(OutsideChangesTest, WhatCannotBeToldLeavesARowAllTheSame) {
  renameByHand(1);
  const auto document = Document::open(path, withoutCopies);
  ASSERT_FALSE(document->changesOutside());
  ASSERT_TRUE(rename(*document, 2, "After it"));
  const auto history = document->history(10);
  ASSERT_EQ(history.size(), 4U);
  EXPECT_EQ(history[1].label, "Changed by another program");
  EXPECT_TRUE(history[1].changes.empty());
  EXPECT_TRUE(verify(path).empty());
}

// A letter that changed on the disk is no program's: the file has not counted a change.
TEST_F(OutsideChangesTest, WhatRotsIsDamageAndNoOutsideChange) {
  std::string bytes = support::contentOf(path);
  // The name of the first stage in its row, which ends in what the map had from the import.
  std::size_t at = bytes.find("Renamed");
  int told = 0;
  for (; at != std::string::npos; at = bytes.find("Renamed", at + 1)) {
    std::string rotted = bytes;
    rotted[at] = 'D';
    support::writeFile(path, rotted);
    bool isRecord = false;
    for (const std::string& fault : faults(withoutCopies)) {
      EXPECT_EQ(fault.find("another program"), std::string::npos) << fault;
      isRecord = isRecord || fault.find("no program has written") != std::string::npos;
    }
    if (!isRecord) continue;  // the history's own text
    ++told;
    EXPECT_THROW(Document::open(path, withoutCopies), journey::Error);
    EXPECT_TRUE(support::contentOf(path) == rotted);
  }
  EXPECT_EQ(told, 1);
}

}  // namespace
}  // namespace throughline::store
