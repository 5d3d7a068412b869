#pragma once

#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "support/measured_to.h"
#include "throughline/journey/edit.h"
#include "throughline/journey/intents/placing.h"

namespace throughline::support {

/// `stages` stages with long names and readings in `periods` months.
[[nodiscard]] inline journey::Journey numbersMap(int stages, int periods) {
  journey::Journey journey;
  journey::IdSource ids = journey::seededIds(3);
  journey::Edit edit(journey, ids);
  edit.add(journey::MapSettings{.title = "Numbers"});
  std::vector<journey::Id<journey::Period>> all;
  for (int p = 0; p < periods; ++p) {
    const int year = 2023 + p / 12;
    const auto month = static_cast<unsigned>(1 + p % 12);
    const auto start = *journey::Date::of(year, month, 1);
    const journey::Period period{{edit.freshId(journey::Kind::period)},
                                 {},
                                 start.iso().substr(0, 7),
                                 start,
                                 *journey::Date::of(year, month, 28)};
    putBefore(edit, period);
    all.push_back(period.id);
  }
  const char* names[] = {"Awareness", "Donaudampfschifffahrtsgesellschaft",           "Trial",
                         "评估",      "Security review by the customer's own people", "Launch"};
  double base = 400000;
  for (int s = 0; s < stages; ++s) {
    journey::Stage stage;
    stage.id = {edit.freshId(journey::Kind::stage)};
    stage.name = std::string(names[s % 6]) + " " + std::to_string(s + 1);
    stage.health = {"Score", "points", journey::Better::higher, 40 + s};
    stage.passage = {0.5 + 0.01 * s, 8.0 + s, s % 7 == 6};
    putBefore(edit, stage);
    for (int p = 0; p < periods; ++p) {
      const auto period = all[static_cast<std::size_t>(p)];
      if ((s * 7 + p) % 23 == 5) continue;  // a gap
      const double volume = std::floor(base * (1 + 0.1 * ((s * 5 + p * 3) % 7)));
      putBefore(edit, journey::Reading{.stage = stage.id, .period = period, .value = volume});
      putBefore(edit, journey::Reading{.stage = stage.id,
                                       .metric = journey::MetricRole::health,
                                       .period = period,
                                       .value = 30.0 + (s * 3 + p * 5) % 29});
      putBefore(edit,
                journey::PassageReading{
                    .stage = stage.id, .period = period, .medianDays = 4.0 + (s * 11 + p) % 17});
    }
    base *= 0.45 + 0.02 * (s % 9);
  }
  std::mt19937_64 random(1);
  measurePassages(edit, random);
  return journey;
}

}  // namespace throughline::support
