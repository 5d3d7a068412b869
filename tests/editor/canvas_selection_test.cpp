#include "editor/canvas_fixture.h"

namespace throughline::editor {
namespace {

using drawing::Target;
using journey::Journey;
using journey::Kind;
using Titles = std::vector<std::string>;

TEST_F(CanvasTest, AClickSelectsAndAClickOnNothingSelectsNothing) {
  click(card("Product demo"));
  EXPECT_EQ(view->selection(), std::set{card("Product demo")});
  EXPECT_EQ(view->current(), card("Product demo"));
  click(card("Proposal"));
  EXPECT_EQ(view->selection(), std::set{card("Proposal")});
  QTest::mouseClick(port(), Qt::LeftButton, {}, {port()->width() - 5, 5});
  EXPECT_TRUE(view->selection().empty());
}

TEST_F(CanvasTest, CtrlAndShiftClicksToggle) {
  click(card("Product demo"));
  click(card("Proposal"), Qt::ControlModifier);
  click(card("Kick-off deck"), Qt::ShiftModifier);
  EXPECT_EQ(view->selection().size(), 3U);
  click(card("Proposal"), Qt::ControlModifier);
  EXPECT_EQ(view->selection(), (std::set{card("Product demo"), card("Kick-off deck")}));
}

TEST_F(CanvasTest, ARubberBandSelectsWhatItTouchesAndEscGivesTheOldSelectionBack) {
  const QRect first = canvas->viewportRect(card("Discovery call"));
  const QRect last = canvas->viewportRect(card("Product demo"));
  const QPoint below(first.left() - 4, canvas->viewportRect(card("Pricing page")).bottom() + 3);
  const QPoint free(last.center().x(), first.top() - 3);
  drag(port(), free, last.center() - QPoint(40, 0));
  EXPECT_EQ(view->selection(), (std::set{card("Discovery call"), card("Product demo")}));

  const auto before = view->selection();
  dragTo(port(), below, last.center());
  EXPECT_NE(view->selection(), before);
  key(Qt::Key_Escape);
  EXPECT_EQ(view->selection(), before);
  QTest::mouseRelease(port(), Qt::LeftButton, {}, last.center());
  EXPECT_EQ(view->selection(), before);
}

TEST_F(CanvasTest, CtrlASelectsEveryTouchpointAndEscNone) {
  key(Qt::Key_A, Qt::ControlModifier);
  EXPECT_EQ(view->selection().size(), journey().count(Kind::touchpoint));
  key(Qt::Key_Escape);
  EXPECT_TRUE(view->selection().empty());
}

TEST_F(CanvasTest, ArrowsWalkTheColumnThenTheLanesAndAcrossTheStages) {
  click(card("Discovery call"));
  key(Qt::Key_Down);
  EXPECT_EQ(view->current(), card("Product demo"));
  key(Qt::Key_Up);
  key(Qt::Key_Right);
  EXPECT_EQ(view->current(), card("Proposal"));
  key(Qt::Key_Left);
  EXPECT_EQ(view->current(), card("Discovery call"));

  click(card("Pricing page"));
  key(Qt::Key_Down);
  EXPECT_EQ(view->current().kind, Kind::emotion);
  key(Qt::Key_Down);
  EXPECT_EQ(view->current().kind, Kind::question);
  for (int i = 0; i < 10; ++i) key(Qt::Key_Up);
  EXPECT_EQ(view->current(), stage("Evaluation"));
  EXPECT_TRUE(canvas->hasFocus());
}

TEST_F(CanvasTest, ShiftArrowsExtendTheSelection) {
  click(card("Discovery call"));
  key(Qt::Key_Down, Qt::ShiftModifier);
  key(Qt::Key_Down, Qt::ShiftModifier);
  EXPECT_EQ(view->selection(),
            (std::set{card("Discovery call"), card("Product demo"), card("Internal ROI meeting")}));
}

TEST_F(CanvasTest, TabWalksTheCardsInTheOrderOfTheMapAndLeavesAtTheEnd) {
  key(Qt::Key_Home);
  EXPECT_EQ(view->current(), card("LinkedIn post: reducing churn"));
  std::size_t cards = 1;
  for (Target before; before != view->current() && cards < 100; ++cards) {
    before = view->current();
    key(Qt::Key_Tab);
    if (before == view->current()) break;
  }
  EXPECT_EQ(cards, journey().count(Kind::touchpoint));
  EXPECT_EQ(view->current(), card("Extra seats offer"));
  canvas->setFocus();
  key(Qt::Key_Backtab, Qt::ShiftModifier);
  EXPECT_EQ(view->current(), card("Quarterly business review"));
  key(Qt::Key_End);
  EXPECT_EQ(view->current(), card("Extra seats offer"));
}

TEST_F(CanvasTest, WhatHasTheKeyboardIsScrolledIntoView) {
  window->resize(700, 500);
  canvas->setZoom(1.5);
  key(Qt::Key_End);
  EXPECT_TRUE(port()->rect().contains(canvas->viewportRect(view->current())));
  key(Qt::Key_Home);
  EXPECT_TRUE(port()->rect().contains(canvas->viewportRect(view->current())));
}

}  // namespace
}  // namespace throughline::editor
