#include "throughline/journey/intents/feelings.h"

#include <gtest/gtest.h>

#include "throughline/journey/emotions.h"
#include "throughline/journey/intents/contents.h"
#include "throughline/journey/starter.h"

namespace throughline::journey {
namespace {

class Feelings : public ::testing::Test {
 protected:
  Feelings() {
    leah = addPersona(edit, "Leah");
    stages = map.list<Stage>();
  }
  Id<Emotion> add(std::size_t stage, double score, std::optional<double> within = {},
                  EmotionState state = EmotionState::now) {
    return addEmotionAt(edit, {stages[stage]->id, score, within}, leah, state, {});
  }
  [[nodiscard]] std::vector<Id<Emotion>> order(EmotionState state = EmotionState::now) const {
    std::vector<Id<Emotion>> points;
    for (const Emotion* each : curveOf(map, leah, state)) points.push_back(each->id);
    return points;
  }

  IdSource source = seededIds(5);
  Journey map = sevenStages("Leah finds a way", source);
  Edit edit{map, source};
  Id<Persona> leah;
  std::vector<const Stage*> stages;
};

TEST_F(Feelings, PointsOfAStageStandByTheirPlaceElseByTheirTurn) {
  const auto late = add(1, 0, 0.9);
  const auto first = add(1, 0);
  const auto early = add(1, 0, 0.1);
  const auto before = add(0, 0);
  const auto placed = placedEmotions(map.in<Emotion>(stages[1]->id), leah, EmotionState::now);
  ASSERT_EQ(placed.size(), 3U);
  EXPECT_EQ(placed[0].within, 0.1);
  EXPECT_EQ(placed[1].within, 0.5) << "the second of three";
  EXPECT_EQ(placed[2].within, 0.9);
  EXPECT_EQ(order(), (std::vector{before, early, first, late}));
}

TEST_F(Feelings, WhatShouldBeIsACurveOfItsOwn) {
  const auto now = add(0, -0.5);
  const auto aim = add(0, 0.5, {}, EmotionState::aim);
  EXPECT_EQ(order(), std::vector{now});
  EXPECT_EQ(order(EmotionState::aim), std::vector{aim});
  EXPECT_EQ(lowAndHigh(map, leah).high->id, now) << "what should be is no high point";
}

TEST_F(Feelings, StepsStayWithinTheStageAndItsScale) {
  const auto id = add(2, 0.98);
  stepWithin(edit, id, Sideways::left);
  EXPECT_EQ(map.get(id).within, 0.45) << "from where its turn had put it";
  for (int i = 0; i < 30; ++i) stepWithin(edit, id, Sideways::right);
  EXPECT_EQ(map.get(id).within, 1);
  placeEmotion(edit, id, {stages[2]->id, 7, -3});
  EXPECT_EQ(map.get(id).score, 1);
  EXPECT_EQ(map.get(id).within, 0);
}

TEST_F(Feelings, AStepToAnotherStageKeepsScoreAndPlaceAndEndsAtTheLastStage) {
  const auto id = add(stages.size() - 2, 0.3, 0.2);
  EXPECT_TRUE(stepToStage(edit, id, Sideways::right));
  EXPECT_FALSE(stepToStage(edit, id, Sideways::right));
  EXPECT_EQ(map.get(id).stage, stages.back()->id);
  EXPECT_EQ(map.get(id).score, 0.3);
  EXPECT_EQ(map.get(id).within, 0.2);
}

TEST_F(Feelings, TheCurveAsItShouldBeBeginsWithItsLowsLiftedAndIsDrawnOnce) {
  add(0, -0.6, 0.2);
  add(1, 0.5);
  drawAim(edit, leah);
  const auto aims = curveOf(map, leah, EmotionState::aim);
  ASSERT_EQ(aims.size(), 2U);
  EXPECT_EQ(aims[0]->score, 0);
  EXPECT_EQ(aims[0]->within, 0.2);
  EXPECT_EQ(aims[1]->score, 0.5);
  drawAim(edit, leah);
  EXPECT_EQ(order(EmotionState::aim).size(), 2U);
}

}  // namespace
}  // namespace throughline::journey
