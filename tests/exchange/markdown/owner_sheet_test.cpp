#include "throughline/exchange/owner_sheet.h"

#include <gtest/gtest.h>

#include "support/maps.h"
#include "throughline/journey/intents/reviews.h"

namespace throughline::exchange {
namespace {

using journey::Date;
using journey::Journey;

TEST(OwnerSheet, SaysWhatADepartmentAnswersForAndWhatItOwes) {
  Journey map = support::leahMap();
  auto ids = journey::seededIds(5);
  journey::Edit edit(map, ids);
  const auto review = beginReview(edit, *Date::parse("2026-10-07"), std::nullopt);
  const auto stage = map.list<journey::Stage>()[3]->id;
  const std::string name = map.list<journey::Department>().front()->name;
  decideInReview(edit, review,
                 {.text = "# Show *the* price",
                  .stage = stage,
                  .owner = name,
                  .due = Date::parse("2026-10-31")});
  decideInReview(edit, review, {.text = "Late", .owner = name, .due = Date::parse("2026-10-01")});
  decideInReview(edit, review, {.text = "Someone's"});
  const auto department = map.list<journey::Department>().front()->id;
  const std::string sheet = ownerSheet(map, englishDocument(map),
                                       {.owner = department,
                                        .gaps = {"Price list leads to a retired one"},
                                        .today = *Date::parse("2026-10-08")});
  std::size_t touchpoints = 0;
  for (const auto& [id, touchpoint] : map.all<journey::Touchpoint>()) {
    if (touchpoint.owner != department) continue;
    ++touchpoints;
    EXPECT_NE(sheet.find(touchpoint.title.substr(0, 5)), std::string::npos) << touchpoint.title;
  }
  EXPECT_GT(touchpoints, 0U);
  EXPECT_NE(sheet.find("### Gaps\n\n- Price list leads to a retired one\n"), std::string::npos)
      << sheet;
  EXPECT_NE(sheet.find("\\# Show \\*the\\* price · Evaluation · by 31 October 2026\n"),
            std::string::npos)
      << sheet;
  EXPECT_NE(sheet.find("- Late · was due on 1 October 2026\n"), std::string::npos) << sheet;
  EXPECT_EQ(sheet.find("Someone"), std::string::npos);
}

TEST(OwnerSheet, OfNobodyListsWhatHasNoOwner) {
  Journey map = support::leahMap();
  const std::string sheet =
      ownerSheet(map, englishDocument(map), {.today = *Date::parse("2026-10-08")});
  EXPECT_TRUE(sheet.starts_with("## Nobody yet: ")) << sheet;
  EXPECT_NE(sheet.find("Pricing page"), std::string::npos) << sheet;
  EXPECT_NE(sheet.find("### Gaps\n\nNo gaps."), std::string::npos) << sheet;
  EXPECT_NE(sheet.find("### Open decisions\n\nNo open decisions."), std::string::npos) << sheet;
}

}  // namespace
}  // namespace throughline::exchange
