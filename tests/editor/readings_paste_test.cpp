#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QMimeData>
#include <random>

#include "readings_fixture.h"
#include "throughline/editor/plain_text.h"
#include "throughline/exchange/tables/readings_grid.h"
#include "throughline/journey/rules.h"

namespace throughline::editor {
namespace {

TEST_F(ReadingsTest, ABlockInEnglishNumbersIsPastedAtOnceInOneEdit) {
  const auto before = journey();
  go(cell("Trigger", Measure::volume, "Q2 2026"));
  pasteText("1,234\t4,300\r\n3.25%\t\r\n 12 d\t4 days\r\n");
  EXPECT_EQ(value("Trigger", Measure::volume, "Q2 2026"), 1234);
  EXPECT_EQ(value("Trigger", Measure::volume, "Q3 2026"), 4300);
  EXPECT_EQ(value("Trigger", Measure::health, "Q2 2026"), 3.25);
  EXPECT_EQ(value("Trigger", Measure::health, "Q3 2026"), 3.1) << "an empty cell changes nothing";
  EXPECT_EQ(value("Trigger", Measure::days, "Q2 2026"), 12);
  EXPECT_EQ(value("Trigger", Measure::days, "Q3 2026"), 4);
  EXPECT_EQ(dialog("takePreview"), nullptr);
  EXPECT_EQ(english(map->document().undoLabel().value()), "Paste 5 readings");
  map->undo();
  EXPECT_EQ(journey(), before);
}

TEST_F(ReadingsTest, ABlockInGermanNumbersIsUnderstoodAlsoWhereTheTableIsEnglish) {
  go(cell("Trigger", Measure::volume, "Q2 2026"));
  pasteText("1.234\t12.345,0\n3,5 %\t3,25");
  EXPECT_EQ(dialog("takePreview"), nullptr) << "the block itself proves how it is written";
  EXPECT_EQ(value("Trigger", Measure::volume, "Q2 2026"), 1234);
  EXPECT_EQ(value("Trigger", Measure::volume, "Q3 2026"), 12345);
  EXPECT_EQ(value("Trigger", Measure::health, "Q3 2026"), 3.25);
}

TEST_F(ReadingsTest, ThousandsAreInDoubtWhateverTheLocale) {
  writeNumbers("1.234,5");
  go(cell("Trigger", Measure::volume));
  pasteText("4.321");
  ASSERT_NE(dialog("takePreview"), nullptr);
  key(Qt::Key_Escape);
  EXPECT_EQ(value("Trigger", Measure::volume), 4200);
}

TEST_F(ReadingsTest, AnAmbiguousNumberIsShownFirstAndTheUserSaysHowItIsMeant) {
  const auto before = journey();
  go(cell("Trigger", Measure::volume, "Q2 2026"));
  pasteText("1.234\t4.321");
  QDialog* preview = dialog("takePreview");
  ASSERT_TRUE(preview && preview->isVisible());
  auto* given = preview->findChild<QTableView*>("takeGiven")->model();
  ASSERT_EQ(given->columnCount(), 2);
  EXPECT_EQ(given->index(0, 0).data().toString(), "1.234\n? 1,234");
  EXPECT_EQ(given->index(0, 0).data(Qt::CheckStateRole), Qt::Unchecked);
  EXPECT_EQ(given->headerData(0, Qt::Horizontal).toString(), "Q2 2026 ▾");
  auto* accept = preview->findChild<QPushButton*>("takeAccept");
  EXPECT_FALSE(accept->isEnabled()) << "what is not ticked is not written";
  auto* landing = preview->findChild<QTableView*>("takeLanding")->model();
  EXPECT_EQ(landing->index(0, 0).data().toString(), "1,234 waits");
  EXPECT_EQ(journey(), before);

  preview->findChild<QComboBox*>("takeNumbers")->setCurrentIndex(2);
  EXPECT_EQ(given->index(0, 0).data().toString(), "1.234\n✓ replaces 4,000");
  EXPECT_EQ(landing->index(0, 0).data().toString(), "4,000 → 1,234");
  EXPECT_EQ(accept->text(), "Write 2 figures");
  press(preview, "takeAccept");
  EXPECT_EQ(value("Trigger", Measure::volume, "Q2 2026"), 1234);
  EXPECT_EQ(value("Trigger", Measure::volume, "Q3 2026"), 4321);
  EXPECT_EQ(keyboard(), table);
  map->undo();
  EXPECT_EQ(journey(), before);
}

TEST_F(ReadingsTest, ADoubtIsTickedForOneCellOrForAllOfItsKind) {
  go(cell("Trigger", Measure::volume, "Q1 2026"));
  pasteText("1.234\t48¹\t4.321");
  QDialog* preview = dialog("takePreview");
  ASSERT_TRUE(preview);
  auto* doubts = preview->findChild<QListWidget*>("takeDoubts");
  ASSERT_EQ(doubts->count(), 2);
  auto* given = preview->findChild<QTableView*>("takeGiven")->model();
  given->setData(given->index(0, 1), Qt::Checked, Qt::CheckStateRole);
  EXPECT_EQ(preview->findChild<QPushButton*>("takeAccept")->text(), "Write 1 figure");
  EXPECT_EQ(doubts->item(1)->checkState(), Qt::Checked);
  EXPECT_EQ(doubts->item(0)->checkState(), Qt::Unchecked);
  doubts->item(0)->setCheckState(Qt::Checked);
  EXPECT_EQ(given->index(0, 0).data(Qt::CheckStateRole), Qt::Checked);
  EXPECT_EQ(given->index(0, 2).data(Qt::CheckStateRole), Qt::Checked);
  key(Qt::Key_Return);
  EXPECT_EQ(value("Trigger", Measure::volume, "Q1 2026"), 1234);
  EXPECT_EQ(value("Trigger", Measure::volume, "Q2 2026"), 48);
  EXPECT_EQ(value("Trigger", Measure::volume, "Q3 2026"), 4321);
}

TEST_F(ReadingsTest, WhatIsNotTickedIsNotWritten) {
  go(cell("Trigger", Measure::volume, "Q1 2026"));
  pasteText("4001\t4.321");
  ASSERT_TRUE(dialog("takePreview"));
  key(Qt::Key_Return);
  EXPECT_EQ(value("Trigger", Measure::volume, "Q1 2026"), 4001);
  EXPECT_EQ(value("Trigger", Measure::volume, "Q2 2026"), 4000);
}

TEST_F(ReadingsTest, AProofInTheBlockSettlesWhatWouldBeAmbiguousAlone) {
  go(cell("Trigger", Measure::volume, "Q2 2026"));
  pasteText("1,234\t4,321\n3.5\t2.75");
  EXPECT_EQ(dialog("takePreview"), nullptr);
  EXPECT_EQ(value("Trigger", Measure::volume, "Q2 2026"), 1234);
}

TEST_F(ReadingsTest, EscInThePreviewLeavesNoTrace) {
  const auto before = journey();
  go(cell("Trigger", Measure::volume));
  pasteText("n/a");
  ASSERT_TRUE(dialog("takePreview"));
  key(Qt::Key_Escape);
  EXPECT_EQ(dialog("takePreview"), nullptr);
  EXPECT_EQ(journey(), before);
  EXPECT_EQ(map->document().undoLabel(), std::nullopt);
}

TEST_F(ReadingsTest, TextAndWhatRulesRefuseStaysAndTheRestIsPasted) {
  go(cell("Evaluation", Measure::volume));
  pasteText("210\nn/a\n-3\n211");
  QDialog* preview = dialog("takePreview");
  ASSERT_TRUE(preview);
  auto* model = preview->findChild<QTableView*>("takeGiven")->model();
  EXPECT_TRUE(model->index(1, 0).data().toString().startsWith("n/a\n– left out"));
  EXPECT_TRUE(model->index(2, 0).data().toString().startsWith("-3\n– left out"));
  EXPECT_EQ(model->index(3, 0).data(Qt::ToolTipRole).toString(),
            plainTip("Expected at most the stage's volume (210), found 211."));
  press(preview, "takeCopyLeftOut");
  EXPECT_EQ(QApplication::clipboard()->text().count('\n'), 3);
  press(preview, "takeAccept");
  EXPECT_EQ(value("Evaluation", Measure::volume), 210);
  EXPECT_EQ(value("Evaluation", Measure::health), 24);
  EXPECT_EQ(value("Evaluation", Measure::days), 34);
  EXPECT_EQ(value("Evaluation", Measure::moved), std::nullopt);
}

TEST_F(ReadingsTest, MoreThanFitsIsSaidBeforeItIsLeftOut) {
  go(cell("Expansion", Measure::health));
  pasteText("109\t5\n6\t7");
  QDialog* preview = dialog("takePreview");
  ASSERT_TRUE(preview);
  const QString counts = preview->findChild<QLabel*>("takeCounts")->text();
  EXPECT_TRUE(counts.endsWith("1 waits for a tick · 2 left out")) << "5 may be meant as a target";
  key(Qt::Key_Return);
  EXPECT_EQ(value("Expansion", Measure::health), 109);
  EXPECT_EQ(target("Expansion", Measure::health), 105);
}

TEST_F(ReadingsTest, NamesAndPeriodsSendTheFiguresToTheirPlacesWhereverTheSelectionIs) {
  go(cell("Purchase", Measure::days, "Q3 2025"));
  pasteText("\tQ3 26\tQ1 26\nPeople reached\t1000\t2000\nResearch\t300\t400");
  EXPECT_EQ(dialog("takePreview"), nullptr);
  EXPECT_EQ(value("Trigger", Measure::volume, "Q3 2026"), 1000);
  EXPECT_EQ(value("Trigger", Measure::volume, "Q1 2026"), 2000);
  EXPECT_EQ(value("Research", Measure::volume, "Q1 2026"), 400);
}

TEST_F(ReadingsTest, PeriodsThatTheMapLacksAreMadeAfterATick) {
  go(cell("Trigger", Measure::volume, "Q3 2025"));
  pasteText("\tQ1 2030\nTrigger\t9");
  QDialog* preview = dialog("takePreview");
  ASSERT_TRUE(preview);
  auto* accept = preview->findChild<QPushButton*>("takeAccept");
  EXPECT_FALSE(accept->isEnabled());
  auto* make = preview->findChild<QCheckBox*>("takeMakePeriods");
  ASSERT_TRUE(make->isVisible() && !make->isChecked());
  auto* periods = preview->findChild<QListWidget*>("takePeriods");
  const QRect row = periods->visualItemRect(periods->item(0));
  const QRect seen = periods->viewport()->rect();
  EXPECT_TRUE(seen.top() <= row.top() && row.bottom() <= seen.bottom()) << "it is whole";
  make->click();
  EXPECT_TRUE(accept->isEnabled());
  press(preview, "takeAccept");
  EXPECT_EQ(value("Trigger", Measure::volume, "Q1 2030"), 9);
  map->undo();
  EXPECT_EQ(journey().count(journey::Kind::period), 5u) << "figures and period are one edit";
}

TEST_F(ReadingsTest, TheFiscalYearsFirstMonthIsSaidInThePreviewAndKeptInTheMap) {
  go(cell("Trigger", Measure::volume, "Q3 2025"));
  pasteText("\tQ1 2030\nTrigger\t9");
  QDialog* preview = dialog("takePreview");
  ASSERT_TRUE(preview);
  auto* month = preview->findChild<QComboBox*>("takeFiscalYear");
  EXPECT_EQ(month->currentText(), "January");
  month->setCurrentIndex(6);
  preview->findChild<QCheckBox*>("takeMakePeriods")->click();
  press(preview, "takeAccept");
  EXPECT_EQ(value("Trigger", Measure::volume, "Q1 2030"), 9);
  EXPECT_EQ(journey().get(named<journey::Period>("Q1 2030")).start.iso(), "2029-07-01");
  EXPECT_EQ(journey().settings().fiscalYearStart, 7);
  map->undo();
  EXPECT_EQ(journey().settings().fiscalYearStart, 1) << "one edit";
}

TEST_F(ReadingsTest, OfSeveralPeriodsThatTheMapLacksTheTickedOnesAreMade) {
  pasteText("\tQ1 2030\tQ2 2030\nTrigger\t9\t8");
  QDialog* preview = dialog("takePreview");
  ASSERT_TRUE(preview);
  auto* list = preview->findChild<QListWidget*>("takePeriods");
  ASSERT_EQ(list->count(), 2);
  EXPECT_TRUE(list->item(1)->text().contains("1 Apr 2030")) << list->item(1)->text().toStdString();
  list->item(1)->setCheckState(Qt::Checked);
  auto* all = preview->findChild<QCheckBox*>("takeMakePeriods");
  EXPECT_EQ(all->checkState(), Qt::PartiallyChecked);
  all->click();
  EXPECT_EQ(list->item(0)->checkState(), Qt::Checked);
  list->item(0)->setCheckState(Qt::Unchecked);
  press(preview, "takeAccept");
  EXPECT_EQ(journey().count(journey::Kind::period), 6u);
  EXPECT_EQ(value("Trigger", Measure::volume, "Q2 2030"), 8);
}

TEST_F(ReadingsTest, ThePreviewSaysWhatRowsAreTakenForAndTheReasonOfTheCellInHand) {
  pasteText("\tQ3 26\n1. Research\t1.234\nPartner deals\t5");
  QDialog* preview = dialog("takePreview");
  ASSERT_TRUE(preview);
  auto* given = preview->findChild<QTableView*>("takeGiven");
  EXPECT_EQ(given->model()->index(1, 0).data().toString(), "1. Research\nResearch · Guide readers");
  auto* about = preview->findChild<QLabel*>("takeAbout");
  given->setCurrentIndex(given->model()->index(2, 1));
  EXPECT_EQ(about->text(),
            "Row 3, column 2: left out. This map has no stage, metric or period called “Partner "
            "deals”.");
  QTest::keyClick(given, Qt::Key_F8);
  EXPECT_TRUE(
      about->text().startsWith("Row 2, column 2: Research · Guide readers · Q3 2026 is 1,234"))
      << about->text().toStdString();
}

TEST_F(ReadingsTest, OfSeveralTablesItIsSaidFirstThatOneIsRead) {
  const QString one =
      "<table><tr><td></td><td>Q3 2026</td></tr><tr><td>Trigger</td><td>7</td></tr></table>";
  auto* mime = new QMimeData;
  mime->setHtml(one + one);
  QApplication::clipboard()->setMimeData(mime);
  key(Qt::Key_V, Qt::ControlModifier);
  QDialog* preview = dialog("takePreview");
  ASSERT_TRUE(preview);
  const auto labels = preview->findChildren<QLabel*>();
  EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel* label) {
    return label->text().endsWith("1 more table is not read.");
  }));
}

TEST_F(ReadingsTest, APasteIntoAnEmptyTableGoesToTheReadings) {
  auto empty = journey();
  journey::IdSource ids = journey::seededIds(3);
  journey::Edit edit(empty, ids);
  for (const auto id : empty.idsIn(journey::Kind::period, 0)) removePeriod(edit, {id});
  open(empty);
  readings->setFocus();
  pasteText("\tQ3 2026\nTrigger\t9");
  QDialog* preview = dialog("takePreview");
  ASSERT_TRUE(preview);
  preview->findChild<QCheckBox*>("takeMakePeriods")->click();
  press(preview, "takeAccept");
  EXPECT_EQ(value("Trigger", Measure::volume, "Q3 2026"), 9);
}

TEST_F(ReadingsTest, WhatASpreadsheetKnowsBeyondItsTextIsTaken) {
  auto* mime = new QMimeData;
  mime->setHtml(
      "<table><tr><td></td><td>Q3 2026</td></tr><tr><td>Trigger</td>"
      "<td sdval=\"12000\" sdnum=\"1033;1031;#.##0\">12.000</td></tr></table>");
  mime->setText("\tQ3 2026\nTrigger\t12.000");
  QApplication::clipboard()->setMimeData(mime);
  go(cell("Trigger", Measure::volume));
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(dialog("takePreview"), nullptr);
  EXPECT_EQ(value("Trigger", Measure::volume), 12000);
}

TEST_F(ReadingsTest, OneValueFillsAllSelectedCells) {
  selectBlock(cell("Purchase", Measure::days, "Q3 2025"), cell("Purchase", Measure::days));
  pasteText("7");
  for (const char* period : {"Q3 2025", "Q4 2025", "Q1 2026", "Q2 2026", "Q3 2026"}) {
    EXPECT_EQ(value("Purchase", Measure::days, period), 7);
  }
}

TEST_F(ReadingsTest, TextOfTheClipboardIsNeverTakenForHtml) {
  go(cell("Trigger", Measure::volume));
  pasteText("<img src='file:///etc/passwd'>\t5");
  QDialog* preview = dialog("takePreview");
  ASSERT_TRUE(preview);
  for (const QLabel* label : preview->findChildren<QLabel*>()) {
    EXPECT_EQ(label->textFormat(), Qt::PlainText);
  }
  key(Qt::Key_Escape);
  type("<b>x</b>");
  key(Qt::Key_Return);
  EXPECT_EQ(table->findChild<QWidget*>("cellNote")->findChild<QLabel*>()->textFormat(),
            Qt::PlainText);
}

TEST_F(ReadingsTest, RandomBlocksPastedAndUndoneLeaveTheMapAsItWas) {
  const std::uint64_t seed = 4711;
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937_64 random(seed);
  const QStringList texts{"",      "5",     "12,5",   "1.234", "1,234.5", "n/a",
                          "-4",    "24 %",  "3 days", "0",     "1e3",     "Q3 2026",
                          "99999", "\"7\"", "1 234",  "(8)",   "7.25",    "<b>"};
  for (int round = 0; round < 40; ++round) {
    SCOPED_TRACE(round);
    const auto before = journey();
    QString block;
    for (int r = 1 + static_cast<int>(random() % 9); r > 0; --r) {
      QStringList row;
      for (int c = 1 + static_cast<int>(random() % 4); c > 0; --c) {
        row << texts[static_cast<qsizetype>(random() % static_cast<std::size_t>(texts.size()))];
      }
      block += row.join('\t') + "\r\n";
    }
    go(table->model()->index(static_cast<int>(random() % 26), static_cast<int>(random() % 5)));
    pasteText(block);
    if (QDialog* preview = dialog("takePreview")) {
      EXPECT_EQ(journey(), before);
      preview->findChild<QComboBox*>("takeNumbers")
          ->setCurrentIndex(static_cast<int>(random() % 3));
      auto* doubts = preview->findChild<QListWidget*>("takeDoubts");
      for (int i = 0; i < doubts->count(); ++i) {
        if (random() % 2 == 0) doubts->item(i)->setCheckState(Qt::Checked);
      }
      auto* accept = preview->findChild<QPushButton*>("takeAccept");
      accept->isEnabled() ? accept->click() : preview->reject();
      settle();
    }
    EXPECT_FALSE(checkAll(journey()));
    const auto after = journey();
    if (after == before) continue;
    map->undo();
    ASSERT_EQ(journey(), before) << block.toStdString();
    map->redo();
    ASSERT_EQ(journey(), after);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
      for (int column = 0; column < table->model()->columnCount(); ++column) {
        const QModelIndex index = table->model()->index(row, column);
        const exchange::ReadingsGrid grid(journey());
        const auto number = readingAt(journey(), grid.at(row, column));
        EXPECT_EQ(index.data().toString().isEmpty(), !number);
      }
    }
  }
}

}  // namespace
}  // namespace throughline::editor
