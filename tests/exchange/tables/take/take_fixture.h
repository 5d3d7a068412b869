#pragma once

#include <gtest/gtest.h>

#include "support/files.h"
#include "throughline/exchange/json.h"
#include "throughline/exchange/tables/readings_plan.h"
#include "throughline/exchange/tables/touchpoints_plan.h"

namespace throughline::exchange {

/// Four stages from Trigger to Purchase and the first three quarters of 2026, without
/// readings: what is pasted there, in words.
class TakeTest : public ::testing::Test {
 protected:
  TakeTest() : ids(journey::seededIds(7)) {
    map = journeyFromJson(support::contentOf(support::projectFile("tests/take_cases/mini.json")),
                          {}, ids)
              .journey;
  }

  template <class T>
  [[nodiscard]] journey::Id<T> named(const std::string& name) const {
    for (const auto& [id, record] : map.all<T>()) {
      if (record.name == name) return id;
    }
    throw std::runtime_error("nothing is called " + name);
  }

  /// Takes a table given as text.
  const ReadingsPlan& take(const std::string& text, const TakeOptions& options = {}) {
    table = readTable(text);
    plan = planReadings(map, table, options);
    expectNothingVanishes();
    return plan;
  }

  /// "Trigger volume Q1 2026 = 4200", with "?" where it is in doubt; nothing where the cell
  /// was not placed.
  [[nodiscard]] std::string at(int row, int column) const {
    for (const TakenReading& reading : plan.placed) {
      if (reading.cell->row != row || reading.cell->column != column) continue;
      constexpr const char* kMeasures[] = {"volume", "health", "days", "moved"};
      return map.get(reading.place.stage).name + " " +
             kMeasures[static_cast<int>(reading.place.measure)] + " " +
             periodName(reading.place.period) + " = " + journey::numberText(reading.value) +
             (reading.doubts.empty() ? "" : "?");
    }
    return {};
  }
  /// Why the cell was left out.
  [[nodiscard]] std::string whyNot(int row, int column) const {
    for (const LeftOutCell& left : plan.leftOut) {
      if (left.cell->row == row && left.cell->column == column) return english(left.why);
    }
    return {};
  }

  void set(const std::string& stage, journey::Measure measure, const std::string& period,
           double value) {
    journey::Edit edit(map, ids);
    setReadings(edit,
                {{{named<journey::Stage>(stage), measure, named<journey::Period>(period)}, value}});
  }

  journey::IdSource ids;
  journey::Journey map;
  Table table;
  ReadingsPlan plan;

 private:
  [[nodiscard]] std::string periodName(journey::Id<journey::Period> id) const {
    if (id == journey::kTarget) return "target";
    if (const auto* period = map.find(id)) return period->name;
    for (const OfferedPeriod& offer : plan.periods) {
      if (offer.period.id == id) return offer.period.name;
    }
    return "no period";
  }

  void expectNothingVanishes() const {
    EXPECT_EQ(table.cells.size(), plan.headingCells + plan.placed.size() + plan.leftOut.size());
  }
};

}  // namespace throughline::exchange
