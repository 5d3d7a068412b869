#include "throughline/check/gaps.h"

#include <gtest/gtest.h>

#include "support/maps.h"
#include "throughline/journey/message.h"

namespace throughline::check {
namespace {

std::vector<std::string> gaps(const journey::Journey& map,
                              std::optional<journey::Id<journey::Department>> owner) {
  std::vector<std::string> sentences;
  for (const auto& gap : gapsOf(map, owner, *journey::Date::parse("2026-09-30"))) {
    sentences.push_back(english(gap));
  }
  return sentences;
}

TEST(Gaps, AreThoseOfWhatADepartmentOwns) {
  journey::Journey map = support::leahMap();
  const auto unowned = gaps(map, std::nullopt);
  EXPECT_EQ(unowned.size(), 2U) << "the two touchpoints without an owner";
  const auto* department = map.list<journey::Department>().front();
  EXPECT_TRUE(gaps(map, department->id).empty());
  journey::Campaign campaign;
  campaign.id = {77};
  campaign.stage = map.list<journey::Stage>().front()->id;
  campaign.name = "Spring";
  campaign.owner = department->id;
  map.put(campaign);
  const auto owned = gaps(map, department->id);
  ASSERT_EQ(owned.size(), 1U);
  EXPECT_NE(owned[0].find("Spring"), std::string::npos);
  EXPECT_EQ(gaps(map, std::nullopt), unowned);
}

}  // namespace
}  // namespace throughline::check
