#include <gtest/gtest.h>

#include "checked_map.h"
#include "throughline/check/words.h"
#include "throughline/journey/starter.h"

// What CONTRACT.md says of the example, and what people are told of it.

namespace throughline::check {
namespace {

using journey::english;

class ExampleCheckTest : public ::testing::Test {
 protected:
  const journey::Journey map = support::leahMap();
  const MapCheck check = checkOf(map, exampleDay());

  [[nodiscard]] std::string state(Step step) const { return english(check.of(step).state); }
  [[nodiscard]] std::string count(Step step) const { return english(check.of(step).count); }
};

TEST_F(ExampleCheckTest, FindsWhatTheContractListsAndNothingElseAboveAHint) {
  Names all;
  for (const Finding& finding : check.findings) {
    all.push_back(std::string(journey::word(finding.rule)) + ": " + shortName(map, finding));
  }
  const Names expected{"hypothesis: Purchase", "no_interviews: Expansion", "no_owner: Pricing page",
                       "no_owner: Peer asks in Slack group"};
  EXPECT_EQ(all, expected);
  EXPECT_EQ(check.counts, (Counts{.faults = 3, .doubts = 1}));
}

TEST_F(ExampleCheckTest, CountsTheStepsAsTheContractDoes) {
  EXPECT_EQ(count(Step::insight), "5 of 7 stages");
  EXPECT_EQ(count(Step::jobs), "7 of 7 jobs");
  EXPECT_EQ(count(Step::touchpoints), "16 of 18 owned");
  EXPECT_EQ(count(Step::metrics), "14 of 14 read");
  EXPECT_EQ(count(Step::weakest_link), "1 of 1 found");
  EXPECT_EQ(count(Step::experiments), "1 of 1 tended");
  EXPECT_EQ(count(Step::alive), "3 of 3 in time");
}

TEST_F(ExampleCheckTest, SaysOfEachStepHowItStandsAndWhatComesNext) {
  EXPECT_EQ(state(Step::insight), "2 more interviews for Purchase, 5 for Expansion.");
  EXPECT_EQ(state(Step::jobs), "Every stage says what it is hired for.");
  EXPECT_EQ(state(Step::touchpoints), "2 of the 18 that you can own have nobody.");
  EXPECT_EQ(state(Step::metrics), "All read for Q3 2026.");
  EXPECT_EQ(state(Step::weakest_link), "Evaluation: 24 % move on.");
  EXPECT_EQ(state(Step::experiments), "Transparent pricing calculator runs at the weakest link.");
  EXPECT_EQ(state(Step::alive), "Last on 8 Jul; the next is due on 7 Oct, in 7 days.");
}

TEST_F(ExampleCheckTest, NamesTheWeakestLinksFaultAsTheOneThingToDoNext) {
  EXPECT_EQ(english(check.next.sentence),
            "Give “Pricing page” an owner. It is at the weakest link.");
  ASSERT_TRUE(check.next.finding);
  EXPECT_EQ(shortName(map, check.findings[*check.next.finding]), "Pricing page");
  EXPECT_EQ(check.next.step, Step::touchpoints);
}

TEST_F(ExampleCheckTest, SaysOfAFindingWhatItIsWhereAndWhy) {
  const Finding& finding = check.findings[2];
  EXPECT_EQ(english(titleOf(map, finding)), "Pricing page has no owner");
  EXPECT_EQ(english(placeOf(map, finding)), "4 Evaluation · Touchpoints");
  EXPECT_EQ(english(reasonOf(map, finding)), "What nobody owns, nobody mends.");
  EXPECT_EQ(english(messageOf(map, finding)),
            "Pricing page has no owner. What nobody owns, nobody mends.");
  EXPECT_EQ(english(words(finding.remedy)), "Give an owner");
  EXPECT_EQ(english(titleOf(map, check.findings[0])), "Purchase: 3 of 5 interviews");
  EXPECT_EQ(english(titleOf(Rule::no_owner, 128)), "128 touchpoints have no owner");
}

TEST(MendedMapTest, HasNothingToMendUntilTheNextReview) {
  const MapCheck check = checkOf(mendedMap(), exampleDay());
  EXPECT_TRUE(check.findings.empty());
  EXPECT_EQ(english(check.next.sentence), "Nothing to mend. Next review on 7 Oct.");
  EXPECT_FALSE(check.next.step);
  for (const StepState& step : check.steps) EXPECT_TRUE(step.isDone()) << numberOf(step.step);
}

// A newcomer is told what to do first, second, third.
TEST(NewcomerTest, IsLedThroughTheStepsFromAnEmptyMapToTheWeakestLink) {
  journey::IdSource ids = journey::seededIds(3);
  journey::Journey map = journey::sevenStages("Mine", ids);
  const auto next = [&] { return english(checkOf(map, exampleDay()).next.sentence); };
  EXPECT_EQ(next(), "Talk to one customer, then put the first thing they said on the map.");
  const MapCheck empty = checkOf(map, exampleDay());
  for (const Step step : kAllSteps) {
    EXPECT_EQ(empty.of(step).waits, step != Step::insight) << numberOf(step);
  }

  const auto stages = map.list<journey::Stage>();
  std::vector<journey::Stage> all;
  for (const auto* stage : stages) all.push_back(*stage);
  map.put(journey::Source{.id = {1}, .title = "Interview 1", .stages = {all[3].id}});
  EXPECT_EQ(next(), "Write the job of “Trigger”.");
  EXPECT_FALSE(checkOf(map, exampleDay()).of(Step::jobs).waits);
  for (journey::Stage& stage : all) {
    stage.job.statement = "Get one step further";
    map.put(stage);
  }
  EXPECT_EQ(next(), "Add what the customer meets at “Trigger”.");
  for (std::size_t at = 0; at < all.size(); ++at) {
    map.put(journey::Touchpoint{.id = {static_cast<std::int64_t>(10 + at)},
                                .stage = all[at].id,
                                .title = "Card",
                                .side = journey::Side::unseen});
  }
  EXPECT_EQ(next(), "Name the volume metric of “Trigger”.");
  const journey::Period quarter{.id = {1},
                                .name = "Q3 2026",
                                .start = *journey::Date::of(2026, 7, 1),
                                .end = *journey::Date::of(2026, 9, 30)};
  map.put(quarter);
  std::int64_t id = 1;
  double volume = 4000;
  for (journey::Stage& stage : all) {
    stage.volume.name = "People here";
    stage.health = {"Those content", "%", journey::Better::higher, 40};
    map.put(stage);
    map.put(journey::Reading{.id = {id++}, .stage = stage.id, .period = {1}, .value = volume});
    map.put(journey::Reading{.id = {id++},
                             .stage = stage.id,
                             .metric = journey::MetricRole::health,
                             .period = {1},
                             .value = 50});
    volume *= stage.name == "Evaluation" ? 0.1 : 0.5;
  }
  EXPECT_EQ(english(checkOf(map, exampleDay()).of(Step::weakest_link).state),
            "Evaluation: 10 % move on.");
  EXPECT_EQ(next(), "Make an experiment at the weakest link, “Evaluation”.");
  map.put(journey::Experiment{.id = {1}, .stage = all[3].id, .title = "Price before the call"});
  EXPECT_EQ(next(), "Ask 4 more customers about “Evaluation”. It is at the weakest link.");
}

TEST(NewcomerTest, WithoutAnyStageIsAskedForOneCustomerToo) {
  journey::Journey map;
  map.put(journey::MapSettings{.id = {1}, .title = "Mine"});
  const MapCheck check = checkOf(map, exampleDay());
  EXPECT_EQ(english(check.next.sentence),
            "Talk to one customer, then put the first thing they said on the map.");
  EXPECT_FALSE(check.next.finding) << "no finding asks for it";
  EXPECT_EQ(check.of(Step::metrics).of, 0);
  EXPECT_EQ(check.of(Step::weakest_link).done, 0) << "nothing is proven of no passages";
}

}  // namespace
}  // namespace throughline::check
