#include "tables/take/cell_reader.h"
#include "take_fixture.h"

namespace throughline::exchange {
namespace {

class CellReaderTest : public TakeTest {
 protected:
  CellReaderTest() : names(map, 1), reader(names, {"people"}) {}

  [[nodiscard]] bool isGap(const std::string& text, int column = 2) const {
    return reader.isGap({.text = text, .column = column});
  }
  [[nodiscard]] bool isFigure(const std::string& text) const {
    return reader.isFigure({.text = text, .column = 2});
  }

  HeadingsOfMap names;
  CellReader reader;
};

TEST_F(CellReaderTest, AGapSaysThatNothingIsThereOrThatItIsNoNumber) {
  for (const char* gap : {"-", "n/a", "k. A.", "#REF!", "#NAME?", "#N/A", "####"}) {
    EXPECT_TRUE(isGap(gap)) << gap;
    EXPECT_TRUE(isGap(gap, 1)) << gap;
  }
  for (const char* gap : {"1,500–1,700", "11,480 (+4 %)", "1/5", "12:30", "<100", "1.2.3"}) {
    EXPECT_TRUE(isGap(gap)) << gap;
    EXPECT_FALSE(isGap(gap, 1)) << gap << ": the names of rows may be written so";
  }
  for (const char* word : {"as agreed", "#1 Demos", "REF!", "5 fairs", "Trigger", "Q1 2026", "12",
                           "12 people", "?!"}) {
    EXPECT_FALSE(isGap(word)) << word;
  }
}

TEST_F(CellReaderTest, ADateIsNoGap) {
  for (const char* date :
       {"30.09.2026", "2026-09-30", "30.09.1900", "30.09.2199", "1900/1/1", "2199/1/1"}) {
    EXPECT_FALSE(isGap(date)) << date;
  }
  for (const char* none : {"30.09.1899", "30.09.2200", "1899/1/1", "2200/1/1", "30.09.20260"}) {
    EXPECT_TRUE(isGap(none)) << none;
  }
}

TEST_F(CellReaderTest, AFigureIsNoNameAndNothingThatOnlyAPeriodIs) {
  for (const char* figure : {"12", "12 people", "24 %", "2026", "7.2026"}) {
    EXPECT_TRUE(isFigure(figure)) << figure;
  }
  for (const char* none : {"07.2026", "Q1 2026", "Trigger", "12 fairs", "3. Leads", ""}) {
    EXPECT_FALSE(isFigure(none)) << none;
  }
  EXPECT_TRUE(reader.isFigure({.text = "x", .value = 12}));
  EXPECT_FALSE(reader.isFigure({.text = "12", .date = journey::Date::of(2026, 7, 1)}));
}

TEST_F(CellReaderTest, AFigureWithItsUnitIsOneWhereTheUnitIsTheWordForAMetricToo) {
  for (const char* figure : {"12 days", "12 Tage", "12 d"}) EXPECT_TRUE(isFigure(figure)) << figure;
  take("\t\tQ1 2026\nTrigger\tMedian days\t12 days\nResearch\tDays\t13 Tage\n");
  EXPECT_EQ(at(2, 3), "Trigger days Q1 2026 = 12");
  EXPECT_EQ(at(3, 3), "Research days Q1 2026 = 13");
}

using Numbering = TakeTest;

TEST_F(Numbering, BeforeTheNamesOfRowsIsNoColumnOfFigures) {
  take("No.\tStage\tQ1 2026\tQ2 2026\n1\tTrigger\t40\t41\n2.\tResearch\t20\t21\n");
  EXPECT_EQ(at(2, 3), "Trigger volume Q1 2026 = 40");
  EXPECT_EQ(at(3, 4), "Research volume Q2 2026 = 21");
  EXPECT_TRUE(plan.leftOut.empty());
  take("Q1 2026\tStage\n1\tTrigger\n2\tResearch\n");
  EXPECT_EQ(at(2, 1), "Trigger volume Q1 2026 = 1") << "the only figures there are";
  EXPECT_EQ(at(3, 1), "Research volume Q1 2026 = 2");
}

using HeadingParts = TakeTest;

TEST_F(HeadingParts, TwoNamesInOneHeadingArePartedInManyWays) {
  for (const std::string between : {" - ", " – ", " — ", ": ", " / ", " · ", " | ", ", ", " "}) {
    take("\tQ1 2026\n\"Trigger" + between + "Health\"\t4\n\"Health" + between + "Research\"\t5\n");
    EXPECT_EQ(at(2, 2), "Trigger health Q1 2026 = 4") << between;
    EXPECT_EQ(at(3, 2), "Research health Q1 2026 = 5") << between;
  }
  take(
      "\tQ1 2026\nTrigger (Health)\t4\nTrigger(Health)\t4\nTrigger-Health\t4\nTrigger_Health\t4\n");
  EXPECT_EQ(at(2, 2), "Trigger health Q1 2026 = 4");
  EXPECT_EQ(at(4, 2), "");
  EXPECT_EQ(at(5, 2), "");
}

TEST_F(HeadingParts, AWordBesideANameSaysWhatItsFiguresAre) {
  take("\tPlan Q1 2026\tQ1 2026 Actual\tTotal Q1 2026\tQ2 2026 budget\nTrigger\t1\t2\t3\t4\n");
  EXPECT_EQ(whyNot(2, 2), "a plan, not what was measured");
  EXPECT_EQ(at(2, 3), "Trigger volume Q1 2026 = 2?");
  EXPECT_EQ(whyNot(2, 4), "this map has no stage, metric or period called “Total Q1 2026”");
  EXPECT_EQ(whyNot(2, 5), "a plan, not what was measured");
}

TEST_F(HeadingParts, APeriodIsFoundByItsNameWhateverItIs) {
  journey::Edit edit(map, ids);
  edit.change(named<journey::Period>("Q3 2026"),
              [](journey::Period& period) { period.name = "After the fair"; });
  take("\tafter the FAIR*\t1. After the fair\nTrigger\t4\t5\n");
  EXPECT_EQ(at(2, 2), "Trigger volume After the fair = 4");
  EXPECT_EQ(at(2, 3), "") << "the number before a period is a part of it";
}

TEST_F(HeadingParts, AMetricWithoutAStageIsOfTheOneThatIsSaid) {
  const std::string text = "\tQ1 2026\nVolume\t5\nHealth\t6\n";
  take(text);
  EXPECT_EQ(whyNot(2, 2), "its headings name no stage");
  EXPECT_EQ(whyNot(3, 2), "its headings name no stage");
  take(text, {.begin = {{named<journey::Stage>("Research"), journey::Measure::volume}}});
  EXPECT_EQ(at(2, 2), "Research volume Q1 2026 = 5");
  EXPECT_EQ(at(3, 2), "Research health Q1 2026 = 6");
}

TEST_F(HeadingParts, NamesThatDoNotAgreeAreNoHeading) {
  take("\tQ1 2026\nTrigger – Research\t4\nQ1 2026 – Q2 2026\t5\nTrigger – Moon\t6\n");
  EXPECT_EQ(at(2, 2), "");
  EXPECT_EQ(at(3, 2), "");
  EXPECT_EQ(whyNot(4, 2), "this map has no stage, metric or period called “Trigger – Moon”");
}

}  // namespace
}  // namespace throughline::exchange
