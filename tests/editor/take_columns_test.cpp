#include <QComboBox>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QListWidget>
#include <QTabWidget>

#include "readings_fixture.h"

// The columns of a table in its preview: what they are taken for can be changed by a click.

namespace throughline::editor {
namespace {

class TakeColumns : public ReadingsTest {
 protected:
  QDialog* preview() { return dialog("takePreview"); }
  QTableView* given() { return preview()->findChild<QTableView*>("takeGiven"); }
  QString head(int column) {
    return given()->model()->headerData(column, Qt::Horizontal).toString();
  }
  QString at(int row, int column) { return given()->model()->index(row, column).data().toString(); }

  QMenu* menuOf(int column) {
    QHeaderView* header = given()->horizontalHeader();
    const QPoint middle(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                        header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, middle);
    return openMenu();
  }
  QMenu* openMenu() {
    auto* menu = preview()->findChild<QMenu*>("takeColumnMenu");
    EXPECT_TRUE(menu && menu->isVisible());
    return menu;
  }
  static QAction* entry(QMenu* menu, const QString& text) {
    for (QAction* each : menu->actions()) {
      if (each->text() == text) return each;
    }
    ADD_FAILURE() << "no entry " << text.toStdString();
    return menu->actions().front();
  }
  /// As a click on an entry of the open menu does.
  static void choose(QMenu* menu, QAction* action) {
    action->trigger();
    menu->close();
    settle();
  }
};

TEST_F(TakeColumns, AClickOnAColumnOffersOtherMeaningsAndThePreviewFollowsAtOnce) {
  pasteText("Stage\tThis quarter\nTrigger\t4321\nResearch\t1234.5");
  ASSERT_TRUE(preview());
  EXPECT_EQ(head(1), "Not taken ▾");
  EXPECT_FALSE(preview()->findChild<QPushButton*>("takeAccept")->isEnabled());
  QMenu* menu = menuOf(1);
  EXPECT_TRUE(entry(menu, "As its heading says")->isChecked());
  choose(menu, entry(menu, "Q3 2026"));
  EXPECT_EQ(head(1), "Q3 2026 ▾");
  EXPECT_EQ(at(1, 1), "4321\n✓ replaces 4,200");
  menu = menuOf(1);
  EXPECT_TRUE(entry(menu, "Q3 2026")->isChecked());
  choose(menu, entry(menu, "Target"));
  EXPECT_EQ(head(1), "Target ▾");
  press(preview(), "takeAccept");
  settle();
  EXPECT_EQ(target("Trigger", Measure::volume), 4321);
  EXPECT_EQ(value("Trigger", Measure::volume), 4200);
}

TEST_F(TakeColumns, ATickIsGivenUpWhereItsColumnMeansSomethingElse) {
  pasteText("Stage\tQ3 2026\nTrigger\t4.321\nResearch\t1.234");
  auto* doubts = preview()->findChild<QListWidget*>("takeDoubts");
  doubts->item(0)->setCheckState(Qt::Checked);
  EXPECT_TRUE(preview()->findChild<QPushButton*>("takeAccept")->isEnabled());
  QMenu* menu = menuOf(1);
  choose(menu, entry(menu, "Q2 2026"));
  EXPECT_EQ(doubts->item(0)->checkState(), Qt::Unchecked);
  EXPECT_FALSE(preview()->findChild<QPushButton*>("takeAccept")->isEnabled());
}

TEST_F(TakeColumns, AStageAndMetricAreChosenInATurnedTable) {
  pasteText("\tTrigger\tReplies\nQ1 2026\t40\t3.5\nQ2 2026\t41\t3.6");
  QMenu* menu = menuOf(2);
  QMenu* research = entry(menu, "Research")->menu();
  ASSERT_TRUE(research);
  choose(menu, entry(research, "Time on guide"));
  EXPECT_EQ(at(1, 2), "3.5\n✓ replaces 3.4");
  press(preview(), "takeAccept");
  settle();
  EXPECT_EQ(value("Research", Measure::health, "Q2 2026"), 3.6);
}

TEST_F(TakeColumns, TheMenuKeyOpensItForTheColumnOfTheCell) {
  pasteText("Stage\tThis quarter\nTrigger\t4321");
  given()->setCurrentIndex(given()->model()->index(1, 1));
  const QPoint below(5, 400);
  QContextMenuEvent event(QContextMenuEvent::Keyboard, below,
                          given()->viewport()->mapToGlobal(below));
  QApplication::sendEvent(given()->viewport(), &event);
  QMenu* menu = openMenu();
  choose(menu, entry(menu, "Q3 2026"));
  EXPECT_EQ(head(1), "Q3 2026 ▾");
}

TEST_F(TakeColumns, OfTouchpointsAreNamedAndChangePlaces) {
  pasteText("Title\tWho\nWebinar\tSales");
  auto* as = preview()->findChild<QComboBox*>("takeAs");
  as->setCurrentIndex(1);
  EXPECT_EQ(head(0), "Title ▾");
  EXPECT_EQ(head(1), "Note ▾");
  QMenu* menu = menuOf(1);
  choose(menu, entry(menu, "Owner"));
  EXPECT_EQ(head(1), "Owner ▾");
  const auto* landing = preview()->findChild<QTableView*>("takeLanding")->model();
  EXPECT_EQ(landing->index(0, 3).data().toString(), "Sales");
  menu = menuOf(1);
  choose(menu, entry(menu, "Not taken"));
  EXPECT_EQ(head(1), "Not taken ▾");
  EXPECT_EQ(landing->index(0, 3).data().toString(), "nobody");
}

TEST_F(TakeColumns, TheCellThatOneIsAtIsMarkedWhereItLandsAndInTheDoubts) {
  pasteText(
      "Stage\tQ3 2026\tQ1 2026\nTrigger\t4.321\t4200.5\nResearch\t1234\t85 %\nPartners\t1\t2");
  auto* landing = preview()->findChild<QTableView*>("takeLanding");
  auto* doubts = preview()->findChild<QListWidget*>("takeDoubts");
  given()->setCurrentIndex(given()->model()->index(2, 1));
  EXPECT_EQ(landing->currentIndex().data().toString(), "1,680 → 1,234");
  EXPECT_EQ(doubts->currentRow(), -1) << "it is certain";
  given()->setCurrentIndex(given()->model()->index(1, 1));
  EXPECT_EQ(landing->currentIndex().data().toString(), "4,321 waits");
  ASSERT_EQ(doubts->currentRow(), 0);
  EXPECT_TRUE(doubts->currentItem()->text().contains("4.321"));
  given()->setCurrentIndex(given()->model()->index(3, 1));
  EXPECT_FALSE(landing->currentIndex().isValid()) << "it lands nowhere";
  EXPECT_EQ(doubts->currentRow(), -1);
}

TEST_F(TakeColumns, ATickInTheListLeavesTheKeyboardWhereItIs) {
  pasteText("Stage\tQ3 2026\nTrigger\t4.321\nResearch\t1.2k\nEvaluation\t202¹");
  given()->setCurrentIndex(given()->model()->index(1, 1));
  auto* doubts = preview()->findChild<QListWidget*>("takeDoubts");
  ASSERT_GE(doubts->count(), 2);
  doubts->setFocus();
  doubts->setCurrentRow(1);
  QTest::keyClick(doubts, Qt::Key_Space);
  EXPECT_EQ(doubts->item(1)->checkState(), Qt::Checked);
  EXPECT_EQ(doubts->currentRow(), 1);
}

TEST_F(TakeColumns, WhereNothingIsRecognisedOnlyTheTableAsGivenIsShown) {
  host->resize(1400, 900);
  settle();
  pasteText("Deal\tAmount\nNorthwind\t40\nContoso\t50");
  EXPECT_FALSE(preview()->findChild<QTableView*>("takeLanding")->isVisible());
  EXPECT_TRUE(given()->isVisible());
  QMenu* menu = menuOf(1);
  choose(menu, entry(menu, "Q3 2026"));
  EXPECT_EQ(head(1), "Q3 2026 ▾") << "what was said, also where nothing is taken by it";
  EXPECT_TRUE(at(1, 1).startsWith("40\n– left out")) << at(1, 1).toStdString();
  preview()->findChild<QComboBox*>("takeAs")->setCurrentIndex(1);
  EXPECT_TRUE(preview()->findChild<QTableView*>("takeLanding")->isVisible());
}

TEST_F(TakeColumns, OnALowScreenTheTwoSidesAreTabsWithTheDoubtsBelow) {
  host->resize(1280, 720);
  settle();
  pasteText("Stage\tQ3 2026\nTrigger\t4.321\nResearch\t1.234");
  auto* tabs = preview()->findChild<QTabWidget*>("takeSides");
  ASSERT_TRUE(tabs);
  EXPECT_EQ(tabs->count(), 2);
  EXPECT_TRUE(given()->isVisible());
  auto* landing = preview()->findChild<QTableView*>("takeLanding");
  EXPECT_FALSE(landing->isVisible());
  auto* doubts = preview()->findChild<QListWidget*>("takeDoubts");
  EXPECT_TRUE(doubts->isVisible());
  tabs->setCurrentIndex(1);
  EXPECT_TRUE(landing->isVisible() && doubts->isVisible());
  EXPECT_LE(preview()->height(), 720);
  preview()->reject();
  settle();
  host->resize(1400, 900);
  settle();
  pasteText("Stage\tQ3 2026\nTrigger\t4.321");
  EXPECT_FALSE(preview()->findChild<QTabWidget*>("takeSides"));
  EXPECT_TRUE(given()->isVisible());
  EXPECT_TRUE(preview()->findChild<QTableView*>("takeLanding")->isVisible());
}

}  // namespace
}  // namespace throughline::editor
