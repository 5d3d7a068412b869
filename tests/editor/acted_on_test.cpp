#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QTimer>

#include "canvas_fixture.h"
#include "readings_fixture.h"

// What the user sees is what is acted on: whatever moves the frame in a table moves the
// selection with it, and on the map only what is selected is acted on.

namespace throughline::editor {
namespace {

using journey::Kind;

class ActedOn : public ReadingsTest {
 protected:
  [[nodiscard]] QModelIndexList selected() const {
    return table->selectionModel()->selectedIndexes();
  }
};

TEST_F(ActedOn, EveryKeyThatMovesTheFrameMovesTheSelection) {
  const std::pair<Qt::Key, Qt::KeyboardModifiers> keys[] = {
      {Qt::Key_Home, {}},
      {Qt::Key_End, {}},
      {Qt::Key_Home, Qt::ControlModifier},
      {Qt::Key_End, Qt::ControlModifier},
      {Qt::Key_Up, Qt::ControlModifier},
      {Qt::Key_Down, Qt::ControlModifier},
      {Qt::Key_Left, Qt::ControlModifier},
      {Qt::Key_Right, Qt::ControlModifier},
      {Qt::Key_PageUp, {}},
      {Qt::Key_PageDown, {}},
      {Qt::Key_PageUp, Qt::ControlModifier},
      {Qt::Key_PageDown, Qt::ControlModifier},
  };
  for (const auto& [k, with] : keys) {
    const QModelIndex start = cell("Consideration", Measure::health, "Q1 2026");
    go(start);
    key(k, with);
    EXPECT_EQ(selected(), QModelIndexList{table->currentIndex()})
        << QKeySequence(k | with).toString().toStdString();
  }
  go(cell("Consideration", Measure::health, "Q1 2026"));
  key(Qt::Key_Home, Qt::ControlModifier);
  EXPECT_EQ(table->currentIndex(), table->model()->index(0, 0));
}

TEST_F(ActedOn, CtrlAndAnArrowGoToTheEndOfARunOfFiguresOrToTheNextOne) {
  const auto goes = [&](const QModelIndex& from, Qt::Key arrow) {
    go(from);
    key(arrow, Qt::ControlModifier);
    return table->currentIndex();
  };
  const auto trigger = [&](const std::string& column) {
    return cell("Trigger", Measure::volume, column);
  };
  EXPECT_EQ(goes(trigger("Q4 2025"), Qt::Key_Right), trigger("Q3 2026"))
      << "no target stands there";
  EXPECT_EQ(goes(trigger("Q3 2026"), Qt::Key_Right), trigger("Target")) << "the edge of the table";
  EXPECT_EQ(goes(trigger("Target"), Qt::Key_Left), trigger("Q3 2026"));
  EXPECT_EQ(goes(trigger("Q3 2026"), Qt::Key_Left), trigger("Q3 2025"));
  EXPECT_EQ(goes(trigger("Q3 2026"), Qt::Key_Down), cell("Trigger", Measure::days))
      << "nobody counted who moved on";
  EXPECT_EQ(goes(cell("Trigger", Measure::days), Qt::Key_Down), cell("Research", Measure::volume));
  EXPECT_EQ(goes(cell("Research", Measure::volume), Qt::Key_Up), cell("Trigger", Measure::days));
  key(Qt::Key_Right, Qt::ControlModifier);
  key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_EQ(selected().size(), 6) << "with Shift they are selected";
}

TEST_F(ActedOn, ASelectionWithShiftBeginsWhereTabOrEnterLed) {
  go(cell("Trigger", Measure::volume, "Q3 2025"));
  key(Qt::Key_Down);
  key(Qt::Key_Tab);
  key(Qt::Key_Tab);
  key(Qt::Key_Right, Qt::ShiftModifier);
  EXPECT_EQ(selected(), (QModelIndexList{cell("Trigger", Measure::health, "Q1 2026"),
                                         cell("Trigger", Measure::health, "Q2 2026")}));
  key(Qt::Key_Return);
  EXPECT_EQ(selected().size(), 1);
  key(Qt::Key_Backtab, Qt::ShiftModifier);
  EXPECT_EQ(selected().size(), 1) << "Shift+Tab goes back and selects nothing more";
}

TEST_F(ActedOn, DeleteCopyAndPasteMeanTheFramedCell) {
  go(cell("Evaluation", Measure::volume));
  key(Qt::Key_Home, Qt::ControlModifier);
  key(Qt::Key_C, Qt::ControlModifier);
  EXPECT_EQ(QApplication::clipboard()->text(), "3600");
  key(Qt::Key_Delete);
  EXPECT_EQ(value("Evaluation", Measure::volume), 202);
  EXPECT_EQ(value("Trigger", Measure::volume, "Q3 2025"), std::nullopt);
  key(Qt::Key_Right, Qt::ControlModifier);
  const QModelIndex framed = table->currentIndex();
  pasteText("3700");
  EXPECT_EQ(framed.data().toString(), "3,700");
}

TEST_F(ActedOn, WithShiftTheSelectionReachesFromWhereItStoodToTheFrame) {
  go(cell("Trigger", Measure::volume, "Q2 2026"));
  key(Qt::Key_Right, Qt::ShiftModifier);
  EXPECT_EQ(selected().size(), 2);
  go(cell("Expansion", Measure::volume, "Q2 2026"));
  key(Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_TRUE(selected().contains(cell("Expansion", Measure::volume, "Q2 2026")));
  EXPECT_TRUE(selected().contains(table->currentIndex()));
  EXPECT_GE(selected().size(), 4);
}

TEST_F(ActedOn, AClickOnAHeadingSelectsWhatItHeads) {
  go(cell("Evaluation", Measure::volume));
  QHeaderView* rows = table->verticalHeader();
  const int row = cell("Trigger", Measure::volume).row();
  QTest::mouseClick(rows->viewport(), Qt::LeftButton, {},
                    {rows->width() - 8, rows->sectionViewportPosition(row) + 8});
  EXPECT_EQ(selected().size(), table->model()->columnCount());
  EXPECT_EQ(table->currentIndex().row(), row);
  EXPECT_TRUE(selected().contains(table->currentIndex()));

  QHeaderView* columns = table->horizontalHeader();
  const int column = cell("Trigger", Measure::volume, "Q2 2026").column();
  QTest::mouseClick(columns->viewport(), Qt::LeftButton, {},
                    {columns->sectionViewportPosition(column) + 8, 8});
  EXPECT_EQ(selected().size(), table->model()->rowCount());
  EXPECT_EQ(table->currentIndex().column(), column);
  EXPECT_TRUE(selected().contains(table->currentIndex()));
}

TEST_F(ActedOn, AMenuOfAHeadingMeansItsPeriod) {
  go(cell("Evaluation", Measure::volume));
  QHeaderView* columns = table->horizontalHeader();
  const int column = cell("Evaluation", Measure::volume, "Q1 2026").column();
  const QPoint at(columns->sectionViewportPosition(column) + 8, 8);
  QTimer::singleShot(0, [] {
    if (QWidget* menu = QApplication::activePopupWidget()) menu->close();
  });
  QContextMenuEvent event(QContextMenuEvent::Mouse, at, columns->viewport()->mapToGlobal(at));
  QApplication::sendEvent(columns->viewport(), &event);
  EXPECT_EQ(selected(), QModelIndexList{table->currentIndex()});
  EXPECT_EQ(table->currentIndex().column(), column);
}

// The place over which a menu was opened says where something is added. It is not
// selected, so no key that changes things means it.
TEST_F(CanvasTest, WhatIsNotSelectedIsNotActedOn) {
  const journey::Journey before = journey();
  view->select({}, stage("Evaluation"));
  canvas->setFocus();
  for (const auto& [k, with] : {std::pair{Qt::Key_F2, Qt::NoModifier},
                                {Qt::Key_Right, Qt::AltModifier},
                                {Qt::Key_D, Qt::ControlModifier},
                                {Qt::Key_Delete, Qt::NoModifier}}) {
    key(k, with);
    EXPECT_FALSE(canvas->isTyping()) << k;
    EXPECT_TRUE(journey() == before) << k;
  }
}

}  // namespace
}  // namespace throughline::editor
