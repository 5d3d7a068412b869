#include <gtest/gtest.h>

#include "support/many_edits.h"
#include "support/temporary_folder.h"

// Every growth of a file has a limit. What 50,000 edits make of one stands in
// docs/measurements.md; here are fewer, and the edits that cost most.

namespace throughline::store {
namespace {

using journey::Kind;
using journey::Touchpoint;

class GrowthTest : public ::testing::Test {
 protected:
  support::TemporaryFolder folder;
  std::filesystem::path path = folder / "map.journey";

  void expectBelowThreeTimes() const {
    const support::FileSizes sizes = support::sizesOf(path);
    EXPECT_LT(sizes.share(), 3) << sizes.file << " bytes for records of " << sizes.records
                                << " and texts of " << sizes.texts;
    EXPECT_LE(sizes.waypoints, sizes.texts);
    RecordProperty("share", std::to_string(sizes.share()));
  }
};

TEST_F(GrowthTest, AFileStaysBelowThreeTimesItsRecordsAndChangeTexts) {
  support::makeEditedMap(path, 200, 3'000);
  expectBelowThreeTimes();
}

TEST_F(GrowthTest, SoDoesOneOfASmallMapThatIsRenamedAllDay) {
  const auto document = Document::create(path, support::leahMap(), support::fixedServices());
  for (int i = 0; i < 2'000; ++i) {
    ASSERT_TRUE(document->edit("Rename", nullptr, [&](journey::Edit& edit) {
      edit.change(edit.journey().settings().id,
                  [&](auto& map) { map.title = "Title " + std::to_string(i); });
    }));
  }
  expectBelowThreeTimes();
}

TEST_F(GrowthTest, SoDoesOneThatGrowsFromNothing) {
  const auto document = Document::create(path, support::gridMap(1, 0), support::fixedServices());
  for (int i = 0; i < 2'000; ++i) {
    ASSERT_TRUE(document->edit("Add", nullptr, [&](journey::Edit& edit) {
      putBefore(edit, Touchpoint{.stage = {1}, .title = "Card " + std::to_string(i)});
    }));
  }
  expectBelowThreeTimes();
  // Ten thousand took 59 MB when all siblings were ranked anew now and then.
  EXPECT_LT(support::sizesOf(path).texts, 2'000 * 500);
}

TEST_F(GrowthTest, ALetterInALongTextCostsALetter) {
  journey::Journey map = support::gridMap(1, 1);
  const auto id = map.all<Touchpoint>().begin()->first;
  Touchpoint touchpoint = map.get(id);
  touchpoint.note = std::string(19'000, 'n');
  touchpoint.job = std::string(19'000, 'j');
  map.put(touchpoint);
  const auto document = Document::create(path, map, support::fixedServices());
  for (int i = 0; i < 500; ++i) {
    ASSERT_TRUE(document->edit("Write", nullptr, [&](journey::Edit& edit) {
      edit.change(id, [&](Touchpoint& t) { t.note.insert(t.note.size() / 2, 1, 'x'); });
    }));
  }
  EXPECT_LT(support::sizesOf(path).texts, 500 * 700);
  const auto oldest = document->history(1, 2);
  ASSERT_EQ(oldest.size(), 1U);
  EXPECT_EQ(std::get<Touchpoint>(*oldest.front().changes.at(0).before), touchpoint);
  EXPECT_EQ(document->mapAt(0), map);
}

}  // namespace
}  // namespace throughline::store
