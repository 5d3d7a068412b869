#include <QHeaderView>
#include <QMenu>
#include <QMimeData>
#include <QScrollBar>
#include <QToolButton>

#include "readings_fixture.h"
#include "throughline/exchange/tables/table.h"

namespace throughline::editor {
namespace {

TEST_F(ReadingsTest, TypingReplacesAndEnterTakesItAndGoesDown) {
  go(cell("Evaluation", Measure::volume));
  type("250");
  EXPECT_TRUE(isEditing());
  EXPECT_EQ(value("Evaluation", Measure::volume), 202) << "nothing is written while typing";
  key(Qt::Key_Return);
  EXPECT_EQ(value("Evaluation", Measure::volume), 250);
  EXPECT_FALSE(isEditing());
  EXPECT_EQ(table->currentIndex(), cell("Evaluation", Measure::health));
  EXPECT_EQ(cell("Evaluation", Measure::volume).data().toString(), "250");
  map->undo();
  EXPECT_EQ(value("Evaluation", Measure::volume), 202);
  EXPECT_EQ(cell("Evaluation", Measure::volume).data().toString(), "202");
}

TEST_F(ReadingsTest, F2KeepsWhatIsThereAndEscLeavesNoTrace) {
  const auto before = journey();
  go(cell("Trigger", Measure::volume));
  key(Qt::Key_F2);
  key(Qt::Key_End);
  type("5");
  key(Qt::Key_Escape);
  EXPECT_EQ(journey(), before);
  key(Qt::Key_F2);
  key(Qt::Key_End);
  type("5");
  key(Qt::Key_Return, Qt::ShiftModifier);
  EXPECT_EQ(value("Trigger", Measure::volume), 42005);
  EXPECT_EQ(table->currentIndex(), cell("Trigger", Measure::volume)) << "there is no row above";
}

TEST_F(ReadingsTest, ADoubleClickEdits) {
  const QRect rect = table->visualRect(cell("Trigger", Measure::days));
  QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, rect.center());
  QTest::mouseDClick(table->viewport(), Qt::LeftButton, {}, rect.center());
  ASSERT_TRUE(isEditing());
  key(Qt::Key_A, Qt::ControlModifier);
  type("4.5");
  key(Qt::Key_Tab);
  EXPECT_EQ(value("Trigger", Measure::days), 4.5);
}

TEST_F(ReadingsTest, TabAndArrowsGoFromCellToCellWhetherTypingOrNot) {
  go(cell("Trigger", Measure::volume, "Q1 2026"));
  type("4000");
  key(Qt::Key_Tab);
  EXPECT_EQ(table->currentIndex(), cell("Trigger", Measure::volume, "Q2 2026"));
  key(Qt::Key_Backtab, Qt::ShiftModifier);
  EXPECT_EQ(table->currentIndex(), cell("Trigger", Measure::volume, "Q1 2026"));
  type("4001");
  key(Qt::Key_Down);
  EXPECT_EQ(table->currentIndex(), cell("Trigger", Measure::health, "Q1 2026"));
  EXPECT_EQ(value("Trigger", Measure::volume, "Q1 2026"), 4001);
  key(Qt::Key_Right);
  EXPECT_EQ(table->currentIndex(), cell("Trigger", Measure::health, "Q2 2026"));
  go(cell("Trigger", Measure::volume, "Target"));
  key(Qt::Key_Tab);
  EXPECT_EQ(table->currentIndex(), cell("Trigger", Measure::health, "Q3 2025"))
      << "the end of a row leads to the next one";
}

TEST_F(ReadingsTest, TabLeavesTheTableAfterItsLastCell) {
  go(cell("Expansion", Measure::health, "Target"));
  key(Qt::Key_Tab);
  EXPECT_FALSE(table->hasFocus());
}

TEST_F(ReadingsTest, DeleteLeavesGapsInOneEdit) {
  const auto before = journey();
  selectBlock(cell("Evaluation", Measure::volume, "Q2 2026"), cell("Evaluation", Measure::days));
  key(Qt::Key_Delete);
  for (const char* period : {"Q2 2026", "Q3 2026"}) {
    EXPECT_EQ(value("Evaluation", Measure::volume, period), std::nullopt);
    EXPECT_EQ(value("Evaluation", Measure::days, period), std::nullopt);
  }
  EXPECT_EQ(english(map->document().undoLabel().value()), "Clear 6 readings");
  map->undo();
  EXPECT_EQ(journey(), before);
}

TEST_F(ReadingsTest, AnEmptiedCellLosesItsReading) {
  go(cell("Evaluation", Measure::health));
  key(Qt::Key_F2);
  key(Qt::Key_A, Qt::ControlModifier);
  key(Qt::Key_Delete);
  key(Qt::Key_Return);
  EXPECT_EQ(value("Evaluation", Measure::health), std::nullopt);
}

TEST_F(ReadingsTest, WhatIsNoNumberIsRefusedAtItsCellAndTheOldValueStays) {
  const auto before = journey();
  const struct {
    Measure measure;
    const char* text;
    const char* reason;
  } cases[] = {
      {Measure::volume, "many", "Expected a number, found “many”."},
      {Measure::volume, "-3", "Expected a volume of at least 0, found -3."},
      {Measure::volume, "24%", "Expected a number that is no percentage, found “24%”."},
      {Measure::days, "-1", ""},
      {Measure::moved, "203", "Expected at most the stage's volume (202), found 203."},
  };
  for (const auto& [measure, text, reason] : cases) {
    SCOPED_TRACE(text);
    go(cell("Evaluation", measure));
    type(text);
    key(Qt::Key_Return);
    EXPECT_TRUE(isEditing()) << "the text stays to be mended";
    EXPECT_FALSE(note().isEmpty());
    if (*reason) {
      EXPECT_EQ(note(), reason);
    }
    EXPECT_EQ(journey(), before);
    key(Qt::Key_Escape);
    EXPECT_TRUE(note().isEmpty());
    EXPECT_EQ(table->currentIndex(), cell("Evaluation", measure));
  }
}

TEST_F(ReadingsTest, LeavingARefusedTextBringsTheOldValueBackAndKeepsTheReasonInSight) {
  go(cell("Evaluation", Measure::volume));
  type("many");
  QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                    table->visualRect(cell("Trigger", Measure::volume)).center());
  settle();
  EXPECT_FALSE(isEditing());
  EXPECT_EQ(value("Evaluation", Measure::volume), 202);
  EXPECT_EQ(map->document().undoLabel(), std::nullopt);
}

TEST_F(ReadingsTest, AMendedTextIsTaken) {
  go(cell("Evaluation", Measure::moved));
  type("203");
  key(Qt::Key_Return);
  ASSERT_TRUE(isEditing());
  type("48");
  key(Qt::Key_Return);
  EXPECT_EQ(value("Evaluation", Measure::moved), 48);
  EXPECT_TRUE(note().isEmpty());
}

TEST_F(ReadingsTest, AVolumeBelowWhatMovedOnSaysWhichReadingIsAgainstIt) {
  go(cell("Evaluation", Measure::moved));
  type("48");
  key(Qt::Key_Return);
  go(cell("Evaluation", Measure::volume));
  type("40");
  key(Qt::Key_Return);
  EXPECT_EQ(note(), "Moved: expected at most the stage's volume (40), found 48.");
  EXPECT_EQ(value("Evaluation", Measure::volume), 202);
}

TEST_F(ReadingsTest, FillDownAndToTheRightAreOneEditEach) {
  const auto before = journey();
  selectBlock(cell("Trigger", Measure::health, "Q3 2025"),
              cell("Trigger", Measure::days, "Q4 2025"));
  key(Qt::Key_D, Qt::ControlModifier);
  EXPECT_EQ(value("Trigger", Measure::days, "Q3 2025"), 2.6);
  EXPECT_EQ(value("Trigger", Measure::days, "Q4 2025"), 2.8);
  map->undo();
  EXPECT_EQ(journey(), before);

  selectBlock(cell("Onboarding", Measure::days, "Q3 2025"), cell("Onboarding", Measure::days));
  key(Qt::Key_R, Qt::ControlModifier);
  EXPECT_EQ(journey(), before) << "240 days stand there already";
  selectBlock(cell("Trigger", Measure::volume, "Q3 2025"), cell("Trigger", Measure::volume));
  key(Qt::Key_R, Qt::ControlModifier);
  EXPECT_EQ(value("Trigger", Measure::volume), 3600);
  EXPECT_EQ(english(map->document().undoLabel().value()), "Fill readings to the right");
  map->undo();
  go(cell("Trigger", Measure::volume));
  key(Qt::Key_R, Qt::ControlModifier);
  EXPECT_EQ(value("Trigger", Measure::volume), 4000) << "a single cell takes its left neighbour";
  map->undo();
  EXPECT_EQ(journey(), before);
}

TEST_F(ReadingsTest, AFillThatARuleForbidsChangesNothingAndSaysWhy) {
  go(cell("Trigger", Measure::moved));
  type("4100");
  key(Qt::Key_Return);
  const auto before = journey();
  selectBlock(cell("Trigger", Measure::volume, "Q3 2025"), cell("Trigger", Measure::volume));
  key(Qt::Key_R, Qt::ControlModifier);
  EXPECT_EQ(journey(), before) << "3,600 is less than the 4,100 that moved on";
  EXPECT_TRUE(note().startsWith("Nothing was changed. Trigger · People reached · Q3 2026: Moved:"))
      << note().toStdString();
}

TEST_F(ReadingsTest, ABlockIsCopiedWithTabsAndReadsBackTheSame) {
  selectBlock(cell("Trigger", Measure::volume, "Q2 2026"), cell("Trigger", Measure::health));
  key(Qt::Key_C, Qt::ControlModifier);
  EXPECT_EQ(QApplication::clipboard()->text(), "4000\t4200\n3\t3.1");
  const auto before = journey();
  key(Qt::Key_X, Qt::ControlModifier);
  EXPECT_EQ(value("Trigger", Measure::volume), std::nullopt);
  key(Qt::Key_V, Qt::ControlModifier);
  for (const char* period : {"Q2 2026", "Q3 2026"}) {
    EXPECT_NE(value("Trigger", Measure::health, period), std::nullopt);
  }
  map->undo();
  map->undo();
  EXPECT_EQ(journey(), before);
}

TEST_F(ReadingsTest, ABlockIsCopiedAsCellsWithTheirExactValues) {
  map->edit("Exact", nullptr, [&](journey::Edit& edit) {
    setReadings(edit, {{place("Trigger", Measure::health), 3.0 + 1.0 / 3}});
  });
  selectBlock(cell("Trigger", Measure::volume, "Q2 2026"), cell("Trigger", Measure::health));
  key(Qt::Key_C, Qt::ControlModifier);
  const auto copied =
      exchange::readTable(QApplication::clipboard()->mimeData()->html().toStdString());
  ASSERT_EQ(copied.cells.size(), 4u);
  EXPECT_EQ(copied.at(1, 2)->value, 4200);
  EXPECT_NEAR(*copied.at(2, 2)->value, (3.0 + 1.0 / 3) / 100, 1e-15);
  EXPECT_TRUE(copied.at(2, 2)->percent);
}

TEST_F(ReadingsTest, ABlockIsCopiedWithItsHeadingsOnDemand) {
  selectBlock(cell("Trigger", Measure::volume, "Q2 2026"), cell("Trigger", Measure::health));
  key(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
  EXPECT_EQ(QApplication::clipboard()->text(),
            "Stage\tMetric\tQ2 2026\tQ3 2026\nTrigger\tVolume\t4000\t4200\n"
            "Trigger\tHealth\t3\t3.1");
}

TEST_F(ReadingsTest, AFigureThatCanBeReadInTwoWaysSaysHowItWasUnderstoodAndOneKeyTakesTheOther) {
  go(cell("Trigger", Measure::health));
  type("0.24");
  key(Qt::Key_Return);
  EXPECT_EQ(value("Trigger", Measure::health), 0.24);
  EXPECT_EQ(note(), "“0.24” is read as 0.24 % and could be 24 %. Ctrl+F12 takes 24.");
  key(Qt::Key_F12, Qt::ControlModifier);
  EXPECT_EQ(value("Trigger", Measure::health), 24);
  EXPECT_TRUE(note().isEmpty());
  key(Qt::Key_F12, Qt::ControlModifier);
  EXPECT_EQ(value("Trigger", Measure::health), 24);
}

TEST_F(ReadingsTest, ThousandsAreNeverTakenForPartsOfAPerson) {
  go(cell("Trigger", Measure::volume));
  type("12.000");
  key(Qt::Key_Return);
  EXPECT_EQ(value("Trigger", Measure::volume), 12000);
  EXPECT_EQ(note(), "“12.000” is read as 12000 and could be 12. Ctrl+F12 takes 12.");
  go(cell("Trigger", Measure::volume));
  EXPECT_TRUE(note().isEmpty()) << "it is gone with the next step";
  key(Qt::Key_F12, Qt::ControlModifier);
  EXPECT_EQ(value("Trigger", Measure::volume), 12000);
}

TEST_F(ReadingsTest, TheNewestPeriodIsInSightAtOnceAndOldOnesByScrolling) {
  journey::Journey large = support::leahMap();
  auto ids = journey::seededIds(11);
  journey::Edit edit(large, ids);
  for (int i = 0; i < 30; ++i) {
    journey::addNextPeriod(edit, *journey::Date::parse("2026-11-22"));
  }
  open(large);
  const int last = table->model()->columnCount() - 1;
  EXPECT_TRUE(table->viewport()->rect().contains(
      table->visualRect(table->model()->index(0, last)).center()));
  EXPECT_GT(table->horizontalScrollBar()->maximum(), 0);
}

TEST_F(ReadingsTest, OnlyTheCellThatWasNamedIsDrawnAnew) {
  std::vector<QModelIndex> told;
  QObject::connect(table->model(), &QAbstractItemModel::dataChanged, host.get(),
                   [&](const QModelIndex& first, const QModelIndex& last) {
                     EXPECT_EQ(first, last);
                     told.push_back(first);
                   });
  int resets = 0;
  QObject::connect(table->model(), &QAbstractItemModel::modelReset, host.get(), [&] { ++resets; });
  map->edit("Elsewhere", nullptr, [&](journey::Edit& edit) {
    setReadings(edit, {{place("Purchase", Measure::volume), 50}});
  });
  EXPECT_EQ(told, std::vector{cell("Purchase", Measure::volume)});
  EXPECT_EQ(resets, 0);
}

TEST_F(ReadingsTest, TheMenuMarksTheWayInWhichNumbersAreWritten) {
  writeNumbers("1.234,5");
  QMenu* menu = host->findChild<QToolButton*>("numbersAs")->menu();
  menu->popup(table->mapToGlobal(QPoint()));
  QStringList marked;
  for (const QAction* each : menu->actions()) {
    if (each->isChecked()) marked << each->text();
  }
  ASSERT_EQ(marked.size(), 1);
  EXPECT_EQ(marked.front(), "1.234,5");
  menu->close();
}

TEST_F(ReadingsTest, HowNumbersAreWrittenIsAnEditOfTheMap) {
  EXPECT_EQ(cell("Trigger", Measure::volume).data().toString(), "4,200") << "as the desktop does";
  writeNumbers("1.234,5");
  EXPECT_EQ(journey().settings().numbers, journey::DecimalSign::comma);
  EXPECT_EQ(cell("Trigger", Measure::volume).data().toString(), "4.200");
  map->undo();
  EXPECT_EQ(journey().settings().numbers, std::nullopt);
  EXPECT_EQ(cell("Trigger", Measure::volume).data().toString(), "4,200");
}

TEST_F(ReadingsTest, DoubtsAndRefusalsSayTheirFiguresInTheChosenWay) {
  writeNumbers("1.234,5");
  go(cell("Research", Measure::health));
  type("1.5");
  key(Qt::Key_Return);
  EXPECT_TRUE(note().contains(" 1,5")) << note().toStdString();
  go(cell("Trigger", Measure::moved));
  type("9999,5");
  key(Qt::Key_Return);
  EXPECT_TRUE(note().contains("9999,5")) << note().toStdString();
  EXPECT_FALSE(note().contains("9999.5")) << note().toStdString();
}

TEST_F(ReadingsTest, NumbersAreTypedAndShownInTheChosenWay) {
  writeNumbers("1.234,5");
  EXPECT_EQ(cell("Trigger", Measure::volume).data().toString(), "4.200");
  EXPECT_EQ(cell("Trigger", Measure::health).data().toString(), "3,1");
  go(cell("Trigger", Measure::volume));
  type("4.321");
  key(Qt::Key_Return);
  EXPECT_EQ(value("Trigger", Measure::volume), 4321);
  type("3,25 %");
  key(Qt::Key_Return);
  EXPECT_EQ(value("Trigger", Measure::health), 3.25);
}

}  // namespace
}  // namespace throughline::editor
