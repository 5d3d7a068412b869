#include <gtest/gtest.h>

#include "throughline/check/check.h"
#include "throughline/check/words.h"
#include "throughline/exchange/templates.h"

namespace throughline::check {
namespace {

using journey::Date;

std::string listOf(const journey::Journey& map, const MapCheck& checked) {
  std::string text;
  for (const Finding& finding : checked.findings) {
    text += std::string(word(finding.rule)) + " at " +
            journey::labelOf(map.get(finding.on.kind, finding.on.id)) + "\n";
  }
  return text;
}

journey::Journey made(const exchange::Template& shipped, const char* today) {
  journey::IdSource ids = journey::seededIds(1);
  return exchange::mapOf(shipped, "", *Date::parse(today), ids);
}

TEST(CheckOfTemplates, FindsNothingOnAnyDayOfAQuarter) {
  for (const exchange::Template& shipped : exchange::shippedTemplates()) {
    if (shipped.document.empty() || shipped.name == exchange::kExampleTemplate) continue;
    for (const char* today : {"2026-10-01", "2026-11-18", "2026-12-31", "2028-02-29"}) {
      const journey::Journey map = made(shipped, today);
      const MapCheck checked = checkOf(map, *Date::parse(today));
      EXPECT_EQ(listOf(map, checked), "") << shipped.name << " on " << today;
      for (const StepState& step : checked.steps) {
        EXPECT_TRUE(step.isDone()) << shipped.name << ", step " << numberOf(step.step);
      }
    }
  }
}

TEST(CheckOfTemplates, FindsInTheExampleWhatItIsToShow) {
  const journey::Journey map =
      made(*exchange::shippedTemplate(exchange::kExampleTemplate), "2028-05-20");
  EXPECT_EQ(listOf(map, checkOf(map, *Date::parse("2028-05-20"))),
            "hypothesis at Purchase\n"
            "no_interviews at Expansion\n"
            "no_owner at Pricing page\n"
            "no_owner at Peer asks in Slack group\n");
}

}  // namespace
}  // namespace throughline::check
