#include <gtest/gtest.h>

#include "support/maps.h"
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

/// The example's stages with their metrics, and nothing else on them.
Journey onlyStages(const Journey& map) {
  Journey bare;
  bare.put(map.settings());
  for (const auto* stage : map.list<journey::Stage>()) bare.put(*stage);
  return bare;
}

using NamedReadings = std::map<std::tuple<std::string, journey::Measure, std::string>, double>;

NamedReadings readingsOf(const Journey& map) {
  NamedReadings readings;
  const ReadingsGrid grid(map);
  for (const auto& [stage, measure] : grid.rows()) {
    for (const auto period : grid.columns()) {
      const auto value = journey::readingAt(map, {stage, measure, period});
      if (value) readings[{map.get(stage).name, measure, map.get(period).name}] = *value;
    }
  }
  return readings;
}

TEST(CopiedAndTaken, TheExamplesReadingsComeBackEqualIntoAMapWithItsStages) {
  const Journey map = support::leahMap();
  const ReadingsGrid grid(map);
  const CopiedTable copied = readingsWithHeadings(
      map, grid,
      {0, 0, static_cast<int>(grid.rows().size()), static_cast<int>(grid.columns().size())},
      shortest);
  for (const std::string& flavour : {htmlText({copied}), tabbedText(copied)}) {
    Journey target = onlyStages(map);
    const Table table = readTable(flavour);
    ReadingsPlan plan = planReadings(target, table, {.makePeriods = true});
    const auto chosen = chooseReadings(target, plan, [](const auto&) { return false; });
    for (const LeftOutCell& left : plan.leftOut) {
      EXPECT_FALSE(isFigure(*left.cell)) << left.cell->text << ": " << english(left.why);
    }
    journey::IdSource ids = journey::seededIds(5);
    journey::Edit edit(target, ids);
    writeReadings(edit, plan, chosen);
    EXPECT_EQ(readingsOf(target), readingsOf(map));
  }
}

/// A card without what only its own map can say: ids and ranks.
journey::Touchpoint plainCard(journey::Touchpoint card) {
  card.id = {};
  card.rank = {};
  card.owner.reset();
  return card;
}

TEST(CopiedAndTaken, TheExamplesTouchpointsComeBackEqualIntoAMapWithItsStages) {
  const Journey map = support::leahMap();
  std::vector<journey::RecordKey> keys;
  for (const auto* stage : map.list<journey::Stage>()) {
    for (const auto* card : map.in<journey::Touchpoint>(stage->id)) keys.emplace_back(card->id);
  }
  const auto copied = tablesOf(map, keys);
  for (const std::string& flavour : {htmlText(copied), tabbedText(copied.at(0))}) {
    Journey target = onlyStages(map);
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
    for (const auto* stage : map.list<journey::Stage>()) {
      const auto before = map.in<journey::Touchpoint>(stage->id);
      const auto after = target.in<journey::Touchpoint>(stage->id);
      ASSERT_EQ(after.size(), before.size()) << stage->name;
      for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(plainCard(*after[i]), plainCard(*before[i])) << before[i]->title;
        const auto owner = [](const Journey& in, const journey::Touchpoint& card) {
          return card.owner ? in.get(*card.owner).name : std::string();
        };
        EXPECT_EQ(owner(target, *after[i]), owner(map, *before[i]));
      }
    }
  }
}

}  // namespace
}  // namespace throughline::exchange
