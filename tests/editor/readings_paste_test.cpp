#include <QCheckBox>
#include <QComboBox>
#include <random>

#include "readings_fixture.h"
#include "throughline/exchange/tables/readings_grid.h"
#include "throughline/journey/rules.h"

namespace throughline::editor {
namespace {

TEST_F(ReadingsTest, ABlockInEnglishNumbersIsPastedAtOnceInOneEdit) {
  const auto before = journey();
  go(cell("Trigger", Measure::volume, "Q2 2026"));
  pasteText("1,234.5\t4,300\r\n3.25%\t\r\n 12 d\t4 days\r\n");
  EXPECT_EQ(value("Trigger", Measure::volume, "Q2 2026"), 1234.5);
  EXPECT_EQ(value("Trigger", Measure::volume, "Q3 2026"), 4300);
  EXPECT_EQ(value("Trigger", Measure::health, "Q2 2026"), 3.25);
  EXPECT_EQ(value("Trigger", Measure::health, "Q3 2026"), 3.1) << "an empty cell changes nothing";
  EXPECT_EQ(value("Trigger", Measure::days, "Q2 2026"), 12);
  EXPECT_EQ(value("Trigger", Measure::days, "Q3 2026"), 4);
  EXPECT_EQ(dialog("pastePreview"), nullptr);
  EXPECT_EQ(english(map->document().undoLabel().value()), "Paste 5 readings");
  map->undo();
  EXPECT_EQ(journey(), before);
}

TEST_F(ReadingsTest, ABlockInGermanNumbersIsUnderstoodAlsoWhereTheTableIsEnglish) {
  go(cell("Trigger", Measure::volume, "Q2 2026"));
  pasteText("1.234,5\t12.345,0\n3,5 %\t3,25");
  EXPECT_EQ(dialog("pastePreview"), nullptr) << "each of them can be read in one way only";
  EXPECT_EQ(value("Trigger", Measure::volume, "Q2 2026"), 1234.5);
  EXPECT_EQ(value("Trigger", Measure::volume, "Q3 2026"), 12345);
  EXPECT_EQ(value("Trigger", Measure::health, "Q3 2026"), 3.25);
}

TEST_F(ReadingsTest, InTheGermanLocaleAThousandPeopleAreNoDoubt) {
  services.settings->setValue("readings/numbers", "de_DE");
  show();
  go(cell("Trigger", Measure::volume));
  pasteText("4.321");
  EXPECT_EQ(dialog("pastePreview"), nullptr);
  EXPECT_EQ(value("Trigger", Measure::volume), 4321);
}

TEST_F(ReadingsTest, AnAmbiguousNumberIsShownFirstAndTheUserSaysHowItIsMeant) {
  const auto before = journey();
  go(cell("Trigger", Measure::volume, "Q2 2026"));
  pasteText("1.234\t4.321");
  QDialog* preview = dialog("pastePreview");
  ASSERT_TRUE(preview && preview->isVisible());
  EXPECT_EQ(journey(), before) << "nothing is written until it is accepted";
  auto* cells = preview->findChild<QTableView*>("pasteCells");
  ASSERT_EQ(cells->model()->rowCount(), 2);
  EXPECT_EQ(cells->model()->index(0, 0).data().toString(), "Trigger · People reached · Q2 2026");
  EXPECT_EQ(cells->model()->index(0, 1).data().toString(), "1.234");
  EXPECT_EQ(cells->model()->index(0, 2).data().toString(), "1.234");
  EXPECT_EQ(cells->model()->index(0, 3).data().toString(), "4,000");
  EXPECT_FALSE(cells->model()->index(0, 4).data().toString().isEmpty());
  preview->findChild<QComboBox*>("pasteSign")->setCurrentIndex(1);
  EXPECT_EQ(cells->model()->index(0, 2).data().toString(), "1,234");
  press(preview, "pasteAccept");
  EXPECT_EQ(value("Trigger", Measure::volume, "Q2 2026"), 1234);
  EXPECT_EQ(value("Trigger", Measure::volume, "Q3 2026"), 4321);
  EXPECT_EQ(keyboard(), table);
  map->undo();
  EXPECT_EQ(journey(), before);
}

TEST_F(ReadingsTest, AProofInTheBlockSettlesWhatWouldBeAmbiguousAlone) {
  go(cell("Trigger", Measure::volume, "Q2 2026"));
  pasteText("1,234\t4,321\n3.5\t2.75");
  EXPECT_EQ(dialog("pastePreview"), nullptr);
  EXPECT_EQ(value("Trigger", Measure::volume, "Q2 2026"), 1234);
}

TEST_F(ReadingsTest, EscInThePreviewLeavesNoTrace) {
  const auto before = journey();
  go(cell("Trigger", Measure::volume));
  pasteText("n/a");
  ASSERT_TRUE(dialog("pastePreview"));
  key(Qt::Key_Escape);
  EXPECT_EQ(dialog("pastePreview"), nullptr);
  EXPECT_EQ(journey(), before);
  EXPECT_EQ(map->document().undoLabel(), std::nullopt);
}

TEST_F(ReadingsTest, TextAndWhatRulesRefuseStaysAndTheRestIsPasted) {
  go(cell("Evaluation", Measure::volume));
  pasteText("210\nn/a\n-3\n211");
  QDialog* preview = dialog("pastePreview");
  ASSERT_TRUE(preview);
  auto* model = preview->findChild<QTableView*>("pasteCells")->model();
  EXPECT_EQ(model->index(1, 2).data().toString(), "stays as it is");
  EXPECT_EQ(model->index(2, 2).data().toString(), "refused");
  EXPECT_EQ(model->index(3, 4).data().toString(),
            "Expected at most the stage's volume (210), found 211.");
  preview->findChild<QCheckBox*>("pasteOnlyDoubtful")->click();
  EXPECT_EQ(model->rowCount(), 3);
  key(Qt::Key_Return);
  EXPECT_EQ(value("Evaluation", Measure::volume), 210);
  EXPECT_EQ(value("Evaluation", Measure::health), 24);
  EXPECT_EQ(value("Evaluation", Measure::days), 34);
  EXPECT_EQ(value("Evaluation", Measure::moved), std::nullopt);
}

TEST_F(ReadingsTest, MoreThanFitsIsSaidBeforeItIsLeftOut) {
  go(cell("Expansion", Measure::health));
  pasteText("109\t5\n6\t7");
  QDialog* preview = dialog("pastePreview");
  ASSERT_TRUE(preview);
  EXPECT_EQ(preview->findChild<QLabel*>("pasteRemarks")->text(),
            "1 row does not fit below and is left out.\n"
            "1 column does not fit at the right and is left out.");
  key(Qt::Key_Return);
  EXPECT_EQ(value("Expansion", Measure::health), 109);
}

TEST_F(ReadingsTest, AFirstRowOfPeriodsSendsTheValuesToThem) {
  go(cell("Trigger", Measure::volume, "Q3 2025"));
  pasteText("Metric\tQ3 2026\tQ1 2026\tQ1 2030\nReach\t1\t2\t9\nRate\t3\t4\t9");
  QDialog* preview = dialog("pastePreview");
  ASSERT_TRUE(preview);
  EXPECT_EQ(preview->findChild<QLabel*>("pasteRemarks")->text(),
            "The first row names periods: the values go to these.\n"
            "The first columns hold names and are left out.\n"
            "No period is called “Q1 2030”: its column is left out.");
  key(Qt::Key_Return);
  EXPECT_EQ(value("Trigger", Measure::volume, "Q3 2026"), 1);
  EXPECT_EQ(value("Trigger", Measure::volume, "Q1 2026"), 2);
  EXPECT_EQ(value("Trigger", Measure::health, "Q3 2026"), 3);
  EXPECT_EQ(value("Trigger", Measure::health, "Q1 2026"), 4);
  EXPECT_EQ(value("Trigger", Measure::volume, "Q3 2025"), 3600);
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
  QDialog* preview = dialog("pastePreview");
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
    if (QDialog* preview = dialog("pastePreview")) {
      EXPECT_EQ(journey(), before);
      preview->findChild<QComboBox*>("pasteSign")->setCurrentIndex(static_cast<int>(random() % 2));
      auto* accept = preview->findChild<QPushButton*>("pasteAccept");
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
