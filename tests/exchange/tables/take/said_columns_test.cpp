#include "take_fixture.h"

// What is said beside the table of a column goes before what stands over it.

namespace throughline::exchange {
namespace {

using journey::Measure;
using SaidColumnsTest = TakeTest;

TEST_F(SaidColumnsTest, AColumnIsOfThePeriodThatIsSaid) {
  const std::string text = "Stage\tThis quarter\tQ2 2026\nTrigger\t40\t30\nResearch\t20\t10\n";
  take(text);
  EXPECT_EQ(whyNot(2, 2), "this map has no stage, metric or period called “This quarter”");
  take(text, {.columns = {{2, {.period = named<journey::Period>("Q3 2026")}}}});
  EXPECT_EQ(at(2, 2), "Trigger volume Q3 2026 = 40");
  EXPECT_EQ(at(3, 2), "Research volume Q3 2026 = 20");
  EXPECT_EQ(at(2, 3), "Trigger volume Q2 2026 = 30") << "the others as their headings have it";
}

TEST_F(SaidColumnsTest, AColumnOfAPlanIsTakenWhereThatIsSaidAndItsActualIsCertain) {
  const std::string text = "\tQ1 2026\t\n\tActual\tPlan\nTrigger\t40\t50\n";
  take(text);
  EXPECT_EQ(at(3, 2), "Trigger volume Q1 2026 = 40?");
  take(text, {.columns = {{2, {.period = named<journey::Period>("Q1 2026")}},
                          {3, {.period = journey::kTarget}}},
              .targets = true});
  EXPECT_EQ(at(3, 2), "Trigger volume Q1 2026 = 40");
  EXPECT_EQ(at(3, 3), "Trigger volume target = 50");
}

TEST_F(SaidColumnsTest, AColumnThatIsNotTakenIsLeftOutWithThatReason) {
  take("Stage\tQ1 2026\tQ2 2026\nTrigger\t40\t30\n", {.columns = {{3, {}}}});
  EXPECT_EQ(at(2, 2), "Trigger volume Q1 2026 = 40");
  EXPECT_EQ(whyNot(2, 3), "its column is not taken");
}

TEST_F(SaidColumnsTest, InATurnedTableAColumnIsOfTheReadingThatIsSaid) {
  const ReadingsGrid::Row row{named<journey::Stage>("Research"), Measure::health};
  take("\tTrigger\tReplies in %\nQ1 2026\t40\t3.5\nQ2 2026\t41\t3.6\n",
       {.columns = {{3, {.reading = row}}}});
  EXPECT_EQ(at(2, 3), "Research health Q1 2026 = 3.5");
  EXPECT_EQ(at(3, 3), "Research health Q2 2026 = 3.6");
  EXPECT_EQ(at(3, 2), "Trigger volume Q2 2026 = 41");
}

TEST_F(SaidColumnsTest, WhatIsSaidOfSomethingThatHasGoneIsNotHeard) {
  const ReadingsGrid::Row gone{{4711}, Measure::volume};
  take("Stage\tQ1 2026\tQ2 2026\nTrigger\t40\t30\n",
       {.columns = {{2, {.reading = gone}}, {3, {.period = journey::Id<journey::Period>{4711}}}}});
  EXPECT_EQ(at(2, 2), "Trigger volume Q1 2026 = 40");
  EXPECT_EQ(at(2, 3), "Trigger volume Q2 2026 = 30");
}

TEST_F(SaidColumnsTest, WithoutAnyHeadingItIsNoGuess) {
  const ReadingsGrid::Row first{named<journey::Stage>("Trigger"), Measure::volume};
  take("4\t5\n", {.begin = first, .columns = {{1, {.period = named<journey::Period>("Q1 2026")}}}});
  EXPECT_EQ(at(1, 1), "Trigger volume Q1 2026 = 4");
  EXPECT_EQ(at(1, 2), "Trigger volume Q3 2026 = 5?");
}

TEST_F(SaidColumnsTest, WhatContradictsTheNameOfTheRowIsLeftOut) {
  const ReadingsGrid::Row row{named<journey::Stage>("Research"), Measure::volume};
  take("Stage\tQ1 2026\nTrigger\t40\n", {.columns = {{2, {.reading = row}}}});
  EXPECT_EQ(whyNot(2, 2), "its headings speak of different readings: “Trigger”, “Research”");
}

class SaidCardColumnsTest : public TakeTest {
 protected:
  const TouchpointsPlan& cards(const std::string& text, const SaidCardColumns& said) {
    table = readTable(text);
    m_cards = planTouchpoints(map, table, named<journey::Stage>("Trigger"), said);
    return m_cards;
  }
  TouchpointsPlan m_cards;
};

TEST_F(SaidCardColumnsTest, TheyChangePlaces) {
  const auto& taken =
      cards("Channel\tTitle\nWebinar\tWeb\n", {{1, CardColumn::title}, {2, CardColumn::channel}});
  ASSERT_EQ(taken.placed.size(), 1U);
  EXPECT_EQ(taken.placed[0].touchpoint.title, "Webinar");
  EXPECT_EQ(taken.placed[0].touchpoint.channel, "Web");
  EXPECT_EQ(taken.columns.at(CardColumn::title), 1);
}

TEST_F(SaidCardColumnsTest, AnUnknownColumnIsWhatIsSaidElseANoteElseNothing) {
  const std::string text = "Title\tWho\nWebinar\tSales\n";
  EXPECT_EQ(cards(text, {}).placed.at(0).touchpoint.note, "Who: Sales");
  const auto& owned = cards(text, {{2, CardColumn::owner}});
  EXPECT_EQ(owned.placed.at(0).owner, "Sales");
  EXPECT_EQ(owned.placed.at(0).touchpoint.note, "");
  const auto& without = cards(text, {{2, std::nullopt}});
  EXPECT_EQ(without.placed.at(0).owner, "");
  EXPECT_EQ(without.placed.at(0).touchpoint.note, "") << "it is not taken";
}

TEST_F(SaidCardColumnsTest, AColumnThatIsReplacedGoesIntoTheNote) {
  const auto& taken =
      cards("Title\tChannel\tPlace\nWebinar\tWeb\tZoom\n", {{3, CardColumn::channel}});
  EXPECT_EQ(taken.placed.at(0).touchpoint.channel, "Zoom");
  EXPECT_EQ(taken.placed.at(0).touchpoint.note, "Channel: Web");
}

}  // namespace
}  // namespace throughline::exchange
