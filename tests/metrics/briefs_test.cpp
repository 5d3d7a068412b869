#include "throughline/metrics/briefs.h"

#include "trial_map.h"

namespace throughline::metrics {
namespace {

using journey::Campaign;
using journey::CampaignStatus;

class BriefCoverage : public TrialMap {
 protected:
  void campaign(std::int64_t id, journey::Id<journey::Stage> stage, const char* brief,
                CampaignStatus status, const char* end = nullptr) {
    Campaign made{.id = {id}, .stage = stage, .name = "Campaign", .brief = brief};
    if (end) made.end = day(end);
    made.status = status;
    map.put(made);
  }
  [[nodiscard]] Briefs on(const char* today) const { return briefsOn(map, day(today)); }
  [[nodiscard]] std::vector<std::string> idleOn(const char* today) const {
    std::vector<std::string> all;
    for (const Briefs::Idle& each : on(today).idle) all.push_back(each.brief);
    return all;
  }
};

TEST_F(BriefCoverage, ACampaignIsOverByItsStatusOrAfterItsLastDay) {
  EXPECT_TRUE(isOver({.status = CampaignStatus::ended}, day("2026-06-01")));
  EXPECT_FALSE(isOver({.end = day("2026-06-01")}, day("2026-06-01")));
  EXPECT_TRUE(isOver({.end = day("2026-06-01")}, day("2026-06-02")));
  EXPECT_FALSE(isOver({}, day("2026-06-02")));
}

TEST_F(BriefCoverage, ABriefServesNoStageOnceAllItsCampaignsAreOver) {
  campaign(40, kDemo, "price.md", CampaignStatus::running, "2026-06-30");
  campaign(41, kOffer, " price.md ", CampaignStatus::running, "2026-08-31");
  EXPECT_TRUE(idleOn("2026-07-15").empty());
  EXPECT_EQ(idleOn("2026-09-01"), std::vector<std::string>{"price.md"});
  EXPECT_EQ(on("2026-09-01").idle.front().last.value, 41);
}

TEST_F(BriefCoverage, AStageIsServedByABriefOfACampaignThatIsNotOver) {
  campaign(40, kDemo, "price.md", CampaignStatus::planned);
  campaign(41, kOffer, "", CampaignStatus::running);
  campaign(42, kContract, "legal.md", CampaignStatus::ended);
  EXPECT_EQ(on("2026-07-15").unserved, (std::vector{kOffer, kContract}));
  EXPECT_EQ(idleOn("2026-07-15"), std::vector<std::string>{"legal.md"});
}

}  // namespace
}  // namespace throughline::metrics
