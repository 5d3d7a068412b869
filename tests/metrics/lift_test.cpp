#include "throughline/metrics/lift.h"

#include <random>

#include "by_hand.h"
#include "trial_map.h"

namespace throughline::metrics {
namespace {

using journey::BrandMetric;
using journey::SurveyGroup;
using journey::SurveyPhase;

class BrandLift : public TrialMap {
 protected:
  static constexpr journey::Id<journey::Campaign> kCampaign{40};

  BrandLift() { map.put(journey::Campaign{.id = kCampaign, .stage = kDemo, .name = "Spring"}); }

  void asked(SurveyPhase phase, SurveyGroup group, std::int64_t asked, std::int64_t positive,
             BrandMetric metric = BrandMetric::ad_recall) {
    map.put(journey::Survey{.id = {next()},
                            .campaign = kCampaign,
                            .metric = metric,
                            .phase = phase,
                            .group = group,
                            .asked = asked,
                            .positive = positive});
  }
};

TEST_F(BrandLift, IsWhatTheExposedSayBeyondTheControlGroupInEachPhase) {
  asked(SurveyPhase::during, SurveyGroup::exposed, 200, 60);
  asked(SurveyPhase::during, SurveyGroup::control, 210, 42);
  asked(SurveyPhase::after, SurveyGroup::exposed, 200, 90);
  asked(SurveyPhase::after, SurveyGroup::control, 200, 40);
  asked(SurveyPhase::before, SurveyGroup::exposed, 200, 40);
  const auto lifts = liftsOf(map, kCampaign);
  ASSERT_EQ(lifts.size(), 2U) << "before, only one group was asked";
  EXPECT_EQ(lifts[0].phase, SurveyPhase::during);
  EXPECT_NEAR(lifts[0].absolute, 0.1, 1e-12);
  EXPECT_EQ(lifts[1].phase, SurveyPhase::after);
  EXPECT_NEAR(*lifts[1].relative, 1.25, 1e-12);
  EXPECT_TRUE(lifts[1].control);
  EXPECT_EQ(lifts[1].verdict, Verdict::better);
  EXPECT_FALSE(lifts[1].smallestSeen) << "it is clear";
}

TEST_F(BrandLift, WithoutAControlGroupIsAfterAgainstBefore) {
  asked(SurveyPhase::before, SurveyGroup::exposed, 150, 30);
  asked(SurveyPhase::during, SurveyGroup::exposed, 150, 33);
  asked(SurveyPhase::after, SurveyGroup::exposed, 160, 40);
  asked(SurveyPhase::after, SurveyGroup::control, 0, 0);
  const auto lifts = liftsOf(map, kCampaign);
  ASSERT_EQ(lifts.size(), 1U);
  EXPECT_FALSE(lifts[0].control);
  EXPECT_EQ(lifts[0].phase, SurveyPhase::after);
  EXPECT_NEAR(lifts[0].absolute, 0.05, 1e-12);
  EXPECT_EQ(lifts[0].verdict, Verdict::unclear);
  EXPECT_TRUE(lifts[0].smallestSeen);
}

TEST_F(BrandLift, IsUndefinedRelativeToNobody) {
  asked(SurveyPhase::after, SurveyGroup::exposed, 20, 2);
  asked(SurveyPhase::after, SurveyGroup::control, 20, 0);
  const auto lifts = liftsOf(map, kCampaign);
  ASSERT_EQ(lifts.size(), 1U);
  EXPECT_FALSE(lifts[0].relative);
  EXPECT_TRUE(lifts[0].fewCases);
  EXPECT_EQ(lifts[0].verdict, Verdict::unclear);
  ASSERT_TRUE(lifts[0].smallestSeen);
  EXPECT_GT(*lifts[0].smallestSeen, 0.1);
}

TEST_F(BrandLift, ComesMetricByMetricAndWithoutAnswersNotAtAll) {
  EXPECT_TRUE(liftsOf(map, kCampaign).empty());
  for (const auto metric : {BrandMetric::brand_favorability, BrandMetric::ad_recall}) {
    asked(SurveyPhase::after, SurveyGroup::exposed, 40, 20, metric);
    asked(SurveyPhase::after, SurveyGroup::control, 40, 20, metric);
  }
  const auto lifts = liftsOf(map, kCampaign);
  ASSERT_EQ(lifts.size(), 2U);
  EXPECT_EQ(lifts[0].metric, BrandMetric::ad_recall);
  EXPECT_EQ(lifts[1].metric, BrandMetric::brand_favorability);
  EXPECT_EQ(lifts[0].pValue, 1);
}

TEST_F(BrandLift, AgreesWithASecondCalculationOnRandomAnswers) {
  constexpr unsigned kSeed = 20261001;
  std::mt19937 random{kSeed};
  const auto below = [&](double bound) {
    return std::uniform_real_distribution(0.0, bound)(random);
  };
  const auto group = [&]() -> Proportion {
    const double of = std::floor(1 + std::pow(10, below(4)));
    return {below(1) < 0.15 ? 0 : below(1) < 0.1 ? of : std::floor(below(of + 1)), of};
  };
  for (int i = 0; i < 500; ++i) {
    const Proportion base = group();
    const Proportion exposed = group();
    SCOPED_TRACE(::testing::Message() << base.moved << " of " << base.entered << ", "
                                      << exposed.moved << " of " << exposed.entered);
    const auto lift = liftOf(base, exposed);
    ASSERT_TRUE(lift);
    const double p = base.moved / base.entered;
    const double difference = exposed.moved / exposed.entered - p;
    const auto [low, high] =
        by_hand::newcombe(base.moved, base.entered, exposed.moved, exposed.entered);
    EXPECT_NEAR(lift->absolute, difference, 1e-9);
    EXPECT_NEAR(lift->interval.low, low, 1e-9);
    EXPECT_NEAR(lift->interval.high, high, 1e-9);
    EXPECT_NEAR(lift->pValue,
                by_hand::pValue(base.moved, base.entered, exposed.moved, exposed.entered), 1e-9);
    EXPECT_EQ(lift->relative.has_value(), base.moved > 0);
    if (lift->relative) {
      EXPECT_NEAR(*lift->relative, difference / p, 1e-9 / p);
    }
    const bool isUnclear = lift->verdict == Verdict::unclear;
    EXPECT_EQ(isUnclear, low <= 0 && high >= 0);
    if (!isUnclear || !lift->smallestSeen) continue;
    const double least = std::min(base.entered, exposed.entered);
    EXPECT_LE(by_hand::sampleSize(p, *lift->smallestSeen + 1e-9, 0.05, 0.8), least);
    EXPECT_GT(by_hand::sampleSize(p, *lift->smallestSeen - 1e-9, 0.05, 0.8), least);
  }
}

}  // namespace
}  // namespace throughline::metrics
