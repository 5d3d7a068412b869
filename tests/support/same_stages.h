#pragma once

#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "throughline/exchange/tables/readings_grid.h"
#include "throughline/journey/intents/readings.h"

// Two maps with stages of the same names, compared by what stands in them.

namespace throughline::support {

/// The map's stages with their metrics, and nothing else on them: no target either.
[[nodiscard]] inline journey::Journey onlyStages(const journey::Journey& map) {
  journey::Journey bare;
  bare.put(map.settings());
  for (const auto* stage : map.list<journey::Stage>()) {
    journey::Stage copy = *stage;
    copy.volume.target.reset();
    copy.health.target.reset();
    copy.passage.targetConversion.reset();
    copy.passage.targetDays.reset();
    bare.put(copy);
  }
  return bare;
}

/// By stage, measure and period; the targets have none.
using NamedReadings = std::map<std::tuple<std::string, journey::Measure, std::string>, double>;

[[nodiscard]] inline NamedReadings namedReadings(const journey::Journey& map) {
  NamedReadings readings;
  const exchange::ReadingsGrid grid(map);
  for (const auto& [stage, measure] : grid.rows()) {
    for (const auto period : grid.columns()) {
      const auto value = journey::readingAt(map, {stage, measure, period});
      const auto* held = map.find(period);
      if (value) readings[{map.get(stage).name, measure, held ? held->name : ""}] = *value;
    }
  }
  return readings;
}

/// The stages' touchpoints in their order, each with its owner's name, and without what only
/// its own map can say: ids and ranks.
using NamedCards = std::map<std::string, std::vector<std::pair<journey::Touchpoint, std::string>>>;

[[nodiscard]] inline NamedCards namedCards(const journey::Journey& map) {
  NamedCards cards;
  for (const auto* stage : map.list<journey::Stage>()) {
    for (const auto* found : map.in<journey::Touchpoint>(stage->id)) {
      journey::Touchpoint card = *found;
      card.id = {};
      card.rank = {};
      card.stage = {};
      card.owner.reset();
      cards[stage->name].emplace_back(card, found->owner ? map.get(*found->owner).name : "");
    }
  }
  return cards;
}

}  // namespace throughline::support
