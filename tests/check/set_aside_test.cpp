#include <gtest/gtest.h>

#include <set>

#include "checked_map.h"
#include "throughline/check/words.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/set_aside.h"

namespace throughline::check {
namespace {

using journey::CheckKey;
using journey::english;

class SetAsideFindingTest : public ::testing::Test {
 protected:
  [[nodiscard]] CheckKey pricingPage() const {
    return {Rule::no_owner, named<journey::Touchpoint>(map, "Pricing page").id, {}};
  }
  void setAside(const CheckKey& key) { journey::setAside(edit, key, "It is so", exampleDay()); }
  [[nodiscard]] MapCheck check() const { return checkOf(map, exampleDay()); }

  journey::Journey map = support::leahMap();
  journey::IdSource ids = journey::seededIds(5);
  journey::Edit edit{map, ids};
};

TEST_F(SetAsideFindingTest, CountsNowhereAndStandsLastInItsStep) {
  setAside(pricingPage());
  const MapCheck now = check();
  EXPECT_EQ(now.counts, (Counts{.faults = 2, .doubts = 1, .setAside = 1}));
  ASSERT_EQ(now.findings.size(), 4u);
  const Finding& last = now.findings.back();
  EXPECT_EQ(shortName(map, last), "Pricing page");
  ASSERT_TRUE(last.isSetAside());
  EXPECT_EQ(map.get(last.setAside).reason, "It is so");
}

TEST_F(SetAsideFindingTest, LeavesTheStepsAsTheyAre) {
  const auto before = check().steps;
  setAside(pricingPage());
  EXPECT_EQ(check().steps, before);
}

TEST_F(SetAsideFindingTest, IsNotWhatIsToBeDoneNext) {
  setAside(pricingPage());
  EXPECT_EQ(english(check().next.sentence), "Ask a customer about “Expansion”.");
}

TEST_F(SetAsideFindingTest, ComesBackWhereTheRecordIsGone) {
  const MapCheck before = check();
  setAside(pricingPage());
  journey::bringBack(edit, map.list<journey::SetAside>().front()->id);
  EXPECT_EQ(check(), before);
}

TEST_F(SetAsideFindingTest, OfAnotherRuleOrThingIsNoMatter) {
  const MapCheck before = check();
  const auto id = named<journey::Touchpoint>(map, "Pricing page").id;
  setAside({Rule::company_wording, id, {}});
  setAside({Rule::no_owner, named<journey::Touchpoint>(map, "Product demo").id, {}});
  EXPECT_EQ(check().findings, before.findings);
}

TEST_F(SetAsideFindingTest, OfTheWeakestLinkHoldsForThatStageAlone) {
  alter<journey::Experiment>(map, "Transparent pricing calculator",
                             [](auto& e) { e.status = journey::ExperimentStatus::decided; });
  setAside({Rule::weakest_untended, named<journey::Stage>(map, "Evaluation").id, {}});
  const auto counting = [&] {
    Names names;
    for (const Finding& finding : check().findings) {
      if (finding.rule == Rule::weakest_untended && !finding.isSetAside()) {
        names.push_back(shortName(map, finding));
      }
    }
    return names;
  };
  EXPECT_TRUE(counting().empty());
  alter<journey::Stage>(map, "Evaluation", [](auto& s) { s.passage.targetConversion = 0.1; });
  alter<journey::Stage>(map, "Trigger", [](auto& s) { s.passage.targetConversion = 0.99; });
  EXPECT_EQ(counting(), Names{"Trigger"});
}

TEST(QuestionsForTest, AskACustomerWhatTheCheckLeavesOpen) {
  journey::Journey map = support::leahMap();
  alter<journey::Stage>(map, "Evaluation", [](auto& s) { s.job = {}; });
  const auto evaluation = named<journey::Stage>(map, "Evaluation").id;
  const auto ask = [&] {
    Names asked;
    for (const auto& question : questionsFor(map, evaluation, checkOf(map, exampleDay()))) {
      asked.push_back(english(question));
    }
    return asked;
  };
  EXPECT_EQ(ask(), (Names{"What did you want to get done at that time?",
                          "“Pricing page”: who helped you there, and who should have?"}));
  journey::IdSource ids = journey::seededIds(5);
  journey::Edit edit(map, ids);
  journey::setAside(edit, {Rule::no_job, evaluation, {}}, "We know", exampleDay());
  EXPECT_EQ(ask().size(), 1u) << "what is set aside is not asked";
}

TEST(FindingWordsTest, NameEachThingOnceAndGiveEachFindingAReasonAndAnAction) {
  journey::Journey map = support::leahMap();
  for (const auto* stage : map.list<journey::Stage>()) {
    if (stage->name != "Trigger") continue;
    journey::Stage empty{.id = stage->id, .rank = stage->rank, .name = "Trigger"};
    map.put(empty);
  }
  alter<journey::Touchpoint>(map, "Product demo", [](auto& t) { t.job = "Push demo"; });
  alter<journey::Touchpoint>(map, "Proposal", [](auto& t) { t.status = journey::Status::retired; });
  alter<journey::Stage>(map, "Research", [](auto& s) { s.health.target.reset(); });
  alter<journey::Campaign>(map, "Autumn churn series", [](auto& c) { c.brief = ""; });
  for (const journey::Date day : {exampleDay(), *journey::Date::of(2028, 1, 1)}) {
    std::set<std::string> rules;
    for (const Finding& finding : checkOf(map, day).findings) {
      rules.emplace(journey::word(finding.rule));
      const std::string reason = english(reasonOf(map, finding));
      EXPECT_FALSE(english(titleOf(map, finding)).empty());
      EXPECT_TRUE(reason.ends_with('.') || reason.ends_with("”.")) << reason;
      EXPECT_TRUE(english(actionOf(map, finding)).ends_with('.'));
      EXPECT_FALSE(english(placeOf(map, finding)).empty());
      EXPECT_FALSE(english(words(finding.remedy)).empty());
      const std::string name = nameOf(map, finding);
      EXPECT_EQ(reason.find(name), reason.npos) << "the title has named it: " << reason;
    }
    EXPECT_GE(rules.size(), 8u);
  }
}

}  // namespace
}  // namespace throughline::check
