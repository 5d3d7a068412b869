#include "throughline/journey/without_numbers.h"

#include <gtest/gtest.h>

#include "support/every_field_map.h"
#include "throughline/journey/rules.h"

namespace throughline::journey {
namespace {

TEST(WithoutNumbers, NothingMeasuredIsLeftAndAllElseIs) {
  const Journey whole = support::EveryFieldMap().make();
  const Journey bare = withoutNumbers(whole);
  EXPECT_FALSE(checkAll(bare));
  for (const Kind kind : kAllKinds) {
    const std::size_t left = bare.count(kind);
    switch (kind) {
      case Kind::reading:
      case Kind::passage_reading:
      case Kind::touchpoint_reading:
      case Kind::campaign_reading:
      case Kind::earlier_target:
      case Kind::survey:
      case Kind::review:
      case Kind::stop:
      case Kind::decision:
      case Kind::set_aside:
      case Kind::comment:
      case Kind::answer:
        EXPECT_EQ(left, 0U) << kindName(kind);
        break;
      default:
        EXPECT_EQ(left, whole.count(kind)) << kindName(kind);
    }
  }
  for (const auto& [id, experiment] : bare.all<Experiment>()) {
    EXPECT_EQ(experiment.status, ExperimentStatus::idea);
    EXPECT_FALSE(experiment.a.n || experiment.b.converted || experiment.baseline ||
                 experiment.cost || experiment.start || experiment.after);
    EXPECT_EQ(experiment.learning, whole.get(id).learning);
    EXPECT_EQ(experiment.smallestEffect, whole.get(id).smallestEffect) << "a wish, not a figure";
  }
  for (const auto& [id, campaign] : bare.all<Campaign>()) {
    EXPECT_FALSE(campaign.cost || campaign.before);
    EXPECT_EQ(campaign.goal, whole.get(id).goal);
  }
  EXPECT_FALSE(bare.settings().valuePerCustomer);
  for (const auto& [id, link] : bare.all<Link>()) EXPECT_FALSE(link.share || link.count);
}

}  // namespace
}  // namespace throughline::journey
