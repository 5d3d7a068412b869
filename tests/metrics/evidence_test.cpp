#include "throughline/metrics/evidence.h"

#include <gtest/gtest.h>

namespace throughline::metrics {
namespace {

using journey::EvidenceKind;
using journey::Id;

constexpr Id<journey::Stage> kPurchase{1};
constexpr Id<journey::Stage> kOnboarding{2};

class StageEvidenceTest : public ::testing::Test {
 protected:
  StageEvidenceTest() {
    map.put(journey::Stage{.id = kPurchase, .name = "Purchase"});
    map.put(journey::Stage{.id = kOnboarding, .name = "Onboarding"});
  }
  void count(Id<journey::Stage> stage, EvidenceKind kind, std::int64_t count) {
    map.put(journey::Evidence{.id = {++m_last}, .stage = stage, .kind = kind, .count = count});
  }
  void source(EvidenceKind kind, std::vector<Id<journey::Stage>> covers) {
    ++m_last;
    map.put(journey::Source{.id = {m_last},
                            .title = "Source " + std::to_string(m_last),
                            .kind = kind,
                            .stages = std::move(covers)});
  }
  [[nodiscard]] StageEvidence of(Id<journey::Stage> stage) const {
    return evidenceOf(evidenceByStage(map), stage);
  }

  journey::Journey map;

 private:
  std::int64_t m_last = 10;
};

TEST_F(StageEvidenceTest, AddsWhatWasCountedAndTheSourcesThatCoverTheStage) {
  count(kPurchase, EvidenceKind::interview, 1);
  source(EvidenceKind::interview, {kPurchase});
  source(EvidenceKind::interview, {kPurchase, kOnboarding});
  EXPECT_EQ(of(kPurchase).interviews(), 3);
  EXPECT_EQ(of(kOnboarding).interviews(), 1);
}

TEST_F(StageEvidenceTest, OtherKindsAreCountedTheSameWayAndAreNoInterviews) {
  count(kPurchase, EvidenceKind::survey, 2);
  count(kPurchase, EvidenceKind::survey, 3);
  source(EvidenceKind::survey, {kPurchase});
  source(EvidenceKind::support_ticket, {kPurchase});
  EXPECT_EQ(of(kPurchase).of(EvidenceKind::survey), 6);
  EXPECT_EQ(of(kPurchase).of(EvidenceKind::support_ticket), 1);
  EXPECT_EQ(of(kPurchase).interviews(), 0);
}

TEST_F(StageEvidenceTest, UnderFiveInterviewsAStageIsAHypothesis) {
  EXPECT_TRUE(of(kPurchase).isHypothesis());
  count(kPurchase, EvidenceKind::interview, 4);
  EXPECT_TRUE(of(kPurchase).isHypothesis());
  source(EvidenceKind::interview, {kPurchase});
  EXPECT_FALSE(of(kPurchase).isHypothesis());
}

TEST_F(StageEvidenceTest, ASourceThatCoversNoStageCountsNowhere) {
  source(EvidenceKind::interview, {});
  EXPECT_EQ(of(kPurchase), StageEvidence{});
}

}  // namespace
}  // namespace throughline::metrics
