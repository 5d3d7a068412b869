#include <QGraphicsView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include "editor/canvas_fixture.h"

namespace throughline::editor {
namespace {

using drawing::Target;
using journey::Journey;
using journey::Kind;
using Titles = std::vector<std::string>;

void wheel(QWidget* widget, QPoint at, int angle, Qt::KeyboardModifiers with) {
  QWheelEvent event(at, widget->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, with,
                    Qt::NoScrollPhase, false);
  QApplication::sendEvent(widget, &event);
}

TEST_F(CanvasTest, ZoomKeepsThePointUnderThePointer) {
  window->resize(900, 600);
  canvas->setZoom(1.5);
  const Target target = card("Product demo");
  view->reveal(target);
  for (const int angle : {120, 120, -120, 240, -120}) {
    const QPoint before = port()->mapToGlobal(at(target));
    wheel(port(), at(target), angle, Qt::ControlModifier);
    const QPoint after = port()->mapToGlobal(at(target));
    EXPECT_LE((after - before).manhattanLength(), 4) << "zoom " << canvas->zoom();
  }
}

TEST_F(CanvasTest, ZoomStaysWithinFiveAndFourHundredPercent) {
  canvas->setZoom(100);
  EXPECT_EQ(canvas->zoom(), 4);
  canvas->setZoom(0.0001);
  EXPECT_EQ(canvas->zoom(), 0.05);
  key(Qt::Key_0, Qt::ControlModifier);
  EXPECT_EQ(canvas->zoom(), 1);
  key(Qt::Key_Plus, Qt::ControlModifier);
  EXPECT_EQ(canvas->zoom(), 1.25);
  key(Qt::Key_Minus, Qt::ControlModifier);
  EXPECT_EQ(canvas->zoom(), 1);
}

TEST_F(CanvasTest, FitShowsTheWholeMap) {
  window->resize(800, 500);
  canvas->setZoom(2);
  for (const auto& [k, with] :
       {std::pair{Qt::Key_9, Qt::ControlModifier}, std::pair{Qt::Key_1, Qt::ShiftModifier}}) {
    canvas->setZoom(2);
    key(k, with);
    for (const drawing::Element& element : canvas->layout().elements) {
      if (element.target.kind == Kind::stage) continue;  // its header stands in the row
      EXPECT_TRUE(port()->rect().contains(canvas->viewportRect(element.target).center()));
    }
  }
}

TEST_F(CanvasTest, TheWheelScrollsAndWithShiftSideways) {
  window->resize(700, 400);
  const QPoint before = at(card("Product demo"));
  wheel(port(), {100, 100}, -120, {});
  const QPoint down = at(card("Product demo"));
  EXPECT_LT(down.y(), before.y());
  EXPECT_EQ(down.x(), before.x());
  wheel(port(), {100, 100}, -120, Qt::ShiftModifier);
  EXPECT_LT(at(card("Product demo")).x(), down.x());
}

TEST_F(CanvasTest, ANotchScrolls72PixelsAndATouchpadByItsOwn) {
  window->resize(700, 400);
  const Target target = card("Product demo");
  const auto moved = [&](int angle, QPoint pixels, Qt::KeyboardModifiers with = {}) {
    const QPoint before = at(target);
    QWheelEvent event(QPoint(100, 100), port()->mapToGlobal(QPoint(100, 100)), pixels, {0, angle},
                      Qt::NoButton, with, Qt::NoScrollPhase, false);
    QApplication::sendEvent(port(), &event);
    return at(target) - before;
  };
  EXPECT_EQ(moved(-120, {}), QPoint(0, -72));
  EXPECT_EQ(moved(60, {}), QPoint(0, 36));
  EXPECT_EQ(moved(-120, {}, Qt::ShiftModifier), QPoint(-72, 0));
  EXPECT_EQ(moved(-120, {-11, -7}), QPoint(-11, -7)) << "what a touchpad says is exact";
  // Over the stage names the wheel means the map too.
  const QPoint before = at(target);
  wheel(canvas->stageRow(), {100, 10}, -120, {});
  EXPECT_EQ(at(target) - before, QPoint(0, -72));
}

TEST_F(CanvasTest, ANotchWithCtrlZoomsBySixFifths) {
  const QPoint middle = port()->rect().center();
  wheel(port(), middle, 120, Qt::ControlModifier);
  EXPECT_DOUBLE_EQ(canvas->zoom(), 1.2);
  wheel(port(), middle, -240, Qt::ControlModifier);
  EXPECT_DOUBLE_EQ(canvas->zoom(), 1 / 1.2);
  wheel(port(), middle, 60, Qt::ControlModifier);
  wheel(port(), middle, 60, Qt::ControlModifier);
  EXPECT_NEAR(canvas->zoom(), 1, 1e-12);
}

TEST_F(CanvasTest, ZoomKeysGoThroughAllStepsUpAndDown) {
  const std::vector steps{0.05, 0.1,  0.15, 0.25, 0.35, 0.5, 0.67, 0.8,
                          1.0,  1.25, 1.5,  2.0,  2.5,  3.0, 4.0};
  canvas->setZoom(steps.front());
  for (std::size_t i = 1; i < steps.size(); ++i) {
    key(Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_DOUBLE_EQ(canvas->zoom(), steps[i]);
  }
  key(Qt::Key_Plus, Qt::ControlModifier);
  EXPECT_DOUBLE_EQ(canvas->zoom(), steps.back());
  for (std::size_t i = steps.size() - 1; i-- > 0;) {
    key(Qt::Key_Minus, Qt::ControlModifier);
    EXPECT_DOUBLE_EQ(canvas->zoom(), steps[i]);
  }
  key(Qt::Key_Minus, Qt::ControlModifier);
  EXPECT_DOUBLE_EQ(canvas->zoom(), steps.front());
  canvas->setZoom(1.1);
  key(Qt::Key_Minus, Qt::ControlModifier);
  EXPECT_DOUBLE_EQ(canvas->zoom(), 1) << "the next step, not one past it";
}

class CanvasTips : public CanvasTest {
 protected:
  void SetUp() override {
    CanvasTest::SetUp();
    // Three lines are not enough for it, so a tip tells the whole.
    map->edit("Rename", nullptr, [&](journey::Edit& edit) {
      edit.change(TouchpointId{card("Pricing page").id},
                  [&](journey::Touchpoint& touchpoint) { touchpoint.title = m_title; });
    });
    window->resize(640, 600);
    ASSERT_TRUE(QTest::qWaitFor([&] { return port()->width() < 640; }));
  }
  void TearDown() override {
    QToolTip::hideText();
    CanvasTest::TearDown();
  }
  [[nodiscard]] QString tipAt(QPoint inPort) const {
    QToolTip::hideText();
    EXPECT_TRUE(QTest::qWaitFor([] { return !QToolTip::isVisible(); }));
    const QPoint global = port()->mapToGlobal(inPort);
    QWidget* under = window->childAt(window->mapFromGlobal(global));
    QHelpEvent event(QEvent::ToolTip, under->mapFromGlobal(global), global);
    QApplication::sendEvent(under, &event);
    return QToolTip::isVisible() ? QToolTip::text() : QString();
  }

  const std::string m_title = std::string(40, 'a') + " " + std::string(40, 'b') + " " +
                              std::string(40, 'c') + " " + std::string(40, 'd') + " end";
};

TEST_F(CanvasTips, TellWhatACardHasNoRoomFor) {
  view->reveal(card(m_title));
  EXPECT_TRUE(tipAt(at(card(m_title))).contains(" end"));
  view->reveal(card("Product demo"));
  EXPECT_TRUE(tipAt(at(card("Product demo"))).isEmpty());
}

TEST_F(CanvasTips, DoNotTellOfWhatLiesBehindTheRulers) {
  // Scrolled until the card lies behind the names of the lanes.
  auto* across = window->findChild<QGraphicsView*>()->horizontalScrollBar();
  across->setValue(across->value() + canvas->viewportRect(card(m_title)).right() + 20);
  const QPoint behind = at(card(m_title));
  ASSERT_LT(behind.x(), 0);
  ASSERT_GT(port()->mapTo(canvas, behind).x(), 0);
  EXPECT_TRUE(tipAt(behind).isEmpty());
}

TEST_F(CanvasTips, DoNotTellOfStagesBehindTheCorner) {
  map->edit("Rename", nullptr, [&](journey::Edit& edit) {
    edit.change(stageNamed("Trigger"), [&](journey::Stage& each) { each.name = m_title; });
  });
  const QPoint header = at(stage(m_title));
  EXPECT_TRUE(tipAt(header).contains(" end"));
  auto* across = window->findChild<QGraphicsView*>()->horizontalScrollBar();
  across->setValue(across->value() + canvas->viewportRect(stage(m_title)).right() + 20);
  ASSERT_LT(at(stage(m_title)).x(), 0);
  EXPECT_TRUE(tipAt(at(stage(m_title))).isEmpty());
}

TEST_F(CanvasTips, StayAwayDuringADrag) {
  view->reveal(card(m_title));
  dragTo(port(), at(card("Product demo")), at(card("Product demo")) + QPoint(20, 8));
  EXPECT_TRUE(tipAt(at(card(m_title))).isEmpty());
  key(Qt::Key_Escape);
}

TEST_F(CanvasTest, MiddleAndSpaceDragsPan) {
  window->resize(700, 400);
  const Target target = card("Product demo");
  const QPoint start = at(target);
  QTest::mousePress(port(), Qt::MiddleButton, {}, {300, 200});
  moveTo(port(), {220, 160});
  QTest::mouseRelease(port(), Qt::MiddleButton, {}, {220, 160});
  EXPECT_EQ(at(target), start - QPoint(80, 40));

  QTest::keyPress(QApplication::focusWidget(), Qt::Key_Space);
  drag(port(), {220, 160}, {300, 200});
  QTest::keyRelease(QApplication::focusWidget(), Qt::Key_Space);
  EXPECT_EQ(at(target), start);
  EXPECT_TRUE(view->selection().empty());
}

TEST_F(CanvasTest, TheHandIsPutAwayWhenTheKeyboardLeaves) {
  QTest::keyPress(QApplication::focusWidget(), Qt::Key_Space);
  QLineEdit elsewhere(window.get());
  elsewhere.show();
  elsewhere.setFocus();
  QTest::keyRelease(&elsewhere, Qt::Key_Space);
  canvas->setFocus();
  click(card("Product demo"));
  EXPECT_EQ(view->current(), card("Product demo"));
}

TEST_F(CanvasTest, APinchZoomsAroundTheFingers) {
  window->resize(900, 600);
  const QPoint fingers = at(card("Case study: Northwind"));
  const QPoint onScreen = port()->mapToGlobal(fingers);
  const qreal before = canvas->zoom();
  QNativeGestureEvent pinch(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2,
                            fingers, fingers, onScreen, 0.25, {});
  QApplication::sendEvent(port(), &pinch);
  EXPECT_DOUBLE_EQ(canvas->zoom(), before * 1.25);
  // The map scrolls by whole pixels.
  const QPoint now = port()->mapToGlobal(at(card("Case study: Northwind")));
  EXPECT_NEAR(now.x(), onScreen.x(), 1);
  EXPECT_NEAR(now.y(), onScreen.y(), 1);
}

TEST_F(CanvasTest, TheOverviewMovesTheView) {
  window->resize(900, 600);
  canvas->setZoom(2);
  const QPoint before = at(card("Extra seats offer"));
  QTest::mouseClick(port(), Qt::LeftButton, {}, port()->rect().bottomRight() - QPoint(30, 80));
  EXPECT_LT(at(card("Extra seats offer")).x(), before.x() - 400);
  EXPECT_TRUE(view->selection().empty());
}

TEST_F(CanvasTest, OnlyWhatChangedIsTouchedAfterAnEdit) {
  const TouchpointId id{card("Pricing page").id};
  map->edit("Rename", nullptr, [&](journey::Edit& edit) {
    edit.change(id, [](journey::Touchpoint& touchpoint) { touchpoint.title = "Price page"; });
  });
  EXPECT_EQ(canvas->touchedItems(), 1U);
  // The last card of the longest stage: nothing below it but the lanes.
  map->edit("Quote", nullptr, [&](journey::Edit& edit) {
    const auto question = edit.journey().in<journey::Question>(stageNamed("Expansion")).front()->id;
    edit.change(question, [](journey::Question& q) { q.text = "Did it pay?"; });
  });
  EXPECT_EQ(canvas->touchedItems(), 1U);
}

TEST_F(CanvasTest, WhatIsRemovedElsewhereIsNotSelectedAnyMore) {
  click(card("Pricing page"));
  const Target target = view->current();
  map->edit("Delete", nullptr,
            [&](journey::Edit& edit) { removeRecord(edit, target.kind, target.id); });
  EXPECT_TRUE(view->selection().empty());
}

TEST_F(CanvasTest, AMapThatCannotBeWrittenIsNotEdited) {
  const auto path = map->document().path();
  auto second = store::Document::open(path, services.store);  // the first one holds it
  ASSERT_NE(second->access().mode, store::Access::Mode::writable);
  OpenMap reading(std::move(second));
  ViewState otherView;
  QMainWindow other;
  Canvas shown(reading, otherView, services, &other);
  ActionRegistry actions(&other);
  shown.addActions(actions);
  other.setCentralWidget(&shown);
  other.resize(1200, 800);
  other.show();
  otherView.selectOnly(card("Pricing page"));
  for (const char* id : {"touchpoint.add", "edit.rename", "edit.delete", "edit.paste", "move.up",
                         "touchpoint.duplicate", "stage.add"}) {
    EXPECT_FALSE(actions.action(id)->isEnabled()) << id;
  }
  EXPECT_TRUE(actions.action("edit.copy")->isEnabled());
  const QPoint from = shown.viewportRect(card("Pricing page")).center();
  drag(shown.viewport(), from, from + QPoint(200, -60));
  EXPECT_TRUE(reading.journey() == journey());
  shown.setParent(nullptr);
}

TEST_F(CanvasTest, EveryVerbHasWordsAndKeysOfItsOwn) {
  // The same keys may mean something else only where the keyboard is in another place.
  std::multimap<QString, const QWidget*> places;
  const auto isFree = [&](const QString& keys, const QWidget* in) {
    const auto [first, last] = places.equal_range(keys);
    return std::all_of(first, last, [in](const auto& taken) {
      const QWidget* other = taken.second;
      return in && other && in != other && !in->isAncestorOf(other) && !other->isAncestorOf(in);
    });
  };
  for (const ActionSpec& spec : registry->specs()) {
    EXPECT_FALSE(spec.text.isEmpty()) << spec.id.toStdString();
    EXPECT_TRUE(spec.tip.endsWith('.')) << spec.id.toStdString();
    for (const QKeySequence& sequence : spec.keys) {
      EXPECT_TRUE(isFree(sequence.toString(), spec.keysIn)) << sequence.toString().toStdString();
      places.emplace(sequence.toString(), spec.keysIn);
    }
  }
}

}  // namespace
}  // namespace throughline::editor
