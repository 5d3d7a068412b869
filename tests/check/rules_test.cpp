#include <gtest/gtest.h>

#include <functional>

#include "checked_map.h"
#include "throughline/check/words.h"

// Each rule fires on a map made for it and is silent on the map mended.

namespace throughline::check {
namespace {

using journey::Campaign;
using journey::Date;
using journey::Experiment;
using journey::Journey;
using journey::Period;
using journey::Reading;
using journey::Review;
using journey::Stage;
using journey::Touchpoint;

class CheckRulesTest : public ::testing::Test {
 protected:
  Journey map = mendedMap();

  [[nodiscard]] Names named(Rule rule, Date today = exampleDay()) const {
    return found(map, rule, today);
  }
  void stage(const std::string& name, const std::function<void(Stage&)>& change) {
    alter<Stage>(map, name, change);
  }
  void touchpoint(const std::string& name, const std::function<void(Touchpoint&)>& change) {
    alter<Touchpoint>(map, name, change);
  }
  template <class T>
  void eraseIf(const std::function<bool(const T&)>& goes) {
    std::vector<std::int64_t> ids;
    for (const auto& [id, record] : map.all<T>()) {
      if (goes(record)) ids.push_back(id.value);
    }
    for (const auto id : ids) map.erase(T::kKind, id);
  }
  void interviews(const std::string& name, std::int64_t count) {
    const auto id = check::named<Stage>(map, name).id;
    eraseIf<journey::Evidence>([&](const auto& evidence) { return evidence.stage == id; });
    eraseIf<journey::Source>([&](const auto& source) {
      return std::ranges::find(source.stages, id) != source.stages.end();
    });
    map.put(journey::Evidence{.id = {900}, .stage = id, .count = count});
  }
};

TEST_F(CheckRulesTest, NoInterviewsAndHypothesisSayWhoWasAsked) {
  interviews("Research", 0);
  EXPECT_EQ(named(Rule::no_interviews), Names{"Research"});
  EXPECT_TRUE(named(Rule::hypothesis).empty());
  interviews("Research", 4);
  EXPECT_TRUE(named(Rule::no_interviews).empty());
  EXPECT_EQ(named(Rule::hypothesis), Names{"Research"});
  map.put(journey::Source{.id = {901},
                          .title = "Another interview",
                          .stages = {check::named<Stage>(map, "Research").id}});
  EXPECT_TRUE(named(Rule::hypothesis).empty());
}

TEST_F(CheckRulesTest, NoJob) {
  stage("Purchase", [](Stage& s) { s.job = {.statement = " \n", .situation = "it is late"}; });
  EXPECT_EQ(named(Rule::no_job), Names{"Purchase"});
  stage("Purchase", [](Stage& s) { s.job.statement = "Get it signed"; });
  EXPECT_TRUE(named(Rule::no_job).empty());
}

TEST_F(CheckRulesTest, CompanyWordingInWhateverSpeaksOfTheCustomer) {
  touchpoint("Product demo", [](Touchpoint& t) { t.job = "Push demo"; });
  touchpoint("Deal desk review", [](Touchpoint& t) { t.job = "MQL handed over"; });  // backstage
  stage("Evaluation", [](Stage& s) { s.job.statement = "Convert leads"; });
  stage("Purchase", [](Stage& s) { s.volume.name = "Proposals sent"; });
  stage("Onboarding", [](Stage& s) { s.health.name = "Win rate"; });
  stage("Expansion", [](Stage& s) { s.name = "Upsell"; });
  const Names expected{"Evaluation", "Product demo", "Purchase volume", "Onboarding health",
                       "Upsell"};
  EXPECT_EQ(named(Rule::company_wording), expected);
  touchpoint("Product demo", [](Touchpoint& t) { t.job = "See my own data in it"; });
  stage("Evaluation", [](Stage& s) { s.job.statement = "Prove ROI to my CFO"; });
  stage("Purchase", [](Stage& s) { s.volume.name = "Contracts signed"; });
  stage("Onboarding", [](Stage& s) { s.health.name = "Days to first value"; });
  stage("Upsell", [](Stage& s) { s.name = "Expansion"; });
  EXPECT_TRUE(named(Rule::company_wording).empty());
}

TEST_F(CheckRulesTest, CompanyWordingIsOneFindingAStageForItsNameAndJob) {
  stage("Evaluation", [](Stage& s) {
    s.name = "Lead qualification";
    s.job.statement = "Convert leads";
  });
  EXPECT_EQ(named(Rule::company_wording), Names{"Lead qualification"});
  EXPECT_EQ(checkOf(map, exampleDay()).findings.front().field, "name");
  stage("Lead qualification", [](Stage& s) { s.name = "Evaluation"; });
  EXPECT_EQ(checkOf(map, exampleDay()).findings.front().field, "job.statement");
}

TEST_F(CheckRulesTest, NoTouchpoints) {
  const auto id = check::named<Stage>(map, "Expansion").id;
  eraseIf<Touchpoint>([&](const Touchpoint& t) { return t.stage == id; });
  EXPECT_EQ(named(Rule::no_touchpoints), Names{"Expansion"});
  map.put(Touchpoint{.id = {900}, .stage = id, .title = "Review", .side = journey::Side::unseen});
  EXPECT_TRUE(named(Rule::no_touchpoints).empty());
}

TEST_F(CheckRulesTest, NoOwnerButOfWhatIsUnseenOrRetired) {
  touchpoint("Product demo", [](Touchpoint& t) { t.owner.reset(); });
  touchpoint("Deal desk review", [](Touchpoint& t) { t.owner.reset(); });
  EXPECT_EQ(named(Rule::no_owner), (Names{"Product demo", "Deal desk review"}));
  touchpoint("Product demo", [](Touchpoint& t) { t.side = journey::Side::unseen; });
  touchpoint("Deal desk review", [](Touchpoint& t) { t.status = journey::Status::retired; });
  EXPECT_TRUE(named(Rule::no_owner).empty());
}

TEST_F(CheckRulesTest, RetiredLinkedAtEitherEnd) {
  touchpoint("Proposal", [](Touchpoint& t) { t.status = journey::Status::retired; });
  touchpoint("Case study: Northwind", [](Touchpoint& t) { t.status = journey::Status::retired; });
  const MapCheck check = checkOf(map, exampleDay());
  Names titles;
  for (const Finding& finding : check.findings) {
    EXPECT_EQ(finding.rule, Rule::retired_linked);
    titles.push_back(english(titleOf(map, finding)) + " @ " + map.get(finding.stage).name);
  }
  EXPECT_EQ(titles, (Names{"Case study: Northwind is retired and still linked @ Evaluation",
                           "Proposal is retired and still linked @ Purchase"}));
  touchpoint("Proposal", [](Touchpoint& t) { t.status = journey::Status::live; });
  eraseIf<journey::Link>([](const journey::Link& l) { return l.note.starts_with("Marcus"); });
  EXPECT_TRUE(named(Rule::retired_linked).empty());
}

TEST_F(CheckRulesTest, NoMetricComesBeforeNoReading) {
  stage("Research", [](Stage& s) { s.volume.name = " "; });
  stage("Purchase", [](Stage& s) { s.health = {}; });
  EXPECT_EQ(named(Rule::no_metric), (Names{"Research volume", "Purchase health"}));
  EXPECT_TRUE(named(Rule::no_reading).empty());
  EXPECT_TRUE(named(Rule::no_target).empty()) << "what is not named needs no target";
}

TEST_F(CheckRulesTest, NoReading) {
  const auto id = check::named<Stage>(map, "Onboarding").id;
  eraseIf<Reading>([&](const Reading& reading) {
    return reading.stage == id && reading.metric == journey::MetricRole::health;
  });
  EXPECT_EQ(named(Rule::no_reading), Names{"Onboarding health"});
  EXPECT_TRUE(named(Rule::stale_reading).empty());
  map.put(Reading{.id = {900},
                  .stage = id,
                  .metric = journey::MetricRole::health,
                  .period = check::named<Period>(map, "Q3 2026").id,
                  .value = 19});
  EXPECT_TRUE(named(Rule::no_reading).empty());
}

TEST_F(CheckRulesTest, StaleReadingFromTheDayAfterTheReviewAndThirtyDays) {
  const Date last = *Date::of(2026, 9, 30);
  const auto after = [&](int days) { return Date::fromDayNumber(last.dayNumber() + days); };
  EXPECT_TRUE(named(Rule::stale_reading, after(121)).empty());
  EXPECT_EQ(named(Rule::stale_reading, after(122)).size(), 14u);
  journey::MapSettings settings = map.settings();
  settings.reviewEveryDays = 92;
  map.put(settings);
  EXPECT_TRUE(named(Rule::stale_reading, after(122)).empty());
  const auto id = check::named<Stage>(map, "Trigger").id;
  const auto q3 = check::named<Period>(map, "Q3 2026").id;
  eraseIf<Reading>([&](const Reading& r) {
    return r.stage == id && r.period == q3 && r.metric == journey::MetricRole::volume;
  });
  EXPECT_EQ(named(Rule::stale_reading, after(100)), Names{"Trigger volume"});
}

TEST_F(CheckRulesTest, NoTargetOfAHealthMetricThatIsToRiseOrFall) {
  stage("Research", [](Stage& s) { s.health.target.reset(); });
  stage("Trigger", [](Stage& s) {
    s.health.target.reset();
    s.health.better = journey::Better::none;
  });
  stage("Purchase", [](Stage& s) { s.volume.target.reset(); });
  EXPECT_EQ(named(Rule::no_target), Names{"Research health"});
  EXPECT_EQ(checkOf(map, exampleDay()).counts, (Counts{.hints = 1}));
  stage("Research", [](Stage& s) { s.health.target = 3; });
  EXPECT_TRUE(named(Rule::no_target).empty());
}

TEST_F(CheckRulesTest, WeakestUntendedUntilSomethingIsTriedThere) {
  alter<Experiment>(map, "Transparent pricing calculator",
                    [](auto& e) { e.status = journey::ExperimentStatus::decided; });
  EXPECT_EQ(named(Rule::weakest_untended), Names{"Evaluation"});
  EXPECT_EQ(checkOf(map, exampleDay()).of(Step::experiments).done, 0);
  map.put(Experiment{
      .id = {900}, .stage = check::named<Stage>(map, "Purchase").id, .title = "Elsewhere"});
  EXPECT_EQ(named(Rule::weakest_untended), Names{"Evaluation"});
  map.put(
      Experiment{.id = {901}, .stage = check::named<Stage>(map, "Evaluation").id, .title = "Here"});
  EXPECT_TRUE(named(Rule::weakest_untended).empty());
}

TEST_F(CheckRulesTest, WhatWasDecidedAtTheWeakestLinkStandsAndSomethingNextIsAskedFor) {
  alter<Experiment>(map, "Transparent pricing calculator",
                    [](auto& e) { e.status = journey::ExperimentStatus::decided; });
  const std::string stands =
      "“Transparent pricing calculator” was decided at Evaluation, and that stands: read the next "
      "period, or try the next thing.";
  const MapCheck check = checkOf(map, exampleDay());
  EXPECT_EQ(english(check.of(Step::experiments).state), stands);
  EXPECT_EQ(english(check.next.sentence), stands);
  const auto untended = std::ranges::find(check.findings, Rule::weakest_untended, &Finding::rule);
  ASSERT_NE(untended, check.findings.end());
  EXPECT_EQ(english(titleOf(map, *untended)),
            "Since “Transparent pricing calculator” nothing new is tried at Evaluation");
}

TEST_F(CheckRulesTest, TheOnlyTouchpointWithoutAnOwnerIsCalledSoAndNoneIsNoCount) {
  eraseIf<journey::Link>([](const auto&) { return true; });
  eraseIf<Touchpoint>([](const Touchpoint& each) { return each.title != "Pricing page"; });
  ASSERT_EQ(map.count(journey::Kind::touchpoint), 1U);
  touchpoint("Pricing page", [](Touchpoint& each) { each.owner.reset(); });
  EXPECT_EQ(english(checkOf(map, exampleDay()).of(Step::touchpoints).state),
            "The only one that you can own has nobody.");
  eraseIf<Touchpoint>([](const Touchpoint&) { return true; });
  EXPECT_EQ(english(checkOf(map, exampleDay()).of(Step::touchpoints).count), "none to own yet");
}

TEST_F(CheckRulesTest, TheSixthStepWaitsForTheWeakestLinkAndIsCountedAsDone) {
  eraseIf<Reading>([](const Reading&) { return true; });
  eraseIf<journey::PassageReading>([](const auto& reading) { return reading.id.value > 0; });
  const StepState waiting = checkOf(map, exampleDay()).of(Step::experiments);
  EXPECT_TRUE(waiting.waits);
  EXPECT_TRUE(waiting.isDone()) << "there is no weakest link";
}

TEST_F(CheckRulesTest, ExperimentUnmeasuredWithoutTheNumbersOfBothArms) {
  alter<Experiment>(map, "Transparent pricing calculator", [](auto& e) { e.b.converted.reset(); });
  EXPECT_EQ(named(Rule::experiment_unmeasured), Names{"Transparent pricing calculator"});
  alter<Experiment>(map, "Transparent pricing calculator",
                    [](auto& e) { e.status = journey::ExperimentStatus::planned; });
  EXPECT_TRUE(named(Rule::experiment_unmeasured).empty()) << "it does not run yet";
}

TEST_F(CheckRulesTest, ExperimentUnmeasuredWithoutReadingsBeforeAndAfter) {
  const auto change = [&](const std::function<void(Experiment&)>& how) {
    alter<Experiment>(map, "Security pack sent after discovery", how);
  };
  const auto title = [&] {
    const MapCheck check = checkOf(map, exampleDay());
    return check.findings.empty() ? "" : english(titleOf(map, check.findings.front()));
  };
  change([](Experiment& e) { e.status = journey::ExperimentStatus::running; });
  EXPECT_EQ(title(), "Security pack sent after discovery has no start");
  change([](Experiment& e) { e.start = Date::of(2026, 9, 1); });
  EXPECT_EQ(title(), "Security pack sent after discovery lacks its readings after");
  change([](Experiment& e) { e.start = Date::of(2025, 1, 1); });
  EXPECT_EQ(title(), "Security pack sent after discovery lacks its readings before");
  change([](Experiment& e) { e.start = Date::of(2026, 7, 1); });
  EXPECT_EQ(title(), "");
  change([](Experiment& e) { e.metric = journey::ExperimentMetric::health; });
  EXPECT_EQ(title(), "");
  const auto purchase = check::named<Stage>(map, "Purchase").id;
  const auto q2 = check::named<Period>(map, "Q2 2026").id;
  eraseIf<Reading>([&](const Reading& r) {
    return r.stage == purchase && r.period == q2 && r.metric == journey::MetricRole::health;
  });
  EXPECT_EQ(title(), "Security pack sent after discovery lacks its readings before");
}

TEST_F(CheckRulesTest, ExperimentUnmeasuredThatIsDecidedWithoutALearning) {
  alter<Experiment>(map, "Guided set-up wizard",
                    [](auto& e) { e.status = journey::ExperimentStatus::running; });
  EXPECT_TRUE(named(Rule::experiment_unmeasured).empty());
  alter<Experiment>(map, "Guided set-up wizard",
                    [](auto& e) { e.status = journey::ExperimentStatus::decided; });
  EXPECT_EQ(named(Rule::experiment_unmeasured), Names{"Guided set-up wizard"});
  alter<Experiment>(map, "Guided set-up wizard", [](auto& e) { e.learning = "A call is needed"; });
  EXPECT_TRUE(named(Rule::experiment_unmeasured).empty());
}

TEST_F(CheckRulesTest, CampaignWithoutBriefWhileItIsNotOver) {
  alter<Campaign>(map, "Autumn churn series", [](auto& c) { c.brief = " "; });
  EXPECT_EQ(named(Rule::campaign_without_brief), Names{"Autumn churn series"});
  EXPECT_EQ(checkOf(map, exampleDay()).of(Step::alive).done, 2);
  EXPECT_TRUE(named(Rule::campaign_without_brief, *Date::of(2026, 11, 1)).empty())
      << "its last day was 31 October";
  alter<Campaign>(map, "Autumn churn series",
                  [](auto& c) { c.status = journey::CampaignStatus::ended; });
  EXPECT_TRUE(named(Rule::campaign_without_brief).empty());
}

TEST_F(CheckRulesTest, ReviewOverdueFromTheDayAfterItsDayAndNeverReviewedOnlyAHint) {
  EXPECT_TRUE(named(Rule::review_overdue, *Date::of(2026, 10, 7)).empty());
  EXPECT_EQ(named(Rule::review_overdue, *Date::of(2026, 10, 8)).size(), 1u);
  map.put(Review{.id = {900}, .date = *Date::of(2026, 10, 8)});
  EXPECT_TRUE(named(Rule::review_overdue, *Date::of(2026, 10, 8)).empty());
  eraseIf<Review>([](const Review&) { return true; });
  EXPECT_EQ(named(Rule::never_reviewed), Names{map.settings().title});
  EXPECT_EQ(checkOf(map, exampleDay()).counts, (Counts{.hints = 1}));
}

}  // namespace
}  // namespace throughline::check
