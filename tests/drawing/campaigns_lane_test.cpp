#include "layout_checks.h"
#include "picture_texts.h"
#include "reference_pictures.h"
#include "situations.h"
#include "support/maps.h"
#include "throughline/drawing/png.h"

// Campaigns stand where their dates are, whatever stage they serve.

namespace throughline::drawing {
namespace {

using journey::Campaign;
using journey::Date;

class CampaignsLane : public ::testing::Test {
 protected:
  static Date day(const char* iso) { return *Date::parse(iso); }

  CampaignsLane() {
    marketing = maker.add(journey::Department{.name = "Marketing", .color = "#2F8FD8"});
    for (const char* name : {"Trigger", "Research", "Evaluation", "Purchase"}) {
      stages.push_back(maker.stage(name));
    }
  }
  void quarters() {
    const char* const days[][3] = {{"Q1 2026", "2026-01-01", "2026-03-31"},
                                   {"Q2 2026", "2026-04-01", "2026-06-30"},
                                   {"Q3 2026", "2026-07-01", "2026-09-30"}};
    for (const auto& [name, start, end] : days) {
      maker.add(journey::Period{.name = name, .start = day(start), .end = day(end)});
    }
  }
  Target campaign(const char* name, std::optional<Date> start, std::optional<Date> end,
                  std::size_t stage = 0) {
    return {journey::Kind::campaign, maker
                                         .add(Campaign{.stage = stages[stage],
                                                       .name = name,
                                                       .owner = marketing,
                                                       .start = start,
                                                       .end = end})
                                         .value};
  }
  [[nodiscard]] MapLayout layout(ViewOptions options = {}) const {
    MapLayout made = layoutOf(maker.map(), options);
    checks::expectSound(made);
    return made;
  }
  static QRectF rectOf(const MapLayout& made, const Target& target) {
    return made.find(target)->rect;
  }
  /// The bar itself, without its words.
  static QRectF barOf(const MapLayout& made, const Target& target) {
    const Element& element = *made.find(target);
    const auto& box = std::get<BoxMark>(element.picture->marks.front());
    return box.rect.adjusted(-0.5, -0.5, 0.5, 0.5).translated(element.rect.topLeft());
  }

  situations::MapMaker maker{"Campaigns"};
  journey::Id<journey::Department> marketing;
  std::vector<journey::Id<journey::Stage>> stages;
};

TEST_F(CampaignsLane, ABarReachesFromItsFirstDayToItsLast) {
  quarters();
  const Target spring = campaign("Spring", day("2026-04-01"), day("2026-06-30"), 3);
  const MapLayout made = layout();
  const TimeAxis axis = *made.lane(LaneId::campaigns)->time;
  EXPECT_EQ(axis.first, day("2026-01-01"));
  EXPECT_EQ(axis.last, day("2026-09-30"));
  EXPECT_NEAR(barOf(made, spring).left(), axis.at(day("2026-04-01")), 0.01);
  EXPECT_NEAR(barOf(made, spring).right(), axis.at(day("2026-07-01")), 0.01);
  EXPECT_TRUE(made.find(spring)->onTimeLine);
}

TEST_F(CampaignsLane, TheAxisReachesAYearBeyondThePeriodsAtMost) {
  quarters();
  const Target old = campaign("Old", day("1990-01-01"), day("1990-02-01"));
  campaign("Next", day("2026-10-01"), day("2026-12-31"));
  const TimeAxis axis = *layout().lane(LaneId::campaigns)->time;
  EXPECT_EQ(axis.first.dayNumber(), day("2026-01-01").dayNumber() - 366);
  EXPECT_EQ(axis.last, day("2026-12-31"));
  EXPECT_GE(rectOf(layout(), old).left(), axis.left) << "it stands at the edge";
}

TEST_F(CampaignsLane, WhatHasNoEndReachesToTheEnd) {
  quarters();
  const Target open = campaign("Open", day("2026-08-01"), {});
  const Target ends = campaign("Ends", {}, day("2026-02-01"));
  const MapLayout made = layout();
  const TimeAxis axis = *made.lane(LaneId::campaigns)->time;
  EXPECT_NEAR(barOf(made, open).right(), axis.right, 0.01);
  EXPECT_NEAR(barOf(made, ends).left(), axis.left, 0.01);
}

TEST_F(CampaignsLane, OneWithoutDatesStandsApartInItsStageAndSaysSo) {
  quarters();
  campaign("Spring", day("2026-04-01"), day("2026-06-30"), 3);
  const Target undated = campaign("Some day", {}, {}, 2);
  const MapLayout made = layout();
  const Element& card = *made.find(undated);
  EXPECT_FALSE(card.onTimeLine);
  EXPECT_GE(card.rect.left(), made.columns[2].rect.left());
  EXPECT_GT(card.rect.top(), rectOf(made, {journey::Kind::campaign, undated.id - 1}).bottom());
  EXPECT_TRUE(hiddenText(*card.picture).isEmpty());
  const auto label = partOf(*card.picture, PartRole::label);
  ASSERT_TRUE(label);
  EXPECT_EQ(label->text, u"no dates yet");
}

TEST_F(CampaignsLane, WithoutDatesAtAllThereIsNoTimeLine) {
  quarters();
  campaign("Some day", {}, {}, 2);
  EXPECT_FALSE(layout({.today = day("2026-08-01")}).lane(LaneId::campaigns)->time);
  EXPECT_TRUE(layout().lane(LaneId::campaigns)->pictures.empty());
}

TEST_F(CampaignsLane, TodayIsMarkedWhereItIsKnownAndNear) {
  quarters();
  campaign("Spring", day("2026-04-01"), day("2026-06-30"), 3);
  const auto says = [&](std::optional<Date> today) {
    const auto made = layout({.today = today});
    const Picture& picture = *made.lane(LaneId::campaigns)->pictures.front().picture;
    return std::ranges::any_of(picture.parts,
                               [](const Part& part) { return part.text == u"Today"; });
  };
  EXPECT_FALSE(says({}));
  EXPECT_TRUE(says(day("2026-08-01")));
  EXPECT_TRUE(says(day("2026-11-01"))) << "the axis goes on to it";
  EXPECT_FALSE(says(day("2028-11-01")));
}

TEST_F(CampaignsLane, TodaysLineLeavesOutTheWordsOfCampaigns) {
  quarters();
  const Target summer = campaign("Summer of the long sale", day("2026-07-01"), day("2026-08-31"));
  const Date today = day("2026-07-03");
  const MapLayout made = layout({.today = today});
  const Lane& lane = *made.lane(LaneId::campaigns);
  const qreal x = lane.time->at(today) + lane.time->dayWidth() / 2;
  const Element& bar = *made.find(summer);
  const QRectF name =
      boundsOf(*bar.picture, *partOf(*bar.picture, PartRole::title)).translated(bar.rect.topLeft());
  ASSERT_TRUE(name.left() < x && x < name.right());
  const LanePicture& below = lane.pictures.front();
  for (const Mark& mark : below.picture->marks) {
    const auto* line = std::get_if<PathMark>(&mark);
    if (!line || line->stroke.ink != Ink::secondText) continue;
    EXPECT_FALSE(line->path.translated(below.at).intersects(name.adjusted(0, 1, 0, -1)));
  }
}

TEST_F(CampaignsLane, WordsBeginWithTheirBarOrEndWithIt) {
  quarters();
  const Target late = campaign("Late", day("2026-09-20"), day("2026-09-30"));
  const MapLayout made = layout();
  const Element& bar = *made.find(late);
  const QRectF name =
      boundsOf(*bar.picture, *partOf(*bar.picture, PartRole::title)).translated(bar.rect.topLeft());
  EXPECT_LT(name.left(), bar.rect.left() + 8) << "not in a room wider than the words";
  EXPECT_LE(name.right(), made.lane(LaneId::campaigns)->rect.right());
}

TEST_F(CampaignsLane, TheTintOfTheWeakestLinkLeavesTheTimeLineOut) {
  const auto map = support::leahMap();
  const MapLayout made = layoutOf(map);
  const QRectF lane = made.lane(LaneId::campaigns)->rect;
  for (const Mark& mark : made.grid->marks) {
    const auto* box = std::get_if<BoxMark>(&mark);
    if (!box || box->fill.ink != Ink::weakTint) continue;
    EXPECT_FALSE(box->rect.intersects(lane.adjusted(0, 1, 0, -1)));
  }
}

TEST_F(CampaignsLane, SixtyStandInRowsThatDoNotTouch) {
  quarters();
  for (int i = 0; i < 60; ++i) {
    const int start = day("2026-01-01").dayNumber() + (i * 37) % 250;
    const std::string name = i % 7 == 0 ? situations::kLongWord : "Campaign " + std::to_string(i);
    campaign(name.c_str(), Date::fromDayNumber(start),
             Date::fromDayNumber(start + 10 + (i * 13) % 80), static_cast<std::size_t>(i % 4));
  }
  const MapLayout made = layout({.today = day("2026-08-10")});
  expectReference("sixty_campaigns", picture(made, {.scale = 1}));
  const MapLayout brief = layout({.arrangement = {.columnWidth = 120, .brief = true}});
  EXPECT_LT(brief.lane(LaneId::campaigns)->rect.height(),
            made.lane(LaneId::campaigns)->rect.height());
}

}  // namespace
}  // namespace throughline::drawing
