#include "throughline/exchange/tables/readings_plan.h"

#include <gtest/gtest.h>

#include "take_fixture.h"
#include "throughline/journey/intents/periods.h"

namespace throughline::exchange {
namespace {

using journey::Measure;

class ReadingsPlanTest : public TakeTest {
 protected:
  [[nodiscard]] TakeOptions from(const std::string& stage, const std::string& period = {}) const {
    TakeOptions options;
    options.begin = {named<journey::Stage>(stage), Measure::volume};
    if (!period.empty()) options.period = named<journey::Period>(period);
    return options;
  }
};

TEST_F(ReadingsPlanTest, NamesOfStagesAndMetricsAndPeriodsDecideWhateverTheirOrder) {
  take("\tQ3 2026\tQ1 2026\nDemos\t3\t1\nTrigger\t40\t20\nReply rate\t7\t5\n");
  EXPECT_EQ(at(2, 2), "Evaluation volume Q3 2026 = 3");
  EXPECT_EQ(at(2, 3), "Evaluation volume Q1 2026 = 1");
  EXPECT_EQ(at(3, 3), "Trigger volume Q1 2026 = 20");
  EXPECT_EQ(at(4, 2), "Research health Q3 2026 = 7");
}

TEST_F(ReadingsPlanTest, NamesAreComparedWithoutNumbersFootnotesUnitsAndLookalikeSpaces) {
  take("\tQ1 2026\n2) \u00A0REPLY\u00A0 rate\u200B (%)¹\t5\n#3 Demos:\t6\n");
  EXPECT_EQ(at(2, 2), "Research health Q1 2026 = 5");
  EXPECT_EQ(at(3, 2), "Evaluation volume Q1 2026 = 6");
}

TEST_F(ReadingsPlanTest, AStageAndAMetricBesideItAreTwoHeadings) {
  take(
      "Stage\tMetric\tQ1 26\nTrigger\tVolume\t40\n\tHealth\t4\n\tMediane Tage\t9\n\tMoved on\t20\n"
      "Research\tMenge\t20\n");
  EXPECT_EQ(at(2, 3), "Trigger volume Q1 2026 = 40");
  EXPECT_EQ(at(3, 3), "Trigger health Q1 2026 = 4");
  EXPECT_EQ(at(4, 3), "Trigger days Q1 2026 = 9");
  EXPECT_EQ(at(5, 3), "Trigger moved Q1 2026 = 20");
  EXPECT_EQ(at(6, 3), "Research volume Q1 2026 = 20");
}

TEST_F(ReadingsPlanTest, StagesAcrossAndPeriodsDownIsTheSameTable) {
  take("\tTrigger\t\tResearch\nQuarter\tVolume\tHealth\tVolume\nQ1 2026\t40\t4\t20\n");
  EXPECT_EQ(at(3, 2), "Trigger volume Q1 2026 = 40");
  EXPECT_EQ(at(3, 3), "Trigger health Q1 2026 = 4");
  EXPECT_EQ(at(3, 4), "Research volume Q1 2026 = 20");
}

TEST_F(ReadingsPlanTest, AStageInARowOfItsOwnHeadsTheRowsBelow) {
  take("\tQ1 2026\nTrigger\nVolume\t40\nHealth\t4\nResearch\nVolume\t20\n");
  EXPECT_EQ(at(3, 2), "Trigger volume Q1 2026 = 40");
  EXPECT_EQ(at(4, 2), "Trigger health Q1 2026 = 4");
  EXPECT_EQ(at(6, 2), "Research volume Q1 2026 = 20");
}

TEST_F(ReadingsPlanTest, AYearOverItsQuartersIsOnePeriod) {
  take("\t2026\t\t\n\tQ1\tQ2\tQ3\nVisitors\t1\t2\t3\n");
  EXPECT_EQ(at(3, 2), "Trigger volume Q1 2026 = 1");
  EXPECT_EQ(at(3, 4), "Trigger volume Q3 2026 = 3");
}

TEST_F(ReadingsPlanTest, AStageAndItsMetricMayStandInOneHeading) {
  take("\tQ1 2026\nTrigger – Health\t4\nVisitors (Trigger)\t40\n");
  EXPECT_EQ(at(2, 2), "Trigger health Q1 2026 = 4");
  EXPECT_EQ(at(3, 2), "Trigger volume Q1 2026 = 40");
}

TEST_F(ReadingsPlanTest, ANameOfTwoReadingsIsSettledByTheOtherHeadings) {
  journey::Edit edit(map, ids);
  edit.change(named<journey::Stage>("Evaluation"),
              [](journey::Stage& stage) { stage.volume.name = "Leads"; });
  take("\tQ1 2026\nLeads\t5\n");
  EXPECT_EQ(whyNot(2, 2), "“Leads” names more than one reading of this map");
  take("\t\tQ1 2026\nEvaluation\tLeads\t5\nResearch\tLeads\t6\n");
  EXPECT_EQ(at(2, 3), "Evaluation volume Q1 2026 = 5");
  EXPECT_EQ(at(3, 3), "Research volume Q1 2026 = 6");
}

TEST_F(ReadingsPlanTest, HeadingsThatContradictEachOtherAreLeftOut) {
  take("\t\tQ1 2026\nTrigger\tLeads\t5\n");
  EXPECT_EQ(whyNot(2, 3),
            "its headings speak of different readings: “Trigger”, “Leads”, “Q1 2026”");
}

TEST_F(ReadingsPlanTest, WhatTheMapDoesNotKnowIsNeverPlacedByPosition) {
  take("\tQ1 2026\tAlpha\nTrigger\t40\t1\nPartner deals\t22\t\nTotal\t62\n");
  EXPECT_EQ(at(2, 2), "Trigger volume Q1 2026 = 40");
  EXPECT_EQ(whyNot(2, 3), "this map has no stage, metric or period called “Alpha”");
  EXPECT_EQ(whyNot(3, 2), "this map has no stage, metric or period called “Partner deals”");
  EXPECT_EQ(whyNot(4, 2), "a total of other figures");
}

TEST_F(ReadingsPlanTest, AMetricThatTheMapLacksIsNotTheStagesVolume) {
  take("\t\tQ1 2026\nTrigger\tCost per lead\t12\nTrigger\t\t40\n");
  EXPECT_EQ(whyNot(2, 3), "this map has no stage, metric or period called “Cost per lead”");
  EXPECT_EQ(at(3, 3), "Trigger volume Q1 2026 = 40");
}

TEST_F(ReadingsPlanTest, WhatStandsInBracketsBehindANameIsAUnitOrADoubt) {
  take(
      "\tQ1 2026\tQ2 2026 (YTD)\nReply rate (%)\t5\t6\nVisitors (k)\t4\t5\n"
      "Demos (number)¹\t6\t7\nTrigger (Median days)\t9\t8\nContracts (target)\t3\t3\n");
  EXPECT_EQ(at(2, 2), "Research health Q1 2026 = 5");
  EXPECT_EQ(at(2, 3), "Research health Q2 2026 = 6?");
  EXPECT_EQ(at(3, 2), "Trigger volume Q1 2026 = 4?");
  EXPECT_EQ(at(4, 2), "Evaluation volume Q1 2026 = 6");
  EXPECT_EQ(at(5, 2), "Trigger days Q1 2026 = 9");
  EXPECT_EQ(whyNot(6, 2), "a plan, not what was measured");
  EXPECT_EQ(english(plan.placed[1].doubts[0]),
            "its heading “Q2 2026 (YTD)” says more than a name of this map");
}

TEST_F(ReadingsPlanTest, APeriodMayStandInBracketsBehindAMetric) {
  take("Stage\tVolume (Q1 2026)\tVolume (Q2 2026)\nTrigger\t4\t5\n");
  EXPECT_EQ(at(2, 2), "Trigger volume Q1 2026 = 4");
  EXPECT_EQ(at(2, 3), "Trigger volume Q2 2026 = 5");
}

TEST_F(ReadingsPlanTest, AnEstimateIsNoReadingOfItsPeriod) {
  take("\tQ2 2026\tQ3 2026e\nTrigger\t4\t5\n");
  EXPECT_EQ(at(2, 2), "Trigger volume Q2 2026 = 4");
  EXPECT_EQ(whyNot(2, 3), "this map has no stage, metric or period called “Q3 2026e”");
}

TEST_F(ReadingsPlanTest, AUnitBesideTheNamesThatIsNotTheMapsIsADoubt) {
  take(
      "KPI\tUnit\tQ1 2026\nVisitors\tTsd.\t4\nLeads\tAnzahl\t30\nReply rate\t%\t5\n"
      "Days in procurement\tTage\t9\n");
  EXPECT_EQ(at(2, 3), "Trigger volume Q1 2026 = 4?");
  EXPECT_EQ(at(3, 3), "Research volume Q1 2026 = 30");
  EXPECT_EQ(at(4, 3), "Research health Q1 2026 = 5");
  EXPECT_EQ(at(5, 3), "Purchase health Q1 2026 = 9");
  EXPECT_TRUE(plan.leftOut.empty());
}

TEST_F(ReadingsPlanTest, WhatStandsOverStagesSaysWhatTheirFiguresAre) {
  take("Conversion\tQ1 2026\nTrigger\t14\nLeads\t12\n");
  EXPECT_EQ(at(2, 2), "Trigger volume Q1 2026 = 14?");
  EXPECT_EQ(at(3, 2), "Research volume Q1 2026 = 12") << "a metric says it itself";
  take("Health\tQ1 2026\nTrigger\t14\n");
  EXPECT_EQ(at(2, 2), "Trigger health Q1 2026 = 14?");
  take("Plan\tQ1 2026\nTrigger\t14\n");
  EXPECT_EQ(whyNot(2, 2), "a plan, not what was measured");
  take("Deal Stage ↑\tQ1 2026\nTrigger\t14\n");
  EXPECT_EQ(at(2, 2), "Trigger volume Q1 2026 = 14");
}

TEST_F(ReadingsPlanTest, ATitleOfThousandsOrOfAnotherMetricIsADoubt) {
  take("Kennzahlen in Tsd.\n\tQ1 2026\nVisitors\t14\n");
  EXPECT_EQ(at(3, 2), "Trigger volume Q1 2026 = 14?");
  take("Days in stage\n\tQ1 2026\nTrigger\t14\nLeads\t12\n");
  EXPECT_EQ(at(3, 2), "Trigger volume Q1 2026 = 14?");
  EXPECT_EQ(at(4, 2), "Research volume Q1 2026 = 12");
}

TEST_F(ReadingsPlanTest, FiguresBelowAPlanAreNoReadings) {
  take("Targets Q1 2026\nTrigger\t14\n");
  EXPECT_EQ(whyNot(2, 2), "a plan, not what was measured");
  take("\tQ1 2026\nBudget\nTrigger\t14\nActual\nTrigger\t12\n");
  EXPECT_EQ(whyNot(3, 2), "a plan, not what was measured");
  EXPECT_EQ(at(5, 2), "Trigger volume Q1 2026 = 12?");
}

TEST_F(ReadingsPlanTest, HeadingsThatMayStandBesideTheirFiguresAreADoubt) {
  // The plain text of a table whose first heading reaches over both rows.
  take("Stage\t2026\nQ1\tQ2\tQ3\nTrigger\t1\t2\t3\n");
  EXPECT_EQ(at(3, 2), "Trigger volume Q2 2026 = 1?");
  EXPECT_FALSE(whyNot(3, 4).empty());
}

TEST_F(ReadingsPlanTest, WhatIsNoFigureIsLeftOutWithoutBecomingAHeading) {
  take(
      "\tQ1 2026\tQ2 2026\tQ3 2026\nVisitors\t<100\t11,480 (+4%)\t12000 ▲\n"
      "Leads\t1500–1700\t#REF!\t30\n");
  EXPECT_EQ(at(3, 4), "Research volume Q3 2026 = 30");
  EXPECT_EQ(whyNot(2, 2), "expected a number, found “<100”");
  EXPECT_EQ(whyNot(2, 4), "expected a number, found “12000 ▲”");
  EXPECT_EQ(whyNot(3, 3), "expected a number, found “#REF!”");
}

TEST_F(ReadingsPlanTest, NamesWithoutFiguresBesideThemAreHeadings) {
  take("\t\tQ1 2026\nTrigger\tVolume\nTrigger\tHealth\t5\nResearch\tVolume\nPurchase\n");
  EXPECT_EQ(at(3, 3), "Trigger health Q1 2026 = 5");
  EXPECT_TRUE(plan.leftOut.empty());
}

TEST_F(ReadingsPlanTest, APeriodMayBeSpelledByWhereItBeginsAndEnds) {
  take(
      "\tJul–Sep 2026\t01.04.2026 – 30.06.2026\tJan 1 to Mar 31, 2026\tFeb–Apr 2026\n"
      "Trigger\t3\t2\t1\t9\n");
  EXPECT_EQ(at(2, 2), "Trigger volume Q3 2026 = 3");
  EXPECT_EQ(at(2, 3), "Trigger volume Q2 2026 = 2");
  EXPECT_EQ(at(2, 4), "Trigger volume Q1 2026 = 1");
  EXPECT_FALSE(whyNot(2, 5).empty());
  take("\t2026-07-01 - 2026-09-30\tOct - Dec 26\tJuli 26 bis Juli 26\nTrigger\t3\t4\t5\n");
  EXPECT_EQ(at(2, 2), "Trigger volume Q3 2026 = 3");
  ASSERT_EQ(plan.periods.size(), 1u);
  EXPECT_EQ(plan.periods[0].period.name, "Q4 2026");
  EXPECT_EQ(whyNot(2, 4),
            "this map has no period “Juli 26 bis Juli 26”, and it would overlap “Q3 2026”");
}

TEST_F(ReadingsPlanTest, AYearAndAQuarterInTwoColumnsAreOnePeriod) {
  take("Year,Quarter,Visitors\n2026,Q1,40\n2026,Q3,60\n");
  EXPECT_EQ(at(2, 3), "Trigger volume Q1 2026 = 40");
  EXPECT_EQ(at(3, 3), "Trigger volume Q3 2026 = 60");
}

TEST_F(ReadingsPlanTest, OwnersAndCommentsStandAside) {
  take("Stage\tOwner\tQ1 2026\tComment\nTrigger\tMarketing\t40\tas agreed\n");
  EXPECT_EQ(at(2, 3), "Trigger volume Q1 2026 = 40");
  EXPECT_FALSE(whyNot(2, 2).empty());
  EXPECT_FALSE(whyNot(2, 4).empty());
}

TEST_F(ReadingsPlanTest, RowsWithoutNamesGoDownTheReadingsFromTheOneThatIsSaid) {
  take("1\n2\n3\n4\n5\n", from("Evaluation", "Q1 2026"));
  EXPECT_EQ(at(1, 1), "Evaluation volume Q1 2026 = 1");
  EXPECT_EQ(at(3, 1), "Evaluation days Q1 2026 = 3");
  EXPECT_EQ(whyNot(4, 1), "expected at most the stage's volume (1), found 4");
  EXPECT_EQ(at(5, 1), "Purchase volume Q1 2026 = 5");
}

TEST_F(ReadingsPlanTest, WithAMetricRowsGoFromStageToStage) {
  TakeOptions options = from("Research", "Q1 2026");
  options.metric = Measure::health;
  options.begin->measure = Measure::health;
  take("1\n2\n3\n4\n", options);
  EXPECT_EQ(at(1, 1), "Research health Q1 2026 = 1");
  EXPECT_EQ(at(3, 1), "Purchase health Q1 2026 = 3");
  EXPECT_EQ(whyNot(4, 1), "it lies beyond the last stage of this map");
}

TEST_F(ReadingsPlanTest, WhatBeginsNowhereIsAGuessAndSaysSo) {
  take("40\t41\n");
  EXPECT_EQ(at(1, 1), "Trigger volume Q2 2026 = 40?");
  EXPECT_EQ(at(1, 2), "Trigger volume Q3 2026 = 41?");
  ASSERT_EQ(plan.placed[0].doubts.size(), 2u) << "the stage, and the period";
}

TEST_F(ReadingsPlanTest, WhatLiesBeyondTheLastPeriodIsLeftOut) {
  take("1\t2\t3\n", from("Trigger", "Q2 2026"));
  EXPECT_EQ(at(1, 2), "Trigger volume Q3 2026 = 2");
  EXPECT_EQ(whyNot(1, 3), "it lies beyond the last period of this map");
  take("1\t2\t3\t4\n");
  EXPECT_EQ(at(1, 1), "Trigger volume Q1 2026 = 1?");
  EXPECT_EQ(whyNot(1, 4), "it lies beyond the last period of this map");
}

TEST_F(ReadingsPlanTest, UnknownPeriodsAreOfferedAndMadeOnlyWhenAsked) {
  take("\tQ4 26\t2026\tAug 26\nTrigger\t1\t2\t3\n");
  EXPECT_EQ(whyNot(2, 2), "this map has no period “Q4 26”");
  EXPECT_EQ(whyNot(2, 3), "this map has no period “2026”, and it would overlap “Q1 2026”");
  ASSERT_EQ(plan.periods.size(), 1u);
  EXPECT_EQ(plan.periods[0].period.name, "Q4 2026");
  EXPECT_EQ(plan.periods[0].from, "Q4 26");
  TakeOptions making;
  making.makePeriods = true;
  take("\tQ4 26\t2026\nTrigger\t1\t2\n", making);
  EXPECT_EQ(at(2, 2), "Trigger volume Q4 2026 = 1");

  journey::Edit edit(map, ids);
  const auto chosen = chooseReadings(map, plan, [](const TakenReading&) { return false; });
  writeReadings(edit, plan, chosen);
  EXPECT_EQ(map.list<journey::Period>().back()->name, "Q4 2026");
  EXPECT_EQ(readingAt(map, {named<journey::Stage>("Trigger"), Measure::volume,
                            named<journey::Period>("Q4 2026")}),
            1);
}

TEST_F(ReadingsPlanTest, OfTheOfferedPeriodsThoseThatAreNotWantedAreNotMade) {
  TakeOptions options;
  options.makePeriods = true;
  options.notMade = {"Q4 2026"};
  take("\tQ4 2026\tQ1 2027\nTrigger\t1\t2\n", options);
  EXPECT_EQ(whyNot(2, 2), "this map has no period “Q4 2026”");
  EXPECT_EQ(at(2, 3), "Trigger volume Q1 2027 = 2");
  EXPECT_EQ(plan.periodsMade(), 1u);
  journey::Edit edit(map, ids);
  writeReadings(edit, plan, {&plan.placed[0]});
  EXPECT_EQ(map.list<journey::Period>().size(), 4u);
  EXPECT_EQ(map.list<journey::Period>().back()->name, "Q1 2027");
}

TEST_F(ReadingsPlanTest, AYearOfTheMapItselfIsAHeadingEvenAlone) {
  journey::Edit edit(map, ids);
  for (const auto& name : {"Q1 2026", "Q2 2026", "Q3 2026"}) {
    removePeriod(edit, named<journey::Period>(name));
  }
  edit.add(journey::Period{
      {}, {}, "2026", *journey::Date::of(2026, 1, 1), *journey::Date::of(2026, 12, 31)});
  take("Stage\t2026\nTrigger\t40\n");
  EXPECT_EQ(at(2, 2), "Trigger volume 2026 = 40");
}

TEST_F(ReadingsPlanTest, TwoFiguresOnOneReadingAreLeftOutUnlessTheyAreEqual) {
  take("\tQ1 2026\tQ2 2026\nTrigger\t40\t50\nVisitors\t41\t50\n");
  EXPECT_EQ(whyNot(2, 2), "two different figures fall on one reading, Trigger, Visitors, Q1 2026");
  EXPECT_FALSE(whyNot(3, 2).empty());
  EXPECT_EQ(at(2, 3), "Trigger volume Q2 2026 = 50");
  EXPECT_EQ(at(3, 3), "Trigger volume Q2 2026 = 50");
}

TEST_F(ReadingsPlanTest, AnActualBesideAPlanIsTakenWithADoubtAndThePlanIsNot) {
  take("\tQ1 2026\t\tQ2 2026\t\n\tPlan\tActual\tSoll\tIst\nTrigger\t1\t2\t3\t4\n");
  EXPECT_EQ(whyNot(3, 2), "a plan, not what was measured");
  EXPECT_EQ(at(3, 3), "Trigger volume Q1 2026 = 2?");
  EXPECT_EQ(at(3, 5), "Trigger volume Q2 2026 = 4?");
}

TEST_F(ReadingsPlanTest, APercentageOfWhoMovedOnIsThatShareOfTheVolume) {
  take("\t\tQ1 2026\tQ2 2026\nTrigger\tVolume\t50\t\nTrigger\tMoved on\t33 %\t33 %\n");
  EXPECT_EQ(at(3, 3), "Trigger moved Q1 2026 = 17?");
  EXPECT_EQ(whyNot(3, 4), "a share of a volume that is not known, “33 %”");
  set("Trigger", Measure::volume, "Q2 2026", 10);
  take("\t\tQ2 2026\nTrigger\tMoved on\t33 %\n");
  EXPECT_EQ(at(2, 3), "Trigger moved Q2 2026 = 3?");
}

TEST_F(ReadingsPlanTest, APercentageWhereNoneIsCountedIsLeftOut) {
  take(
      "\t\tQ1 2026\nTrigger\tVolume\t85 %\nTrigger\tMedian days\t5 %\nPurchase\tHealth\t5 %\n"
      "Trigger\tHealth\t85 %\n");
  EXPECT_FALSE(whyNot(2, 3).empty());
  EXPECT_FALSE(whyNot(3, 3).empty());
  EXPECT_FALSE(whyNot(4, 3).empty());
  EXPECT_EQ(at(5, 3), "Trigger health Q1 2026 = 85");
}

TEST_F(ReadingsPlanTest, AnEqualValueIsPlacedAndNeverWaits) {
  set("Trigger", Measure::volume, "Q1 2026", 12'000);
  take("\tQ1 2026\nTrigger\t12.000\n");
  EXPECT_EQ(at(2, 2), "Trigger volume Q1 2026 = 12000");
  EXPECT_FALSE(plan.placed[0].waits());
  EXPECT_TRUE(chooseReadings(map, plan, [](const TakenReading&) { return true; }).empty());
}

TEST_F(ReadingsPlanTest, WhatTheRulesForbidWithoutAFigureThatWaitsIsLeftOutWhenWritten) {
  set("Trigger", Measure::volume, "Q1 2026", 50);
  take("\t\tQ1 2026\nTrigger\tVolume\t12.000\nTrigger\tMoved on\t60\n");
  EXPECT_EQ(at(3, 3), "Trigger moved Q1 2026 = 60");
  const auto chosen = chooseReadings(map, plan, [](const TakenReading&) { return false; });
  EXPECT_TRUE(chosen.empty());
  EXPECT_EQ(whyNot(3, 3), "expected at most the stage's volume (50), found 60");
}

TEST_F(ReadingsPlanTest, TheLastStageLeadsNowhere) {
  take("\t\tQ1 2026\nPurchase\tMoved on\t5\nPurchase\tDays\t5\n");
  EXPECT_EQ(whyNot(2, 3), "the last stage leads to no other one");
  EXPECT_EQ(whyNot(3, 3), "the last stage leads to no other one");
}

}  // namespace
}  // namespace throughline::exchange
