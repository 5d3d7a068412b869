#include "throughline/exchange/tables/touchpoints_plan.h"

#include <gtest/gtest.h>

#include "take_fixture.h"
#include "throughline/journey/intents/touchpoints.h"

namespace throughline::exchange {
namespace {

class TouchpointsPlanTest : public TakeTest {
 protected:
  const TouchpointsPlan& takeCards(const std::string& text, const std::string& stage = "Trigger") {
    table = readTable(text);
    std::optional<journey::Id<journey::Stage>> in;
    if (!stage.empty()) in = named<journey::Stage>(stage);
    cards = planTouchpoints(map, table, in);
    std::set<int> rows;
    for (const TableCell& cell : table.cells) rows.insert(cell.row);
    EXPECT_EQ(rows.size(), cards.headingRows + cards.placed.size() + cards.leftOut.size());
    return cards;
  }
  /// "Research: Demo, Phone, Sales, run it, customer, live", with "?" where it is in doubt.
  [[nodiscard]] std::string card(std::size_t index) const {
    if (index >= cards.placed.size()) return "none";
    const auto& [row, touchpoint, owner, doubts] = cards.placed[index];
    return map.get(touchpoint.stage).name + ": " + touchpoint.title + ", " + touchpoint.channel +
           ", " + owner + ", " + touchpoint.job + ", " + std::string(word(touchpoint.side)) + ", " +
           std::string(word(touchpoint.status)) + (doubts.empty() ? "" : "?");
  }
  [[nodiscard]] std::string whyNotRow(int row) const {
    for (const LeftOutRow& left : cards.leftOut) {
      if (left.row == row) return english(left.why);
    }
    return {};
  }

  TouchpointsPlan cards;
};

TEST_F(TouchpointsPlanTest, WithoutHeadingsTheColumnsAreTheTablesOwnSix) {
  takeCards("Demo\tPhone\tSales\trun it\tbackstage\tplanned\n");
  EXPECT_EQ(card(0), "Trigger: Demo, Phone, Sales, run it, backstage, planned");
}

TEST_F(TouchpointsPlanTest, HeadingsNameTheColumnsInEnglishAndGerman) {
  takeCards(
      "Status\tPhase\tKontaktpunkt\tVerantwortlich\tKanal\tSichtbarkeit\n"
      "geplant\tResearch\tDemo\tVertrieb\tTelefon\tintern\n");
  EXPECT_TRUE(cards.byHeadings);
  EXPECT_EQ(card(0), "Research: Demo, Telefon, Vertrieb, , backstage, planned");
}

TEST_F(TouchpointsPlanTest, WhatTheTableDoesNotGiveHasItsDefault) {
  takeCards("Demo\n");
  EXPECT_EQ(card(0), "Trigger: Demo, , , , customer, live");
}

TEST_F(TouchpointsPlanTest, ColumnsThatNoCardHasAreKeptInItsNote) {
  takeCards(
      "Title\tBudget\tNote\tOwner\tTeam\tReviewed\n"
      "Demo\t12.000 €\tby phone\tSales\tDACH\t–\nCall\t\t\tSales\n");
  EXPECT_EQ(cards.placed[0].touchpoint.note, "by phone\nBudget: 12.000 €\nTeam: DACH");
  EXPECT_EQ(cards.placed[1].touchpoint.note, "");
  takeCards("Demo\tPhone\tSales\trun it\tcustomer\tlive\tevery Monday\n");
  EXPECT_EQ(cards.placed[0].touchpoint.note, "every Monday");
}

TEST_F(TouchpointsPlanTest, PlaceholdersMeanNobody) {
  takeCards("A\t\t-\nB\t\tN/A\nC\t\tk. A.\nD\t\tTBD\nE\t\toffen\nF\t\t–\nG\t\t?\nH\t\tnone\n");
  for (std::size_t i = 0; i < 8; ++i) EXPECT_EQ(cards.placed[i].owner, "") << card(i);
  EXPECT_TRUE(cards.newDepartments.empty());
}

TEST_F(TouchpointsPlanTest, LookalikeSpacesMakeNoNewDepartment) {
  journey::Edit edit(map, ids);
  departmentNamed(edit, "Customer Success");
  takeCards(
      "A\t\tCustomer\u00A0Success\nB\t\tcustomer\u200B success \nC\t\tSales\vTeam\nD\t\tSALES "
      "team\n");
  EXPECT_EQ(cards.placed[0].owner, "Customer Success");
  EXPECT_EQ(cards.placed[1].owner, "Customer Success");
  EXPECT_EQ(cards.newDepartments, std::vector<std::string>{"Sales Team"});
}

TEST_F(TouchpointsPlanTest, ARowThatMakesNoCardIsLeftOutAndTheOthersAreNot) {
  takeCards("Stage\tTouchpoint\nTrigger\t\nMoon\tDemo\nResearch\t" + std::string(3000, 'x') +
            "\nResearch\tCall\n");
  EXPECT_EQ(whyNotRow(2), "it has no title");
  EXPECT_EQ(whyNotRow(3), "this map has no stage “Moon”");
  EXPECT_NE(whyNotRow(4), "");
  EXPECT_EQ(card(0), "Research: Call, , , , customer, live");
}

TEST_F(TouchpointsPlanTest, AnUnknownStatusOrSideBecomesTheDefaultWithADoubt) {
  takeCards("Title\tSide\tStatus\nDemo\tbehind\tlive\nCall\tcustomer\tsoon\n");
  EXPECT_EQ(card(0), "Trigger: Demo, , , , customer, live?");
  EXPECT_EQ(card(1), "Trigger: Call, , , , customer, live?");
}

TEST_F(TouchpointsPlanTest, WithoutAStageItIsTheFirstOneWithADoubt) {
  takeCards("Demo\n", "");
  EXPECT_EQ(card(0), "Trigger: Demo, , , , customer, live?");
}

TEST_F(TouchpointsPlanTest, AnEmptyStageIsThatOfTheRowAboveWithADoubt) {
  takeCards("Stage\tTouchpoint\nResearch\tDemo\n\tCall\n", "");
  EXPECT_EQ(card(0), "Research: Demo, , , , customer, live");
  EXPECT_EQ(card(1), "Research: Call, , , , customer, live?");
}

TEST_F(TouchpointsPlanTest, AWordForATitleIsAHeadingWhateverStandsBesideIt) {
  takeCards("Title\tWho\nDemo\tSales\n");
  EXPECT_EQ(cards.headingRows, 1u);
  ASSERT_EQ(cards.placed.size(), 1u);
  EXPECT_EQ(cards.placed[0].touchpoint.title, "Demo");
  EXPECT_EQ(cards.placed[0].touchpoint.note, "Who: Sales");
}

TEST_F(TouchpointsPlanTest, ATitleAboveAndRepeatedHeadingsAreNoCards) {
  takeCards("Our touchpoints\nTouchpoint\tOwner\nDemo\tSales\nTouchpoint\tOwner\nCall\tSales\n");
  EXPECT_EQ(cards.headingRows, 3u);
  EXPECT_EQ(cards.placed.size(), 2u);
}

TEST_F(TouchpointsPlanTest, CardsAreWrittenInTheirOrderWithTheirDepartments) {
  takeCards("Demo\tPhone\tSales\nCall\tPhone\tsales\n", "Research");
  journey::Edit edit(map, ids);
  writeTouchpoints(edit, {&cards.placed[0], &cards.placed[1]});
  const auto made = map.in<journey::Touchpoint>(named<journey::Stage>("Research"));
  ASSERT_EQ(made.size(), 2u);
  EXPECT_EQ(made[0]->title, "Demo");
  EXPECT_EQ(made[1]->title, "Call");
  EXPECT_EQ(made[0]->owner, made[1]->owner);
  EXPECT_EQ(map.get(*made[0]->owner).name, "Sales");
}

}  // namespace
}  // namespace throughline::exchange
