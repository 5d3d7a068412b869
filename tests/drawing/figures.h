#pragma once

#include "situations.h"

namespace throughline::drawing::situations {

struct StageReadings {
  std::optional<double> volume{};
  std::optional<double> health{};
  std::optional<double> days{};
  std::optional<double> moved{};
};

/// Figures of all lengths and standings, two periods after each other: judged and not, with
/// long units and names, few cases, stalled, doubtful, emptied, with a fixed term, read to
/// another stage, and each of them missing.
[[nodiscard]] inline journey::Journey figures() {
  using namespace journey;
  struct Row {
    Metric volume;
    Metric health;
    Passage passage;
    StageReadings before;
    StageReadings now;
  };
  const std::string longName = "Rechtsschutzversicherungsgesellschaften, die wieder anrufen";
  const std::vector<Row> rows{
      {{"People reached", "", Better::higher, 4000.0},
       {"Recall", "%", Better::higher, 40.0},
       {0.5, 4.0},
       {3600, 26, 4, 1800},
       {4200, 24, 3, 900}},
      {{"Visits", "per week", Better::none, 900.0},
       {"Time to answer", "hours", Better::lower, 5.0},
       {},
       {1000, 6, 9, 200},
       {1000, 4.5, 120.25, 700}},
      {{longName, "Gespräche im Monat", Better::higher, {}},
       {"Satisfaction", "points", Better::none, 7.0},
       {0.9, {}},
       {1e6, 7, 4, 5000},
       {123456789.123, 8, 12345.678, 61728394}},
      {{"Demos", "", Better::higher, {}},
       {"", "", Better::higher, {}},
       {},
       {30, {}, 4, 3},
       {24, {}, 5, 0}},
      {{"Trials", "", Better::higher, {}},
       {longName, "%", Better::higher, 60.0},
       {{}, {}, true},
       {12, 50, 30, 6},
       {12, 50, 1e12, 3e9}},
      {{"Offers", "", Better::higher, {}},
       {"Won", "%", Better::higher, 33.333},
       {},
       {9, 10, 3, 4},
       {0, 12.5, 2, {}}},
      {{"Orders", "", Better::higher, {}},
       {"Errors", "%", Better::lower, 1.0},
       {},
       {40, 2, 0.02, 10},
       {{}, 0.004, 0.01, {}}},
      {{"", "", Better::higher, {}},
       {longName + " " + longName, "", Better::lower, 2.0},
       {},
       {},
       {50, {}, {}, {}}},
      {{"Renewals", "", Better::higher, {}},
       {"Loyalty", "%", Better::higher, {}},
       {},
       {10, 5, {}, {}},
       {{}, 4, {}, {}}},
      {{"Referrals", "", Better::higher, 5.0},
       {"Praise", "", Better::higher, {}},
       {},
       {3, 3, {}, {}},
       {6, 3, {}, {}}},
  };
  MapMaker maker("Figures");
  const auto before = maker.add(
      Period{.name = "Q2", .start = *Date::of(2026, 4, 1), .end = *Date::of(2026, 6, 30)});
  const auto now = maker.add(
      Period{.name = "Q3", .start = *Date::of(2026, 7, 1), .end = *Date::of(2026, 9, 30)});
  std::vector<Id<Stage>> stages;
  for (const Row& row : rows) {
    stages.push_back(maker.add(Stage{.name = "Stage " + std::to_string(stages.size() + 1) +
                                             (stages.size() == 9 ? ": " + longName + longName : ""),
                                     .volume = row.volume,
                                     .health = row.health,
                                     .passage = row.passage}));
  }
  const auto read = [&](std::size_t i, Id<Period> period, const StageReadings& readings) {
    const auto put = [&](MetricRole metric, std::optional<double> value) {
      if (!value) return;
      maker.add(Reading{.stage = stages[i], .metric = metric, .period = period, .value = *value});
    };
    put(MetricRole::volume, readings.volume);
    put(MetricRole::health, readings.health);
    if (i + 1 == stages.size() || !(readings.days || readings.moved)) return;
    maker.add(PassageReading{.stage = stages[i],
                             .period = period,
                             .to = stages[i + 1],
                             .medianDays = readings.days,
                             .moved = readings.moved});
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    read(i, before, rows[i].before);
    read(i, now, rows[i].now);
  }
  const auto elsewhere = [&](std::size_t to, std::optional<double> days,
                             std::optional<double> moved) {
    maker.add(PassageReading{
        .stage = stages[7], .period = now, .to = stages[to], .medianDays = days, .moved = moved});
  };
  elsewhere(9, 30, 20);
  elsewhere(3, 4.5, {});
  elsewhere(1, {}, 1);
  return maker.map();
}

/// All passages read, so that the totals stand in the last column: doubtful ones.
[[nodiscard]] inline journey::Journey totals() {
  using namespace journey;
  MapMaker maker("Totals");
  const auto now = maker.add(
      Period{.name = "Q3", .start = *Date::of(2026, 7, 1), .end = *Date::of(2026, 9, 30)});
  const auto first = maker.stage("First");
  const auto last = maker.stage("Last");
  maker.add(Reading{.stage = first, .period = now, .value = 40});
  maker.add(Reading{.stage = last, .period = now, .value = 90});
  maker.add(PassageReading{.stage = first, .period = now, .to = last, .medianDays = 3});
  return maker.map();
}

}  // namespace throughline::drawing::situations
