#include "throughline/journey/intents/stages.h"

#include <gtest/gtest.h>

#include "throughline/journey/intents/free_name.h"

#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/readings.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/rules.h"
#include "throughline/journey/starter.h"

namespace throughline::journey {
namespace {

class Stages : public testing::Test {
 protected:
  Id<Stage> stage(std::size_t place) const { return journey.list<Stage>().at(place)->id; }

  /// One of everything that a stage can hold, and readings.
  void fill(Id<Stage> in) {
    addTouchpoint(edit, {.stage = in, .title = "Tour"});
    addNamed(edit, Kind::question, in, "What does it cost?");
    addEmotion(edit, in, std::nullopt, 0.5);
    putBefore(edit, Evidence{.stage = in, .count = 3});
    putBefore(edit, Finding{.stage = in, .text = "They wait."});
    addNamed(edit, Kind::experiment, in, "Shorter form");
    addNamed(edit, Kind::campaign, in, "Spring fair");
    const Period quarter{{edit.freshId(Kind::period)},
                         {},
                         "Q3 2026",
                         *Date::parse("2026-07-01"),
                         *Date::parse("2026-09-30")};
    putBefore(edit, quarter);
    setReadings(edit,
                {{{in, Measure::volume, quarter.id}, 12}, {{in, Measure::days, quarter.id}, 3}});
  }
  std::size_t contentOf(Id<Stage> in) const {
    std::size_t count = 0;
    for (const Kind kind : kAllKinds) {
      if (describe(kind).holder == Kind::stage) count += journey.idsIn(kind, in.value).size();
    }
    return count;
  }

  IdSource ids = seededIds(7);
  Journey journey = sevenStages("Stages", ids);
  Edit edit{journey, ids};
};

TEST_F(Stages, TheStarterNamesSevenWithWhatHappensThere) {
  std::string all;
  for (const Stage* each : journey.list<Stage>()) all += each->name + ": " + each->summary + "\n";
  EXPECT_EQ(all,
            "Trigger: Awareness of a pain\nResearch: Gathering information\n"
            "Consideration: Short-listing vendors\nEvaluation: Deep dive, demos, trials\n"
            "Purchase: Contracts, procurement\nOnboarding: First value\nExpansion: Or renewal\n");
  EXPECT_EQ(journey.settings().title, "Stages");
  EXPECT_EQ(sevenStages("  Leah ", ids).settings().title, "Leah");
  EXPECT_EQ(sevenStages(" ", ids).settings().title, "Untitled journey");
}

TEST_F(Stages, ANewOneStandsBeforeTheGivenOneOrLast) {
  const auto between = addStage(edit, "Trial", stage(3));
  EXPECT_EQ(stage(3), between);
  EXPECT_EQ(journey.get(between).name, "Trial");
  const auto last = addStage(edit, "Referral");
  EXPECT_EQ(journey.list<Stage>().back()->id, last);
}

TEST_F(Stages, AFreeNameIsNumberedFromTwoAndComparedFolded) {
  EXPECT_EQ(freeName(journey, Kind::stage, "Trial"), "Trial");
  EXPECT_EQ(freeName(journey, Kind::stage, " TRIGGER"), " TRIGGER (2)");
  addStage(edit, "trigger (2)");
  EXPECT_EQ(freeName(journey, Kind::stage, "Trigger"), "Trigger (3)");
}

TEST_F(Stages, MovingStandsItBeforeAnotherOrLast) {
  const auto first = stage(0), third = stage(2);
  moveStage(edit, first, third);
  EXPECT_EQ(stage(1), first);
  moveStage(edit, first, {});
  EXPECT_EQ(stage(6), first);
  const auto before = journey;
  moveStage(edit, first, first);
  EXPECT_EQ(journey, before) << "before itself is where it stands";
}

TEST_F(Stages, AnythingInItIsContent) {
  EXPECT_FALSE(hasContent(journey, stage(0)));
  addNamed(edit, Kind::question, stage(1), "What does it cost?");
  EXPECT_FALSE(hasContent(journey, stage(0)));
  EXPECT_TRUE(hasContent(journey, stage(1)));
}

TEST_F(Stages, WhatMeansSomethingElsewhereGoesToTheOtherStageAndReadingsGo) {
  fill(stage(0));
  ASSERT_EQ(contentOf(stage(0)), 9U);
  const auto next = stage(1);
  removeStageInto(edit, stage(0), next);
  EXPECT_EQ(contentOf(next), 7U);
  EXPECT_EQ(journey.count(Kind::reading) + journey.count(Kind::passage_reading), 0U);
  EXPECT_FALSE(checkAll(journey));
}

TEST_F(Stages, ACopyHasTheSameContentOfItsOwnButNoReadings) {
  fill(stage(6));
  const auto original = stage(6);
  const auto copy = duplicateStage(edit, original);
  EXPECT_EQ(stage(7), copy);
  EXPECT_EQ(contentOf(original), 9U);
  EXPECT_EQ(contentOf(copy), 7U);
  const Evidence* copied = journey.in<Evidence>(copy).front();
  EXPECT_EQ(copied->count, 3);
  EXPECT_NE(copied->id, journey.in<Evidence>(original).front()->id);
  EXPECT_EQ(journey.get(copy).summary, "Or renewal");
  EXPECT_FALSE(checkAll(journey));
}

TEST_F(Stages, RemovingOneTakesWhatItHoldsAndWhatNamedThat) {
  fill(stage(0));
  const auto far = addTouchpoint(edit, {.stage = stage(3), .title = "Call"});
  linkTouchpoints(edit, journey.in<Touchpoint>(stage(0)).front()->id, far);
  removeStage(edit, stage(0));
  EXPECT_EQ(journey.count(Kind::link), 0U);
  EXPECT_EQ(journey.count(Kind::touchpoint), 1U);
  EXPECT_FALSE(checkAll(journey));
}

}  // namespace
}  // namespace throughline::journey
