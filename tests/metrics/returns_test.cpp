#include "throughline/metrics/returns.h"

#include <random>

#include "by_hand.h"
#include "trial_map.h"

namespace throughline::metrics {
namespace {

class Returns : public TrialMap {
 protected:
  Returns() { setValue(1000); }
  [[nodiscard]] std::optional<Returned> of(std::optional<double> cost) const {
    return returned(map, kDemo, {quarter(1), quarter(2)}, cost);
  }
};

TEST_F(Returns, CountTheExtraCustomersAtTheEndOfTheJourney) {
  volumes(1, 400, 100, 40);
  volumes(2, 400, 200, 100);
  const auto result = of(10'000);
  ASSERT_TRUE(result);
  EXPECT_NEAR(*result->extra.value, 0.25 * 400 * 0.5, 1e-9);
  EXPECT_NEAR(*result->ratio.value, (50.0 * 1000 - 10'000) / 10'000, 1e-9);
  EXPECT_EQ(result->verdict, Paid::paid);
}

TEST_F(Returns, ArePaidOrLostOnlyWhereTheWholeIntervalSaysSo) {
  volumes(1, 400, 100, 40);
  volumes(2, 400, 104, 52);
  EXPECT_EQ(of(2000)->verdict, Paid::unclear);
  EXPECT_EQ(of(20'000'000)->verdict, Paid::lost);
}

TEST_F(Returns, WithoutACostOrAValueOnlyTheCustomersAreKnown) {
  volumes(1, 400, 100, 40);
  volumes(2, 400, 200, 100);
  for (const auto cost : {std::optional<double>(), std::optional<double>(0)}) {
    const auto result = of(cost);
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->extra.value);
    EXPECT_FALSE(result->ratio.value);
    EXPECT_FALSE(result->verdict);
  }
  setValue({});
  EXPECT_FALSE(of(100)->ratio.value);
}

TEST_F(Returns, AreUndefinedWhereAConversionIs) {
  volumes(1, 400, 100, 40);
  EXPECT_FALSE(of(100)) << "nothing after";
  read(kDemo, 2, 400);
  read(kOffer, 2, 200);
  EXPECT_FALSE(of(100)) << "a later conversion is missing";
  read(kContract, 2, 100);
  EXPECT_TRUE(of(100));
  EXPECT_FALSE(returned(map, kDemo, {quarter(1), {}}, 100));
  EXPECT_FALSE(returned(map, kContract, {quarter(1), quarter(2)}, 100)) << "the last stage";
}

TEST_F(Returns, OfALaterStageLeaveOutTheConversionsBeforeIt) {
  volumes(1, 400, 100, 40);
  volumes(2, 400, 200, 100);
  const auto result = returned(map, kOffer, {quarter(1), quarter(2)}, 100);
  EXPECT_NEAR(*result->extra.value, 0.1 * 200, 1e-9);
}

TEST_F(Returns, HaveNoBoundsWhereTheChangeHasNone) {
  volumes(1, 400, 100, 40);
  volumes(2, 100, 200, 100);
  const auto result = of(100);
  EXPECT_TRUE(result->extra.value);
  EXPECT_FALSE(result->extra.low);
  EXPECT_FALSE(result->ratio.high);
  EXPECT_EQ(result->verdict, Paid::unclear);
}

TEST_F(Returns, OfExperimentsAndCampaignsGoByTheirOwnSidesAndCost) {
  volumes(1, 400, 100, 40);
  volumes(4, 400, 200, 100);
  journey::Experiment experiment{.stage = kDemo, .start = day("2026-04-01"), .cost = 5000};
  journey::Campaign campaign{.stage = kDemo, .start = day("2026-04-01"), .cost = 5000};
  EXPECT_NEAR(*returned(map, experiment)->ratio.value, 9, 1e-9);
  EXPECT_NEAR(*returned(map, campaign)->ratio.value, 9, 1e-9);
  campaign.start.reset();
  EXPECT_FALSE(returned(map, campaign));
}

TEST_F(Returns, AgreeWithASecondCalculationOnRandomNumbers) {
  constexpr unsigned kSeed = 20261002;
  std::mt19937 random{kSeed};
  const auto upTo = [&](double most) {
    return std::floor(std::uniform_real_distribution(0.0, most + 1)(random));
  };
  for (int i = 0; i < 300; ++i) {
    map = {};
    map.put(journey::MapSettings{.id = {1}});
    stage(kDemo, "Demo", "a");
    stage(kOffer, "Offer", "b");
    stage(kContract, "Contract", "c");
    period(1, "2026-01-01", "2026-03-31");
    period(2, "2026-04-01", "2026-06-30");
    const double most = i % 3 == 0 ? 4 : 3000;
    const double demo1 = upTo(most), offer1 = upTo(demo1), contract1 = upTo(offer1);
    const double demo2 = upTo(most), offer2 = upTo(demo2), contract2 = upTo(offer2);
    volumes(1, demo1, offer1, contract1);
    volumes(2, demo2, offer2, contract2);
    const double value = upTo(5000);
    const double cost = upTo(50'000);
    setValue(value);
    const auto result = of(cost);
    if (demo1 == 0 || demo2 == 0 || offer2 == 0) {
      EXPECT_FALSE(result);
      continue;
    }
    ASSERT_TRUE(result);
    const double factor = demo2 * (contract2 / offer2);
    const auto [low, high] = by_hand::newcombe(offer1, demo1, offer2, demo2);
    const double tolerance = 1e-9 * (1 + factor);
    EXPECT_NEAR(*result->extra.low, low * factor, tolerance);
    EXPECT_NEAR(*result->extra.value, (offer2 / demo2 - offer1 / demo1) * factor, tolerance);
    EXPECT_NEAR(*result->extra.high, high * factor, tolerance);
    if (cost == 0) continue;
    const auto ratio = [&](double extra) { return (extra * value - cost) / cost; };
    EXPECT_NEAR(*result->ratio.low, ratio(low * factor), 1e-9 * (1 + factor * value / cost));
    EXPECT_NEAR(*result->ratio.high, ratio(high * factor), 1e-9 * (1 + factor * value / cost));
    const Paid expected = ratio(low * factor) > 0    ? Paid::paid
                          : ratio(high * factor) < 0 ? Paid::lost
                                                     : Paid::unclear;
    EXPECT_EQ(result->verdict, expected);
  }
}

}  // namespace
}  // namespace throughline::metrics
