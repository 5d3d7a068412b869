#include "throughline/metrics/why.h"

#include <gtest/gtest.h>

#include <limits>
#include <optional>

#include "throughline/journey/edit.h"
#include "throughline/journey/starter.h"

namespace throughline::metrics {
namespace {

class WhyTest : public testing::Test {
 protected:
  journey::IdSource ids = journey::seededIds(4);
  journey::Journey journey = journey::sevenStages("Leah", ids);
  PeriodNumbers numbers;

  void SetUp() override {
    journey::Edit edit(journey, ids);
    const auto stages = journey.list<journey::Stage>();
    const auto from = stages[3]->id, to = stages[4]->id;
    edit.change(from, [](journey::Stage& s) { s.volume.name = "Demos booked"; });
    PassageNumbers passage{.from = from,
                           .to = to,
                           .volume = 202,
                           .moved = 48,
                           .conversion = 48.0 / 202,
                           .days = 34,
                           .targetConversion = 0.4,
                           .targetDays = 21};
    passage.uplift = {0.4, 21, 0.4 / (48.0 / 202), 1.25, 0.4 / (48.0 / 202), false};
    numbers.passages = {passage};
    numbers.weakestLink = {0, Cause::conversion};
  }
  std::string text(double confidence = 1) { return english(why(journey, numbers, {confidence})); }
};

TEST_F(WhyTest, ItNamesTheGapTheGainAndTheBasis) {
  EXPECT_EQ(text(),
            "24 % move on; the target is 40 %. Meeting it would lift customer flow by 68 %, more "
            "than any other single fix. Sure, on 202 demos booked.");
}

TEST_F(WhyTest, ItSaysHowSure) {
  EXPECT_NE(text(0.8).find("Likely, on 202 demos booked."), std::string::npos);
  EXPECT_NE(text(0.74).find("Too close to call, on 202 demos booked: more data, or targets, would"),
            std::string::npos);
}

TEST_F(WhyTest, FewCasesAreSaid) {
  numbers.passages[0].volume = 12;
  EXPECT_NE(text().find("on 12 demos booked (few cases)"), std::string::npos);
  numbers.passages[0].volume = 29;
  EXPECT_NE(text().find("(few cases)"), std::string::npos);
  numbers.passages[0].volume = 30;
  EXPECT_EQ(text().find("(few cases)"), std::string::npos);
}

TEST_F(WhyTest, TheCasesAreCalledWhatTheStageCountsInTheMiddleOfASentence) {
  const auto basisOf = [this](const std::string& name) {
    journey::Edit edit(journey, ids);
    edit.change(numbers.passages[0].from, [&](journey::Stage& s) { s.volume.name = name; });
    const std::string sentence = english(howSure(journey, numbers, {1}));
    return sentence.substr(sentence.find(" on ") + 4);
  };
  EXPECT_EQ(basisOf("Accounts"), "202 accounts.");
  EXPECT_EQ(basisOf("Zips"), "202 zips.");
  EXPECT_EQ(basisOf("MQLs"), "202 MQLs.");
  EXPECT_EQ(basisOf("AAs"), "202 AAs.");
  EXPECT_EQ(basisOf("PZs"), "202 PZs.");
  EXPECT_EQ(basisOf("A"), "202 a.");
  EXPECT_EQ(basisOf("iPhones"), "202 iPhones.");
  EXPECT_EQ(basisOf("Übernahmen"), "202 Übernahmen.");
  EXPECT_EQ(basisOf(""), "202 cases.");
  numbers.passages[0].volume = 201.6;
  EXPECT_EQ(basisOf(""), "202 cases.");
}

TEST_F(WhyTest, WithoutAConversionNoCasesAreNamed) {
  numbers.passages[0].conversion.reset();
  EXPECT_EQ(english(howSure(journey, numbers, {0.96})), "Sure.");
  EXPECT_EQ(english(howSure(journey, numbers, {0.8})), "Likely.");
  EXPECT_EQ(english(howSure(journey, numbers, {0.1})),
            "Too close to call: more data, or targets, would tell.");
}

TEST_F(WhyTest, TheGapIsToTheTargetOfItsCauseElseToTheMedian) {
  numbers.passages[0].targetConversion.reset();
  EXPECT_EQ(text().substr(0, 47), "24 % move on; the median of the map is 40 %. Me");
  numbers.weakestLink->cause = Cause::delay;
  EXPECT_EQ(text().substr(0, 47), "Moving on takes 34 days; the target is 21 days.");
}

TEST_F(WhyTest, ADelayAndAMissingTargetAreSaid) {
  numbers.weakestLink->cause = Cause::delay;
  numbers.passages[0].targetDays.reset();
  numbers.passages[0].uplift.benchmarkDays = 9;
  EXPECT_EQ(text().substr(0, 58), "Moving on takes 34 days; the median of the map is 9 days. ");
}

TEST_F(WhyTest, AStalledPassageIsSaid) {
  numbers.passages[0].conversion = 0;
  numbers.passages[0].uplift.stalled = true;
  numbers.passages[0].uplift.larger = std::numeric_limits<double>::infinity();
  EXPECT_EQ(text().substr(0, 110),
            "Nobody moved on, or a reading is missing; the target is 40 %. Until somebody does, no "
            "customer comes through. ");
  numbers.passages[0].targetConversion.reset();
  EXPECT_EQ(text().substr(0, 90),
            "Nobody moved on, or a reading is missing. Until somebody does, no customer comes "
            "through. ")
      << "a median is no benchmark of a stalled passage";
}

TEST_F(WhyTest, TheOtherRulesSayWhatTheyLookAt) {
  numbers.rule = journey::Rule::conversion;
  EXPECT_EQ(text().substr(0, 47), "24 % move on, the lowest conversion of the map.");
  numbers.rule = journey::Rule::delay;
  numbers.weakestLink->cause = Cause::delay;
  EXPECT_EQ(english(whyWeakest(numbers)), "Moving on takes 34 days, the longest delay of the map.");
}

TEST_F(WhyTest, NobodyIsSureOfADelay) {
  numbers.rule = journey::Rule::delay;
  EXPECT_EQ(text().find("Sure"), std::string::npos);
  EXPECT_NE(text().find("How sure that is cannot be said"), std::string::npos);
}

TEST_F(WhyTest, WithoutAWeakestLinkThereIsNothingToSay) {
  numbers.weakestLink.reset();
  EXPECT_EQ(text(), "");
}

TEST(Texts, RatiosAndDaysReadNaturally) {
  EXPECT_EQ(english(percentText(0.2376)), "24 %");
  EXPECT_EQ(english(percentText(0.0312)), "3.1 %");
  EXPECT_EQ(english(percentText(1.5)), "150 %");
  EXPECT_EQ(english(percentText(0)), "0 %");
  EXPECT_EQ(english(daysText(1)), "1 day");
  EXPECT_EQ(english(daysText(0.5)), "0.5 days");
  EXPECT_EQ(english(daysText(33.7)), "34 days");
  EXPECT_EQ(english(shortDaysText(33.7)), "34 d");
  EXPECT_EQ(english(shortDaysText(0.5)), "0.5 d");
}

TEST(Texts, FewDigitsTellAValue) {
  EXPECT_EQ(english(daysText(9.94)), "9.9 days");
  EXPECT_EQ(english(daysText(9.95)), "10 days");
  EXPECT_EQ(english(daysText(0.05)), "0.1 days");
  EXPECT_EQ(english(daysText(0.049)), "0.049 days");
  EXPECT_EQ(english(daysText(0.0123)), "0.012 days");
  EXPECT_EQ(english(daysText(0.96)), "1 day");
  EXPECT_EQ(english(daysText(3.14)), "3.1 days");
  EXPECT_EQ(english(daysText(1234.5)), "1235 days");
  EXPECT_EQ(english(percentText(-0.123)), "-12 %");
  EXPECT_EQ(english(percentText(-0.0312)), "-3.1 %");
}

TEST(Texts, AShareOfTheDrawsNeverReadsAsAllOfThem) {
  EXPECT_EQ(english(confidenceText(1)), "over 99.9 %");
  EXPECT_EQ(english(confidenceText(0.9996)), "over 99.9 %");
  EXPECT_EQ(english(confidenceText(0.999)), "99.9 %");
  EXPECT_EQ(english(confidenceText(0.99895)), "99.8 %");
  EXPECT_EQ(english(confidenceText(0.995)), "99.5 %");
  EXPECT_EQ(english(confidenceText(0.99495)), "99 %");
  EXPECT_EQ(english(confidenceText(0.74)), "74 %");
  EXPECT_EQ(english(confidenceText(0)), "0 %");
}

TEST(Texts, WhatIsNotNothingNeverReadsAsNothing) {
  EXPECT_EQ(english(percentText(0.0003)), "0.03 %");
  EXPECT_EQ(english(percentText(1e-9)), "1e-07 %");
  EXPECT_EQ(english(daysText(0.01)), "0.01 days");
  EXPECT_EQ(english(daysText(0)), "0 days");
}

TEST(Texts, EveryCautionOfAPassageIsSaid) {
  PassageNumbers passage;
  EXPECT_EQ(english(cautionText(passage)), "");
  passage.volume = 12;
  EXPECT_EQ(english(cautionText(passage)), "")
      << "without a figure there is nothing to be careful about";
  passage.fixedTerm = true;
  passage.conversion = 0;
  passage.uplift.stalled = true;
  EXPECT_EQ(english(cautionText(passage)),
            "fixed term, stalled: nobody moved on, or a reading is missing, few cases");
  passage.uplift.stalled = false;
  passage.conversion = 1.25;
  EXPECT_EQ(english(cautionText(passage)),
            "fixed term, doubtful: more moved on than came, few cases");
}

std::optional<std::string> changeOf(const journey::Metric& health, const StageNumbers& stage) {
  const auto change = healthChangeText(health, stage);
  return change ? std::optional(english(*change)) : std::nullopt;
}

TEST(Texts, AMetricInPercentChangesByPoints) {
  journey::Metric health{.name = "Trial-to-paid", .unit = " % "};
  StageNumbers stage;
  EXPECT_EQ(changeOf(health, stage), std::nullopt);
  stage.healthChange = -6;
  stage.healthTrend = -0.2;
  EXPECT_EQ(changeOf(health, stage), "6 points");
  stage.healthChange = 1;
  EXPECT_EQ(changeOf(health, stage), "1 point");
  health.unit = "days";
  EXPECT_EQ(changeOf(health, stage), "20 %");
  stage.healthTrend.reset();
  EXPECT_EQ(changeOf(health, stage), std::nullopt) << "there is no share of nothing";
  health.unit = "%";
  EXPECT_EQ(changeOf(health, stage), "1 point");
}

}  // namespace
}  // namespace throughline::metrics
