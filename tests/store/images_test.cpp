#include <gtest/gtest.h>

#include "support/files.h"
#include "support/map_services.h"
#include "support/maps.h"
#include "support/raw_database.h"
#include "support/small_png.h"
#include "support/temporary_folder.h"
#include "throughline/journey/intents/pictures.h"
#include "throughline/store/document.h"
#include "throughline/store/salvage.h"

namespace throughline::store {
namespace {

namespace fs = std::filesystem;
using journey::Image;
using journey::ImageHash;
using support::smallPng;

class ImagesTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;
  fs::path path = folder / "leah.journey";
  Services services = support::fixedServices();
  journey::RecordKey card;
  journey::RecordKey other;

  void SetUp() override {
    const auto document = Document::create(path, support::leahMap(), services);
    const auto ids = document->journey().ids(journey::Kind::touchpoint);
    card = {journey::Kind::touchpoint, ids.at(0)};
    other = {journey::Kind::touchpoint, ids.at(1)};
  }
  [[nodiscard]] std::unique_ptr<Document> open() const { return Document::open(path, services); }
  static EditResult give(Document& document, const journey::RecordKey& record,
                         const std::string& bytes) {
    return document.edit("Picture", nullptr, [&](journey::Edit& edit) {
      setPicture(edit, {record}, edit.journey().images().add(Image(bytes)));
    });
  }
  static std::string shownOn(const Document& document, const journey::RecordKey& record) {
    const auto hash = pictureOf(document.journey(), record);
    const auto image = hash ? document.journey().images().find(*hash) : nullptr;
    return image ? image->bytes() : "";
  }
  [[nodiscard]] int rows(const fs::path& file) const {
    SQLite::Database database(file.string(), SQLite::OPEN_READONLY);
    return database.execAndGet("SELECT count(*) FROM image").getInt();
  }
  [[nodiscard]] std::vector<std::string> faults() const {
    std::vector<std::string> sentences;
    for (const auto& fault : verify(path, services)) {
      sentences.push_back(fault.where() + ": " + fault.sentence());
    }
    return sentences;
  }
};

TEST_F(ImagesTest, AreInTheFileWithTheEditThatNamesThem) {
  const auto document = open();
  ASSERT_TRUE(give(*document, card, smallPng()));
  EXPECT_EQ(shownOn(*document, card), smallPng());
  const auto hash = pictureOf(document->journey(), card).value();
  EXPECT_FALSE(document->journey().images().held(hash)) << "the file has it";
  EXPECT_EQ(shownOn(*open(), card), smallPng());
  EXPECT_TRUE(faults().empty());
}

TEST_F(ImagesTest, AreThereOnceHoweverManyNameThem) {
  const auto document = open();
  ASSERT_TRUE(give(*document, card, smallPng()));
  ASSERT_TRUE(give(*document, other, smallPng()));
  EXPECT_EQ(rows(path), 1);
  ASSERT_TRUE(give(*document, other, smallPng(9, 9)));
  EXPECT_EQ(rows(path), 2);
}

TEST_F(ImagesTest, OfARefusedEditDoNotReachTheFile) {
  const auto document = open();
  EXPECT_FALSE(document->edit("Picture", nullptr, [&](journey::Edit& edit) {
    setPicture(edit, {card}, edit.journey().images().add(Image(smallPng())));
    throw journey::Error(journey::Blame::input, "", "no");
  }));
  ASSERT_TRUE(give(*document, card, smallPng(9, 9)));
  EXPECT_EQ(rows(path), 1);
}

TEST_F(ImagesTest, ThatNobodyAddedAreRefused) {
  const auto document = open();
  const EditResult result = document->edit("Picture", nullptr, [&](journey::Edit& edit) {
    setPicture(edit, {card}, Image(smallPng()).hash());
  });
  EXPECT_FALSE(result);
  EXPECT_EQ(result.error->sentence(),
            "expected a picture of this map, found one that is not in it");
}

TEST_F(ImagesTest, AreThereForUndoForRedoAndForThePast) {
  const auto document = open();
  ASSERT_TRUE(give(*document, card, smallPng(3, 2, 1)));
  ASSERT_TRUE(give(*document, card, smallPng(3, 2, 2)));
  ASSERT_TRUE(document->undo());
  EXPECT_EQ(shownOn(*document, card), smallPng(3, 2, 1));
  ASSERT_TRUE(document->redo());
  EXPECT_EQ(shownOn(*document, card), smallPng(3, 2, 2));
  const journey::Journey past = document->mapAt(1);
  const auto hash = pictureOf(past, card).value();
  EXPECT_EQ(past.images().find(hash)->bytes(), smallPng(3, 2, 1));
  EXPECT_TRUE(faults().empty());
}

TEST_F(ImagesTest, OutliveTheMapThatHadThemOpen) {
  auto document = open();
  ASSERT_TRUE(give(*document, card, smallPng()));
  const journey::Journey copy = document->journey();
  const auto hash = pictureOf(copy, card).value();
  document.reset();
  EXPECT_EQ(copy.images().find(hash), nullptr) << "there is nothing to read it from";
  EXPECT_TRUE(copy.images().contains(hash));
  EXPECT_THROW(Document::create(folder / "new.journey", copy, services), journey::Error);
  EXPECT_FALSE(fs::exists(folder / "new.journey")) << "no map is made without its pictures";
}

TEST_F(ImagesTest, ACopyToShareTakesOnlyThoseThatRecordsName) {
  const auto document = open();
  ASSERT_TRUE(give(*document, card, smallPng(3, 2, 1)));
  ASSERT_TRUE(give(*document, card, smallPng(3, 2, 2)));
  document->saveCopy(folder / "whole.journey", true);
  document->saveCopy(folder / "shared.journey", false);
  EXPECT_EQ(rows(folder / "whole.journey"), 2);
  EXPECT_EQ(rows(folder / "shared.journey"), 1);
  for (const char* name : {"whole.journey", "shared.journey"}) {
    EXPECT_TRUE(verify(folder / name, services).empty());
    EXPECT_EQ(shownOn(*Document::open(folder / name, services), card), smallPng(3, 2, 2));
  }
}

TEST_F(ImagesTest, AreKeptInMemoryWhileTheirEditWaitsAndOutliveTheProgram) {
  services.safetyFolder = folder / "data";
  {
    const auto document = open();
    document->letEditsWait();
    {
      SQLite::Database lock(path.string(), SQLite::OPEN_READWRITE);
      lock.exec("BEGIN EXCLUSIVE");
      EXPECT_TRUE(give(*document, card, smallPng()).waits);
      EXPECT_EQ(shownOn(*document, card), smallPng());
      document->saveCopy(folder / "copy.journey", true);
    }
    EXPECT_EQ(rows(path), 0);
  }
  EXPECT_EQ(shownOn(*Document::open(folder / "copy.journey", services), card), smallPng());
  const auto document = open();
  const auto left = document->keptEdits().left();
  ASSERT_EQ(left.size(), 1U);
  ASSERT_TRUE(document->edit(left[0].edit.label, nullptr,
                             [&](journey::Edit& edit) { makeAgain(edit, left[0].edit); }));
  EXPECT_EQ(shownOn(*document, card), smallPng());
  EXPECT_EQ(rows(path), 1);
}

TEST_F(ImagesTest, AWaitingEditBringsThemToTheFile) {
  const auto document = open();
  document->letEditsWait();
  {
    SQLite::Database lock(path.string(), SQLite::OPEN_READWRITE);
    lock.exec("BEGIN EXCLUSIVE");
    EXPECT_TRUE(give(*document, card, smallPng()).waits);
  }
  ASSERT_TRUE(document->tryAgain());
  EXPECT_EQ(rows(path), 1);
  EXPECT_EQ(shownOn(*document, card), smallPng());
}

TEST_F(ImagesTest, ARecordThatNamesAMissingOneIsAFaultThatSaysSo) {
  ASSERT_TRUE(give(*open(), card, smallPng()));
  support::withRawSql(path, "DELETE FROM image");
  EXPECT_THROW((void)open(), journey::Error);
  ASSERT_EQ(faults().size(), 1U);
  const Salvage salvage = salvageMap(path, services);
  ASSERT_EQ(salvage.leftOut.size(), 1U);
  EXPECT_TRUE(salvage.leftOut[0].isField);
  EXPECT_FALSE(pictureOf(salvage.journey, card));
}

TEST_F(ImagesTest, BytesThatAreNotThoseOfTheHashAreFoundWhenTheyAreRead) {
  ASSERT_TRUE(give(*open(), card, smallPng(3, 2, 1)));
  const auto hash = Image(smallPng(3, 2, 1)).hash().hex;
  support::withRawSql(path, "UPDATE image SET bytes = zeroblob(length(bytes))");
  const auto document = open();
  EXPECT_EQ(shownOn(*document, card), "");
  ASSERT_EQ(faults().size(), 1U);
  EXPECT_EQ(faults()[0],
            "image " + hash + ": expected a picture (PNG, JPEG or WebP), found something else");
  document->saveCopy(folder / "copy.journey", true);
  EXPECT_FALSE(pictureOf(Document::open(folder / "copy.journey", services)->journey(), card))
      << "a copy goes without it";
}

TEST_F(ImagesTest, ARowThatCannotBeAnImageRefusesTheMap) {
  ASSERT_TRUE(give(*open(), card, smallPng()));
  const std::string before = support::contentOf(path);
  for (const char* change : {"type = 'image/gif'", "width = 0", "width = 1601", "hash = 'x'",
                             "bytes = zeroblob(3000000)"}) {
    support::writeFile(path, before);
    support::withRawSql(path, std::string("UPDATE image SET ") + change);
    EXPECT_THROW((void)open(), journey::Error) << change;
  }
  support::writeFile(path, before);
  support::withRawSql(path, "UPDATE image SET width = 17");
  EXPECT_EQ(shownOn(*open(), card), "") << "not the size of the bytes";
  EXPECT_EQ(faults().size(), 1U);
}

TEST_F(ImagesTest, ASalvageKeepsThem) {
  ASSERT_TRUE(give(*open(), card, smallPng(40, 30, 7)));
  const Salvage salvage = salvageMap(path, services);
  EXPECT_TRUE(salvage.leftOut.empty());
  writeSalvaged(salvage, folder / "saved.journey", services);
  EXPECT_EQ(shownOn(*Document::open(folder / "saved.journey", services), card),
            smallPng(40, 30, 7));
}

TEST_F(ImagesTest, AReaderFollowsThem) {
  const auto reader = Document::open(path, services, Purpose::read);
  ASSERT_TRUE(give(*open(), card, smallPng()));
  ASSERT_TRUE(reader->follow());
  EXPECT_EQ(shownOn(*reader, card), smallPng());
}

}  // namespace
}  // namespace throughline::store
