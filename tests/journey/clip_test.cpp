#include "throughline/journey/intents/clip.h"

#include <gtest/gtest.h>

#include "throughline/journey/error.h"
#include "throughline/journey/starter.h"

namespace throughline::journey {
namespace {

TEST(Clip, ATableGoesThereAndBackWithTabsQuotesAndLineBreaks) {
  const std::vector<ClippedTouchpoint> clipped{
      {"Say \"hi\"", "E-mail\tnews", "Sales", Side::backstage, Status::live, "two\nlines"},
      {"Plain", "", "", Side::unseen, Status::retired, ""}};
  EXPECT_EQ(clipFromTable(tableFromClip(clipped)), clipped);
}

TEST(Clip, RowsWithoutANameRowAreTitleChannelOwnerJob) {
  const auto clipped = clipFromTable("Demo\tVideo call\tSales\tSee it\r\n\r\nTrial\r\n");
  ASSERT_EQ(clipped.size(), 2U);
  EXPECT_EQ(clipped[0],
            (ClippedTouchpoint{
                .title = "Demo", .channel = "Video call", .owner = "Sales", .job = "See it"}));
  EXPECT_EQ(clipped[1].title, "Trial");
}

TEST(Clip, ANameRowMayComeInAnyOrder) {
  const auto clipped = clipFromTable("Owner\tTITLE\tStatus\nSales\tDemo\tLive\n");
  ASSERT_EQ(clipped.size(), 1U);
  EXPECT_EQ(clipped[0].owner, "Sales");
  EXPECT_EQ(clipped[0].status, Status::live);
}

TEST(Clip, ABadCellNamesItsRow) {
  try {
    (void)clipFromTable("title\tside\nDemo\tcustomer\nTrial\tsomewhere\n");
    FAIL() << "was read";
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(),
                 "row 3, side: expected one of customer, backstage, unseen, found “somewhere”");
  }
}

TEST(Clip, PastingIntoAnotherMapBringsTheOwnersByName) {
  IdSource ids = seededIds(3);
  Journey journey = sevenStages("Other", ids);
  Edit edit(journey, ids);
  const auto stage = journey.list<Stage>().front()->id;
  const auto pasted = paste(edit, {{.title = "Demo", .owner = "Sales"}}, stage);
  ASSERT_EQ(pasted.size(), 1U);
  EXPECT_EQ(journey.get(*journey.get(pasted[0]).owner).name, "Sales");
  EXPECT_EQ(clip(journey, pasted)[0].owner, "Sales");
}

}  // namespace
}  // namespace throughline::journey
