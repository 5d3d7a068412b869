#include "throughline/journey/intents/campaigns.h"

#include <gtest/gtest.h>

#include "throughline/journey/rules.h"

namespace throughline::journey {
namespace {

class Campaigns : public ::testing::Test {
 protected:
  Campaigns() {
    map.put(MapSettings{.id = {1}, .title = "Campaigns"});
    map.put(Stage{.id = {2}, .name = "Trigger"});
    map.put(Campaign{.id = kSpring, .stage = {2}, .name = "Spring"});
  }
  template <class Change>
  void change(Change change) {
    Edit edit(map, ids);
    change(edit);
  }
  [[nodiscard]] std::size_t surveys() const { return map.count(Kind::survey); }

  static constexpr Id<Campaign> kSpring{3};
  static constexpr SurveyCell kCell{kSpring, BrandMetric::recommendation, SurveyPhase::after,
                                    SurveyGroup::control};
  Journey map;
  IdSource ids = seededIds(3);
};

TEST_F(Campaigns, ASurveyIsMadeChangedAndTakenAwayInItsCell) {
  EXPECT_EQ(surveyIn(map, kCell), nullptr);
  change([](Edit& edit) { setSurvey(edit, kCell, 120, 30); });
  const Survey* made = surveyIn(map, kCell);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->asked, 120);
  EXPECT_EQ(made->positive, 30);
  EXPECT_EQ(surveyIn(map, {kSpring, BrandMetric::recommendation, SurveyPhase::after}), nullptr);
  const auto id = made->id;
  change([](Edit& edit) { setSurvey(edit, kCell, 140, 31); });
  EXPECT_EQ(surveyIn(map, kCell)->id, id);
  EXPECT_EQ(surveyIn(map, kCell)->asked, 140);
  change([](Edit& edit) { setSurvey(edit, kCell, {}, 0); });
  EXPECT_EQ(surveys(), 0U);
  change([](Edit& edit) { setSurvey(edit, kCell, {}, 0); });
  EXPECT_EQ(surveys(), 0U);
}

TEST_F(Campaigns, DatesAreKeptInTheirOrder) {
  const Date june = *Date::of(2026, 6, 1);
  const Date may = *Date::of(2026, 5, 1);
  change([&](Edit& edit) { setDates(edit, kSpring, june, may); });
  EXPECT_EQ(map.get(kSpring).start, may);
  EXPECT_EQ(map.get(kSpring).end, june);
  change([&](Edit& edit) { setDates(edit, kSpring, june, {}); });
  EXPECT_EQ(map.get(kSpring).start, june);
  EXPECT_EQ(map.get(kSpring).end, std::nullopt);
}

}  // namespace
}  // namespace throughline::journey
