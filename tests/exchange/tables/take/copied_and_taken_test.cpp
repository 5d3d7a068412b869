#include <gtest/gtest.h>

#include "support/maps.h"
#include "support/same_stages.h"
#include "throughline/exchange/tables/copied_table.h"
#include "throughline/exchange/tables/figure.h"
#include "throughline/exchange/tables/readings_plan.h"
#include "throughline/exchange/tables/touchpoints_plan.h"
#include "throughline/journey/description.h"

namespace throughline::exchange {
namespace {

using journey::Journey;
using journey::Kind;

std::string shortest(double number) { return journey::numberText(number); }

TEST(CopiedAndTaken, TheExamplesReadingsAndTargetsComeBackEqualIntoAMapWithItsStages) {
  const Journey map = support::leahMap();
  const ReadingsGrid grid(map);
  const CopiedTable copied = readingsWithHeadings(
      map, grid,
      {0, 0, static_cast<int>(grid.rows().size()), static_cast<int>(grid.columns().size())},
      shortest);
  for (const std::string& flavour : {htmlText({copied}), tabbedText(copied)}) {
    Journey target = support::onlyStages(map);
    const Table table = readTable(flavour);
    ReadingsPlan plan = planReadings(target, table, {.makePeriods = true, .targets = true});
    const auto chosen = chooseReadings(target, plan, [](const auto&) { return false; });
    for (const LeftOutCell& left : plan.leftOut) {
      EXPECT_FALSE(isFigure(*left.cell)) << left.cell->text << ": " << english(left.why);
    }
    journey::IdSource ids = journey::seededIds(5);
    journey::Edit edit(target, ids);
    writeReadings(edit, plan, chosen);
    EXPECT_EQ(support::namedReadings(target), support::namedReadings(map));
  }
}

TEST(CopiedAndTaken, TheExamplesTouchpointsComeBackEqualIntoAMapWithItsStages) {
  const Journey map = support::leahMap();
  std::vector<journey::RecordKey> keys;
  for (const auto* stage : map.list<journey::Stage>()) {
    for (const auto* card : map.in<journey::Touchpoint>(stage->id)) keys.emplace_back(card->id);
  }
  const auto copied = tablesOf(map, keys);
  for (const std::string& flavour : {htmlText(copied), tabbedText(copied.at(0))}) {
    Journey target = support::onlyStages(map);
    const Table table = readTable(flavour);
    const TouchpointsPlan plan = planTouchpoints(target, table, {});
    std::vector<const TakenTouchpoint*> chosen;
    for (const TakenTouchpoint& card : plan.placed) {
      EXPECT_TRUE(card.doubts.empty()) << card.touchpoint.title;
      chosen.push_back(&card);
    }
    journey::IdSource ids = journey::seededIds(5);
    journey::Edit edit(target, ids);
    writeTouchpoints(edit, chosen);
    EXPECT_EQ(support::namedCards(target), support::namedCards(map));
  }
}

}  // namespace
}  // namespace throughline::exchange
