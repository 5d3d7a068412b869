#include "take_fixture.h"

// What an HTML table has as its caption is said of all its figures, and is none of its cells.

namespace throughline::exchange {
namespace {

class CaptionsTest : public TakeTest {
 protected:
  void takeWith(const std::string& caption, const std::string& heading = "Q1 2026") {
    take("<table><caption>" + caption + "</caption><tr><th>Stage</th><th>" + heading +
         "</th></tr><tr><td>Trigger</td><td>40</td></tr></table>");
  }
};

TEST_F(CaptionsTest, ThatSaysNothingOfTheFiguresChangesNothing) {
  takeWith("Key figures");
  EXPECT_EQ(at(2, 2), "Trigger volume Q1 2026 = 40");
  EXPECT_EQ(table.caption, "Key figures");
  EXPECT_EQ(plan.headingCells, 3U);
}

TEST_F(CaptionsTest, ThatMakesThemOtherFiguresIsADoubt) {
  takeWith("Funnel, in thousands");
  EXPECT_EQ(at(2, 2), "Trigger volume Q1 2026 = 40?");
  EXPECT_EQ(english(plan.placed[0].doubts[0]),
            "a line above says “Funnel, in thousands”, which may make it another figure");
}

TEST_F(CaptionsTest, OfAPlanIsAPlan) {
  takeWith("Plan");
  EXPECT_EQ(whyNot(2, 2), "a plan, not what was measured");
}

TEST_F(CaptionsTest, MayNameThePeriod) {
  takeWith("Q2 2026", "Value");
  EXPECT_EQ(at(2, 2), "Trigger volume Q2 2026 = 40");
}

TEST_F(CaptionsTest, ThatIsHiddenIsNotHeard) {
  take(
      "<table><caption style='display:none'>in thousands</caption><tr><th>Stage</th>"
      "<th>Q1 2026</th></tr><tr><td>Trigger</td><td>40</td></tr></table>");
  EXPECT_EQ(at(2, 2), "Trigger volume Q1 2026 = 40");
}

}  // namespace
}  // namespace throughline::exchange
