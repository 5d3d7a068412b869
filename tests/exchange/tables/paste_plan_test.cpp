#include "throughline/exchange/tables/paste_plan.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/maps.h"

namespace throughline::exchange {
namespace {

using journey::Measure;

/// The example map: seven stages, periods from Q3 2025 to Q3 2026.
class PastePlanTest : public ::testing::Test {
 protected:
  [[nodiscard]] PasteTarget at(const std::string& stage, Measure measure,
                               const std::string& period) const {
    const auto row = grid.rowOf({named<journey::Stage>(stage), measure});
    const auto column = grid.columnOf(named<journey::Period>(period));
    return {row.value(), column.value()};
  }
  [[nodiscard]] PastePlan plan(const std::string& text, const PasteTarget& target,
                               DecimalSign sign = DecimalSign::point) const {
    return planPaste(map, grid, journey::tableRows(text), target, sign);
  }
  [[nodiscard]] std::optional<double> valueOf(const PastePlan& plan, const std::string& stage,
                                              Measure measure, const std::string& period) const {
    const auto values = plan.values();
    const auto found =
        values.find({named<journey::Stage>(stage), measure, named<journey::Period>(period)});
    return found == values.end() ? std::nullopt : found->second;
  }
  template <class T>
  [[nodiscard]] journey::Id<T> named(const std::string& name) const {
    for (const auto& [id, record] : map.all<T>()) {
      if (record.name == name) return id;
    }
    throw std::runtime_error("nothing is called " + name);
  }

  const journey::Journey map = support::leahMap();
  const ReadingsGrid grid{map};
};

TEST_F(PastePlanTest, ABlockGoesFromItsCornerAndEmptyCellsLeaveThingsAsTheyAre) {
  const PastePlan planned =
      plan("1,234.5\t4,300\r\n3.25%\t\xC2\xA0\r\n", at("Trigger", Measure::volume, "Q2 2026"));
  EXPECT_FALSE(planned.isDoubtful());
  EXPECT_EQ(planned.cells.size(), 3);
  EXPECT_EQ(valueOf(planned, "Trigger", Measure::volume, "Q2 2026"), 1234.5);
  EXPECT_EQ(valueOf(planned, "Trigger", Measure::volume, "Q3 2026"), 4300);
  EXPECT_EQ(valueOf(planned, "Trigger", Measure::health, "Q2 2026"), 3.25);
}

TEST_F(PastePlanTest, APartOfAPersonMakesAnAmbiguousNumberDoubtfulAndThousandsDoNot) {
  const PasteTarget target = at("Trigger", Measure::volume, "Q3 2026");
  const PastePlan part = plan("4.321", target);
  ASSERT_EQ(part.cells.size(), 1);
  EXPECT_EQ(part.cells[0].remark, "Could also mean 4321");
  EXPECT_FALSE(plan("4.321", target, DecimalSign::comma).isDoubtful());
}

TEST_F(PastePlanTest, OneProofSettlesTheSignOfTheWholeBlockAndContradictionsNone) {
  EXPECT_EQ(provenSign(journey::tableRows("1.234\t4,5 %")), DecimalSign::comma);
  EXPECT_EQ(provenSign(journey::tableRows("1.234\t4.5")), DecimalSign::point);
  EXPECT_EQ(provenSign(journey::tableRows("1.5\t4,5")), std::nullopt);
  EXPECT_EQ(provenSign(journey::tableRows("1.234\t7")), std::nullopt);
}

TEST_F(PastePlanTest, WhatIsNoNumberStaysAndWhatARuleForbidsIsRefusedInItsWords) {
  const PastePlan planned = plan("210\nn/a\n34\n211", at("Evaluation", Measure::volume, "Q3 2026"));
  ASSERT_EQ(planned.cells.size(), 4);
  EXPECT_EQ(planned.cells[1].fate, PastedCell::Fate::leave);
  EXPECT_EQ(planned.cells[1].remark, "No number");
  EXPECT_EQ(planned.cells[3].fate, PastedCell::Fate::refuse);
  EXPECT_EQ(planned.cells[3].remark, "expected at most the stage's volume (210), found 211");
  EXPECT_EQ(planned.values().size(), 2);
}

TEST_F(PastePlanTest, NamesOfPeriodsSendTheColumnsToThemAndUnknownOnesAreLeftOut) {
  const PastePlan planned = plan("Metric\tQ3 2026\tQ1 2026\tQ1 2030\nReach\t1\t2\t9",
                                 at("Trigger", Measure::volume, "Q3 2025"));
  EXPECT_EQ(planned.remarks,
            (std::vector<std::string>{"The first row names periods: the values go to these.",
                                      "The first columns hold names and are left out.",
                                      "No period is called “Q1 2030”: its column is left out."}));
  EXPECT_EQ(planned.values().size(), 2);
  EXPECT_EQ(valueOf(planned, "Trigger", Measure::volume, "Q3 2026"), 1);
  EXPECT_EQ(valueOf(planned, "Trigger", Measure::volume, "Q1 2026"), 2);
}

TEST_F(PastePlanTest, OneValueFillsTheTargetAndWhatDoesNotFitIsTold) {
  PasteTarget target = at("Purchase", Measure::days, "Q3 2025");
  target.columns = 5;
  EXPECT_EQ(plan("7", target).values().size(), 5);
  const PastePlan outside = plan("109\t5\n6\t7\n8", at("Expansion", Measure::health, "Q3 2026"));
  EXPECT_EQ(outside.remarks,
            (std::vector<std::string>{"2 rows do not fit below and are left out.",
                                      "1 column does not fit at the right and is left out."}));
}

}  // namespace
}  // namespace throughline::exchange
