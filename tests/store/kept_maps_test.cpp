#include <gtest/gtest.h>

#include "support/files.h"
#include "support/map_services.h"
#include "support/maps.h"
#include "support/raw_database.h"
#include "support/small_png.h"
#include "support/temporary_folder.h"
#include "throughline/exchange/json.h"
#include "throughline/exchange/kept_map_text.h"
#include "throughline/journey/intents/pictures.h"
#include "throughline/journey/intents/reviews.h"
#include "throughline/store/document.h"
#include "throughline/store/salvage.h"

namespace throughline::store {
namespace {

namespace fs = std::filesystem;
using journey::Id;
using journey::KeptMaps;
using journey::Review;

class KeptMapsTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;
  fs::path path = folder / "leah.journey";
  Services services = support::fixedServices();
  Id<Review> review;

  void SetUp() override { (void)Document::create(path, support::leahMap(), services); }
  [[nodiscard]] std::unique_ptr<Document> open() const { return Document::open(path, services); }
  EditResult hold(Document& document) {
    return document.edit("Review", nullptr, [&](journey::Edit& edit) {
      review = beginReview(edit, *journey::Date::parse("2026-10-07"), std::nullopt);
      finishReview(edit, review, {"Amal"}, exchange::keptMapOf);
    });
  }
  static KeptMaps::Ptr keptIn(const Document& document, Id<Review> review) {
    const auto& hash = document.journey().get(review).map;
    return hash ? document.journey().keptMaps().find(*hash) : nullptr;
  }
  static void retitle(Document& document, const std::string& title) {
    ASSERT_TRUE(document.edit("Title", nullptr, [&](journey::Edit& edit) {
      edit.change(edit.journey().settings().id, [&](auto& map) { map.title = title; });
    }));
  }
  [[nodiscard]] std::vector<std::string> faults() const {
    std::vector<std::string> sentences;
    for (const auto& fault : verify(path, services)) {
      sentences.push_back(fault.where() + ": " + fault.sentence());
    }
    return sentences;
  }
};

TEST_F(KeptMapsTest, AreInTheFileWithTheReviewAndReadWhenAsked) {
  const auto document = open();
  const journey::Journey before = document->journey();
  ASSERT_TRUE(hold(*document));
  retitle(*document, "Later");
  EXPECT_FALSE(document->journey().keptMaps().held(*document->journey().get(review).map))
      << "the file has it";
  const auto again = open();
  const auto kept = keptIn(*again, review);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->map().settings(), before.settings());
  EXPECT_EQ(kept->map().all<journey::Touchpoint>(), before.all<journey::Touchpoint>());
  EXPECT_TRUE(faults().empty());
}

TEST_F(KeptMapsTest, ShowThePicturesOfTheirTime) {
  const auto document = open();
  const journey::RecordKey card{journey::Kind::touchpoint,
                                document->journey().ids(journey::Kind::touchpoint).at(0)};
  const auto give = [&](const std::string& bytes) {
    return document->edit("Picture", nullptr, [&](journey::Edit& edit) {
      setPicture(edit, {card}, edit.journey().images().add(journey::Image(bytes)));
    });
  };
  ASSERT_TRUE(give(support::smallPng(3, 2, 1)));
  ASSERT_TRUE(hold(*document));
  ASSERT_TRUE(give(support::smallPng(3, 2, 2)));
  document->saveCopy(folder / "copy.journey", true);
  for (const auto& file : {path, folder / "copy.journey"}) {
    const auto read = Document::open(file, services, Purpose::read);
    const auto kept = keptIn(*read, review);
    ASSERT_TRUE(kept) << file;
    const auto hash = pictureOf(kept->map(), card).value();
    ASSERT_TRUE(kept->map().images().find(hash)) << file;
    EXPECT_EQ(kept->map().images().find(hash)->bytes(), support::smallPng(3, 2, 1));
  }
}

TEST_F(KeptMapsTest, AreLeftOutOfACopyWithoutHistory) {
  const auto document = open();
  retitle(*document, "Sekretariat");
  ASSERT_TRUE(hold(*document));
  retitle(*document, "Public");
  document->saveCopy(folder / "copy.journey", false);
  EXPECT_EQ(support::contentOf(folder / "copy.journey").find("Sekretariat"), std::string::npos);
  const auto copy = Document::open(folder / "copy.journey", services);
  EXPECT_FALSE(copy->journey().get(review).map);
}

TEST_F(KeptMapsTest, ComeBackWithUndoAndRedo) {
  const auto document = open();
  ASSERT_TRUE(hold(*document));
  ASSERT_TRUE(document->undo());
  EXPECT_FALSE(document->journey().find(review));
  ASSERT_TRUE(document->redo());
  EXPECT_TRUE(keptIn(*document, review));
  EXPECT_TRUE(faults().empty());
}

TEST_F(KeptMapsTest, ThatNobodyHoldsAreRefused) {
  const auto document = open();
  const EditResult result = document->edit("Review", nullptr, [&](journey::Edit& edit) {
    const auto id = beginReview(edit, *journey::Date::parse("2026-10-07"), std::nullopt);
    edit.change(id, [](Review& each) { each.map = {std::string(32, 'a')}; });
  });
  EXPECT_FALSE(result);
  EXPECT_EQ(result.error->sentence(),
            "expected a map as it stood that lies in this file, found none");
}

TEST_F(KeptMapsTest, ThatWereAlteredAreNamedAndAreNoMap) {
  {
    const auto document = open();
    ASSERT_TRUE(hold(*document));
  }
  support::withRawSql(path, "UPDATE kept_map SET map = replace(map, 'Trigger', 'Trigg3r')");
  const auto document = open();
  EXPECT_FALSE(keptIn(*document, review));
  ASSERT_FALSE(faults().empty());
  EXPECT_NE(faults().front().find("expected a map as a review left it, found one that was altered"),
            std::string::npos)
      << faults().front();
}

TEST_F(KeptMapsTest, GoThroughJsonAndComeBack) {
  const auto document = open();
  ASSERT_TRUE(hold(*document));
  const std::string json = exchange::journeyToJson(document->journey());
  EXPECT_NE(json.find("\"participants\": [\n"), std::string::npos);
  auto ids = journey::seededIds(8);
  const auto back = exchange::journeyFromJson(json, {.strict = true}, ids);
  const auto target = folder / "back.journey";
  (void)Document::create(target, back.journey, services);
  const auto read = Document::open(target, services);
  const auto kept = keptIn(*read, review);
  ASSERT_TRUE(kept);
  EXPECT_EQ(exchange::journeyToJson(read->journey()), json);
}

TEST_F(KeptMapsTest, AreSalvaged) {
  {
    const auto document = open();
    ASSERT_TRUE(hold(*document));
  }
  support::withRawSql(path, "DELETE FROM emotion WHERE id = (SELECT min(id) FROM emotion)");
  const auto salvage = salvageMap(path, services);
  writeSalvaged(salvage, folder / "saved.journey", services);
  const auto saved = Document::open(folder / "saved.journey", services);
  EXPECT_TRUE(keptIn(*saved, review));
}

}  // namespace
}  // namespace throughline::store
