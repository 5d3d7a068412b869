#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "support/measured_to.h"
#include "throughline/journey/edit.h"
#include "throughline/journey/intents/placing.h"

// A random map with nothing but numbers, and those of every sort: readings that
// are missing, zeros, counts that moved, conversions over 1, ties, fixed terms,
// targets or none, one period or twelve, 2 to 20 stages. It keeps every rule of a
// map. The same seed gives the same map.

namespace throughline::support {

class RandomNumbers {
 public:
  explicit RandomNumbers(std::uint64_t seed)
      : m_random(seed), m_ids(journey::seededIds(seed)), m_edit(m_journey, m_ids) {}

  [[nodiscard]] journey::Journey make() {
    journey::MapSettings settings;
    settings.title = "Numbers";
    settings.rule = static_cast<journey::Rule>(upTo(2));
    m_edit.add(settings);
    m_missing = 10 * upTo(5);
    m_round = chance(30);
    makePeriods();
    const int stages = chance(15) ? 2 : 2 + upTo(18);
    for (int i = 1; i <= stages; ++i) makeStage(i);
    measurePassages(m_edit, m_random, 5);
    measureElsewhere();
    return m_journey;
  }

 private:
  [[nodiscard]] int upTo(int most) {
    return static_cast<int>(m_random() % (static_cast<std::uint64_t>(most) + 1));
  }
  [[nodiscard]] bool chance(int percent) { return upTo(99) < percent; }
  [[nodiscard]] double between(double low, double high) {
    return low + (high - low) * static_cast<double>(m_random() >> 11) * 0x1p-53;
  }
  [[nodiscard]] bool isMissing() { return chance(m_missing); }

  /// Round maps draw from a few values, so that ties are common.
  [[nodiscard]] double volume() {
    if (chance(8)) return 0;
    if (m_round) return 10.0 * (1 + upTo(5));
    if (chance(10)) return between(0, 3);
    return std::floor(std::pow(10, between(0, 6)));
  }
  [[nodiscard]] double days() {
    if (chance(10)) return 0;
    if (m_round) return 5.0 * (1 + upTo(3));
    if (chance(10)) return seconds();
    return chance(50) ? upTo(300) : between(0, 60);
  }

  /// A step that takes seconds, as signing up may.
  [[nodiscard]] double seconds() { return between(1e-5, 1e-3); }

  void makePeriods() {
    static constexpr int kCounts[] = {1, 2, 12};
    const int count = kCounts[upTo(2)];
    // Months of 30 days, or spans of which some are compared as they are and some per day.
    static constexpr int kDays[] = {28, 30, 31, 32, 36, 90, 92, 365};
    const bool alike = chance(40);
    std::vector<journey::Period> periods;
    int start = 0;
    for (int i = 0; i < count; ++i) {
      const int days = alike ? 30 : kDays[upTo(7)];
      periods.push_back({{},
                         {},
                         "Period " + std::to_string(i + 1),
                         journey::Date::fromDayNumber(start),
                         journey::Date::fromDayNumber(start + days - 1)});
      start += days + (chance(20) ? upTo(40) : 0);
    }
    // Their order on the map is not their order in time.
    for (std::size_t i = periods.size(); i > 1; --i) {
      std::swap(periods[i - 1], periods[static_cast<std::size_t>(upTo(static_cast<int>(i) - 1))]);
    }
    for (journey::Period& period : periods) {
      period.id = {m_edit.freshId(journey::Kind::period)};
      putBefore(m_edit, period);
      m_periods.push_back(period.id);
    }
  }

  void makeStage(int number) {
    journey::Stage stage;
    stage.id = {m_edit.freshId(journey::Kind::stage)};
    stage.name = "Stage " + std::to_string(number);
    stage.health.better = static_cast<journey::Better>(upTo(2));
    if (chance(60)) stage.health.target = between(-5, 50);
    if (chance(50)) stage.passage.targetConversion = m_round ? 0.5 : between(0, 1);
    if (chance(50)) stage.passage.targetDays = m_round ? 5 : between(0.5, 60);
    if (chance(10)) stage.passage.targetDays = seconds();
    stage.passage.fixedTerm = chance(15);
    putBefore(m_edit, stage);
    for (const auto of :
         {journey::TargetOf::volume, journey::TargetOf::health, journey::TargetOf::passage}) {
      if (chance(30)) makeEarlierTargets(stage.id, of);
    }
    for (const auto period : m_periods) makeReadings(stage, period);
  }

  void makeReadings(const journey::Stage& stage, journey::Id<journey::Period> period) {
    std::optional<double> entered;
    if (!isMissing()) {
      entered = volume();
      read(stage.id, journey::MetricRole::volume, period, *entered);
    }
    if (!isMissing()) {
      const double target = stage.health.target.value_or(1);
      read(stage.id, journey::MetricRole::health, period, chance(15) ? target : between(-10, 60));
    }
    journey::PassageReading passage{.id = {m_edit.freshId(journey::Kind::passage_reading)},
                                    .stage = stage.id,
                                    .period = period};
    if (!isMissing()) passage.medianDays = days();
    if (chance(40))
      passage.moved = chance(10) ? 0 : std::floor(entered.value_or(9) * between(0, 1));
    if (passage.medianDays || passage.moved) putBefore(m_edit, passage);
  }

  /// One or two, of which the later one is made first; now and then it was no target.
  void makeEarlierTargets(journey::Id<journey::Stage> stage, journey::TargetOf of) {
    int until = 20 + upTo(1500);
    for (int i = upTo(1); i >= 0; --i, until -= 1 + upTo(200)) {
      journey::EarlierTarget target{.stage = stage, .of = of};
      target.id = {m_edit.freshId(journey::Kind::earlier_target)};
      target.until = journey::Date::fromDayNumber(until);
      const bool ofPassage = of == journey::TargetOf::passage;
      if (ofPassage && chance(70)) target.conversion = m_round ? 0.5 : between(0, 1);
      if (ofPassage && chance(70)) target.days = between(0.5, 60);
      if (!ofPassage && chance(80)) target.value = between(-5, 50);
      putBefore(m_edit, target);
    }
  }

  /// Readings of the same step and period beside the one that counts, to other stages.
  void measureElsewhere() {
    const auto stages = m_journey.ids(journey::Kind::stage);
    for (const std::int64_t from : stages) {
      const std::int64_t to = stages[static_cast<std::size_t>(m_random() % stages.size())];
      if (from == to || !chance(20)) continue;
      journey::PassageReading reading{.id = {m_edit.freshId(journey::Kind::passage_reading)},
                                      .stage = {from},
                                      .period = m_periods.front(),
                                      .to = journey::Id<journey::Stage>{to},
                                      .medianDays = days(),
                                      .moved = 0};
      const auto others = m_journey.in<journey::PassageReading>(from);
      const bool isThere = std::ranges::any_of(others, [&](const auto* other) {
        return other->period == reading.period && other->to == reading.to;
      });
      if (!isThere) putBefore(m_edit, reading);
    }
  }

  void read(journey::Id<journey::Stage> stage, journey::MetricRole metric,
            journey::Id<journey::Period> period, double value) {
    putBefore(m_edit, journey::Reading{.id = {m_edit.freshId(journey::Kind::reading)},
                                       .stage = stage,
                                       .metric = metric,
                                       .period = period,
                                       .value = value});
  }

  std::mt19937_64 m_random;
  journey::IdSource m_ids;
  journey::Journey m_journey;
  journey::Edit m_edit;
  std::vector<journey::Id<journey::Period>> m_periods;
  int m_missing = 0;  ///< percent of the readings
  bool m_round = false;
};

}  // namespace throughline::support
