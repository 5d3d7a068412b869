#include "take_fixture.h"

// Lines of a table that say something of those below them, and days as headings.

namespace throughline::exchange {
namespace {

using SectionsTest = TakeTest;

TEST_F(SectionsTest, TitlesAndNumberingAreNoFigures) {
  take(
      "Customer journey KPIs, as of 30.09.2026\n\nNo.\tStage\tQ1 2026\n1\tTrigger\t40\n"
      "2\tResearch\t20\n");
  EXPECT_EQ(at(4, 3), "Trigger volume Q1 2026 = 40");
  EXPECT_EQ(at(5, 3), "Research volume Q1 2026 = 20");
  EXPECT_TRUE(plan.leftOut.empty());
}

TEST_F(SectionsTest, ASecondTableBelowHasHeadingsOfItsOwn) {
  take("\tQ1 2026\tQ2 2026\nTrigger\t1\t2\n\n\tQ3 2026\tQ2 2026\nResearch\t3\t4\n");
  EXPECT_EQ(at(2, 3), "Trigger volume Q2 2026 = 2");
  EXPECT_EQ(at(5, 2), "Research volume Q3 2026 = 3");
  EXPECT_EQ(at(5, 3), "Research volume Q2 2026 = 4");
}

TEST_F(SectionsTest, RowsBelowAnUnknownHeadingAreInDoubt) {
  take("\tQ1 2026\nTrigger\t1\nPartners\nResearch\t2\n");
  EXPECT_EQ(at(2, 2), "Trigger volume Q1 2026 = 1");
  EXPECT_EQ(at(4, 2), "Research volume Q1 2026 = 2?");
}

TEST_F(SectionsTest, AStageWithoutFiguresDoesNotHeadTheNextOne) {
  take("\tQ1 2026\nTrigger\nResearch\t2\n");
  EXPECT_EQ(at(3, 2), "Research volume Q1 2026 = 2");
}

TEST_F(SectionsTest, AMetricWithoutFiguresSaysNothingOfTheRowsBelow) {
  take("\tQ1 2026\nTrial to paid\nEvaluation\t5\n");
  EXPECT_EQ(at(3, 2), "Evaluation volume Q1 2026 = 5");
}

TEST_F(SectionsTest, AWordForAMetricOverStagesIsTakenWithADoubt) {
  take("\tQ1 2026\nHealth\nEvaluation\t5\n");
  EXPECT_EQ(at(3, 2), "Evaluation health Q1 2026 = 5?");
}

TEST_F(SectionsTest, ADayNamesThePeriodThatItBeginsOrEnds) {
  take(
      "Date\tStage\tVolume\n2026-04-01\tTrigger\t4\n2026-09-30\tTrigger\t5\n"
      "2026-05-15\tTrigger\t6\n");
  EXPECT_EQ(at(2, 3), "Trigger volume Q2 2026 = 4");
  EXPECT_EQ(at(3, 3), "Trigger volume Q3 2026 = 5");
  EXPECT_NE(whyNot(4, 3), "");
}

TEST_F(SectionsTest, ATitleMayNameThePeriod) {
  take("Q2 2026\nTrigger\t4\nResearch\t2\n");
  EXPECT_EQ(at(2, 2), "Trigger volume Q2 2026 = 4");
}

}  // namespace
}  // namespace throughline::exchange
