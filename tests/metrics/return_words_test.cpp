#include "throughline/metrics/lift.h"
#include "throughline/metrics/returns.h"
#include "trial_map.h"

// What came since, and what was lifted, in words.

namespace throughline::metrics {
namespace {

std::string joined(const std::vector<journey::Message>& sentences) {
  std::string text;
  for (const auto& sentence : sentences) text += (text.empty() ? "" : " ") + english(sentence);
  return text;
}

class ReturnWords : public TrialMap {
 protected:
  journey::Campaign campaign{.stage = kDemo, .start = day("2026-04-01"), .cost = 12'000};

  void values(double perCustomer, const char* currency) {
    journey::MapSettings settings = map.settings();
    settings.valuePerCustomer = perCustomer;
    settings.currency = currency;
    map.put(settings);
  }
  [[nodiscard]] std::string said() const { return joined(returnSentences(map, campaign)); }
};

TEST_F(ReturnWords, TellWhatCameSinceThenAndWhetherItPaid) {
  volumes(1, 400, 100, 40);
  volumes(4, 400, 200, 100);
  values(9000, "EUR");
  EXPECT_EQ(said(),
            "Since then 50 more customers in Q4 2026 (between 37 and 63). At "
            "EUR 9,000 each that is EUR 450,000; EUR 12,000 was "
            "spent. Paid: even at the low end more has come in since than was spent.");
}

TEST_F(ReturnWords, NeverSayBecauseOf) {
  volumes(1, 400, 100, 40);
  for (const double after : {60.0, 100.0, 104.0, 200.0}) {
    volumes(4, 400, after, after / 2);
    values(9000, "");
    EXPECT_EQ(said().find("because"), std::string::npos) << said();
    EXPECT_EQ(said().find("Since then"), 0U) << said();
  }
}

TEST_F(ReturnWords, TellFewerCustomersAndALoss) {
  volumes(1, 400, 200, 40);
  volumes(4, 400, 100, 50);
  values(9000, "");
  EXPECT_NE(said().find("Since then 50 fewer customers"), std::string::npos) << said();
  EXPECT_NE(said().find("that is 450,000 less; 12,000 was spent."), std::string::npos) << said();
  EXPECT_NE(said().find("Lost:"), std::string::npos) << said();
}

TEST_F(ReturnWords, TellWhatIsMissing) {
  EXPECT_EQ(said(),
            "What came since then needs the readings of Demo and of all later "
            "stages, in Q1 2026 and Q4 2026.");
  campaign.start = day("2026-12-01");
  EXPECT_EQ(said(),
            "What came since then can be told once a period begins on or after the first day.");
  campaign.start = day("2026-01-01");
  EXPECT_EQ(said(), "What came since then needs a period that ended before the first day.");
  campaign.start.reset();
  EXPECT_EQ(said(), "What came since then needs a first day, or the two periods to compare.");
  campaign.start = day("2026-04-01");
  campaign.stage = kContract;
  EXPECT_EQ(said(), "No stage follows Contract, so what came since then cannot be counted.");
  campaign.stage = kDemo;
  volumes(1, 400, 100, 40);
  volumes(4, 400, 200, 100);
  EXPECT_NE(said().find("What it returned needs what a customer is worth"), std::string::npos);
  campaign.cost.reset();
  EXPECT_NE(said().find("What it returned needs its cost."), std::string::npos);
}

TEST(LiftWords, TellAClearLift) {
  EXPECT_EQ(joined(liftSentences(*liftOf({40, 200}, {90, 200}), "Ad recall")),
            "Ad recall, after the campaign: 45 % of those who had seen it, 20 % of the "
            "control group. Better: 25 points more (between 16 and 34).");
}

TEST(LiftWords, TellWhatSoManyAnswersCouldHaveShown) {
  Lift lift = *liftOf({8, 64}, {9, 60});
  lift.control = false;
  EXPECT_EQ(joined(liftSentences(lift, "Ad recall")),
            "Ad recall: 15 % after the campaign, 13 % before it; no control group. "
            "Unclear: 2.5 points more (between -9.9 and 15). So many answers could have shown a "
            "lift of 21 points or more.");
  EXPECT_NE(joined(liftSentences(*liftOf({1, 2}, {1, 2}), "Ad recall"))
                .find("Few cases. So few answers could not have shown any lift."),
            std::string::npos);
}

}  // namespace
}  // namespace throughline::metrics
