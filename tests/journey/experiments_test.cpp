#include <gtest/gtest.h>

#include "throughline/journey/intents/experiments.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/intents/stages.h"

namespace throughline::journey {
namespace {

class ExperimentsTest : public ::testing::Test {
 protected:
  ExperimentsTest() : edit(map, ids) {
    edit.add(MapSettings{});
    pricing = add("Evaluation", "Demos booked", "Transparent pricing calculator");
    edit.change(map.get(pricing).stage, [](Stage& stage) { stage.health.name = "Trial-to-paid"; });
    edit.change(pricing, [](Experiment& each) {
      each.baseline = 0.24;
      each.smallestEffect = 0.1;
      each.hypothesis = "Seeing the price keeps the trial going";
    });
    pack = add("Purchase", "In procurement", "Security pack");
    wizard = add("Onboarding", "", "Guided set-up wizard");
  }

  Id<Experiment> add(const std::string& stage, const std::string& counted,
                     const std::string& title) {
    const Id<Stage> at = addStage(edit, stage);
    edit.change(at, [&](Stage& each) { each.volume.name = counted; });
    return addExperiment(edit, {.stage = at, .title = title});
  }
  void set(Id<Experiment> id, std::string_view key, const Value& value) {
    setField(edit, Kind::experiment, id.value, key, value);
  }
  [[nodiscard]] const std::string& hypothesis(Id<Experiment> id) const {
    return map.get(id).hypothesis;
  }

  Journey map;
  IdSource ids = seededIds(3);
  Edit edit;
  Id<Experiment> pricing;
  Id<Experiment> pack;
  Id<Experiment> wizard;
};

TEST_F(ExperimentsTest, TheHypothesisIsTheSentenceThatItsBlanksMake) {
  const auto id = pricing;
  set(id, "change", "we show the price before the call");
  EXPECT_EQ(hypothesis(id),
            "If we show the price before the call, then conversion of Demos booked goes from "
            "24 % to 34 %.");
  set(id, "because", "seeing the price keeps the trial going.");
  set(id, "decide_on", "2026-11-02");
  EXPECT_EQ(hypothesis(id),
            "If we show the price before the call, then conversion of Demos booked goes from "
            "24 % to 34 %, because seeing the price keeps the trial going. We decide on "
            "2026-11-02.");
  set(id, "metric", "health");
  EXPECT_NE(hypothesis(id).find("then Trial-to-paid of Demos booked gets better"),
            std::string::npos);
}

TEST_F(ExperimentsTest, WhatIsNotKnownIsLeftOutOfTheSentence) {
  const auto id = wizard;
  set(id, "because", "legal needs it early");
  EXPECT_EQ(hypothesis(id),
            "If …, then conversion of Onboarding gets better, because legal needs it early.")
      << "the stage, where nothing is counted";
  set(id, "smallest_effect", 0.01);
  EXPECT_NE(hypothesis(id).find("rises by 1 point,"), std::string::npos) << hypothesis(id);
  set(id, "smallest_effect", Value{});
  set(id, "baseline", 0.025);
  EXPECT_NE(hypothesis(id).find("rises from 2.5 %,"), std::string::npos) << hypothesis(id);
}

TEST_F(ExperimentsTest, AHypothesisThatWasTypedStaysUntilABlankIs) {
  const auto id = pricing;
  const std::string before = hypothesis(id);
  set(id, "baseline", 0.2);
  EXPECT_EQ(hypothesis(id), before) << "no blank of words is filled in";
  set(id, "change", "we show the price");
  set(id, "hypothesis", "In my own words");
  set(id, "title", "Another title");
  EXPECT_EQ(hypothesis(id), "In my own words");
  set(id, "baseline", 0.25);
  EXPECT_NE(hypothesis(id).find("from 25 %"), std::string::npos);
}

TEST_F(ExperimentsTest, TheWeakestLinksComesFirstThenImpactAndEase) {
  const auto form = add("Expansion", "", "Shorter form");
  set(form, "impact", std::int64_t{2});
  set(pricing, "impact", std::int64_t{4});
  set(pack, "impact", std::int64_t{4});
  set(pack, "ease", std::int64_t{5});
  const auto order = [&](Id<Stage> weakest) {
    std::vector<Id<Experiment>> all;
    for (const Experiment* each : inOrderOfWorth(map, weakest)) all.push_back(each->id);
    return all;
  };
  EXPECT_EQ(order(map.get(wizard).stage), (std::vector{wizard, pack, pricing, form}));
  EXPECT_EQ(order({}), (std::vector{pack, pricing, form, wizard}));
}

TEST_F(ExperimentsTest, ADecisionEndsIt) {
  const auto id = pricing;
  decide(edit, id, TrialDecision::keep);
  EXPECT_EQ(map.get(id).decision, "keep");
  EXPECT_EQ(map.get(id).status, ExperimentStatus::decided);
  decide(edit, id, TrialDecision::go_on);
  EXPECT_EQ(map.get(id).decision, "go on");
  EXPECT_EQ(map.get(id).status, ExperimentStatus::running);
}

TEST_F(ExperimentsTest, ADecisionKeepsWhatWasWrittenBehindTheOneBefore) {
  const auto id = pack;
  set(id, "decision", "Keep: B is better");
  decide(edit, id, TrialDecision::change);
  EXPECT_EQ(map.get(id).decision, "change: B is better");
  set(id, "decision", "We talked about it");
  decide(edit, id, TrialDecision::drop);
  EXPECT_EQ(map.get(id).decision, "drop");
}

TEST_F(ExperimentsTest, ADecisionIsReadFromTheBeginningOfItsText) {
  EXPECT_EQ(decisionIn("Keep: B is better"), TrialDecision::keep);
  EXPECT_EQ(decisionIn("  GO ON"), TrialDecision::go_on);
  EXPECT_EQ(decisionIn("keeper"), std::nullopt);
  EXPECT_EQ(decisionIn("behalten"), std::nullopt);
  EXPECT_EQ(decisionIn(""), std::nullopt);
}

TEST_F(ExperimentsTest, ANewOneStandsAtTheEndOfItsStage) {
  const auto stage = map.get(pricing).stage;
  const auto id = addExperiment(edit, {.stage = stage, .title = "One\nmore", .baseline = 0.24});
  EXPECT_EQ(map.in<Experiment>(stage).back()->id, id);
  EXPECT_EQ(map.get(id).title, "One more");
  EXPECT_EQ(map.get(id).baseline, 0.24);
  EXPECT_EQ(map.get(id).status, ExperimentStatus::idea);
  EXPECT_EQ(map.get(id).kind, ExperimentKind::ab);
}

}  // namespace
}  // namespace throughline::journey
