#include <gtest/gtest.h>

#include <QMenuBar>
#include <QToolButton>
#include <QWheelEvent>

#include "present/present_window.h"
#include "window_fixture.h"

namespace throughline::editor {
namespace {

using StepKind = drawing::PresentationStep::Kind;

class PresentTest : public WindowTest {
 protected:
  PresentTest() { services.settings->setValue("reducedMotion", true); }

  PresentWindow& start(const char* action = "present.start") {
    run(action);
    shown = window->findChild<PresentWindow*>();
    if (!shown) throw std::runtime_error("no presentation");
    shown->showNormal();
    shown->resize(1280, 720);
    settle();
    return *shown;
  }
  void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(shown, static_cast<Qt::Key>(key), modifiers);
  }
  /// Straight to the presentation: without a screen nothing says which of two windows lies above,
  /// and the map's own may get what the pointer does.
  void moveTo(QPoint at) {
    QTest::mouseMove(shown->windowHandle(), at);
    settle();
  }
  [[nodiscard]] std::string stage() const {
    const auto& step = shown->steps()[shown->step()];
    return step.kind == StepKind::stage ? journey().get(step.stage).name : std::string();
  }
  [[nodiscard]] bool isOver() {
    settle();
    return window->findChild<PresentWindow*>() == nullptr;
  }

  QPointer<PresentWindow> shown;
};

TEST_F(PresentTest, KeysOfARemoteGoFromStepToStep) {
  openExample();
  start();
  EXPECT_EQ(shown->step(), 0u);
  std::size_t at = 0;
  for (const int key :
       {Qt::Key_PageDown, Qt::Key_Right, Qt::Key_Down, Qt::Key_Space, Qt::Key_Return}) {
    press(key);
    EXPECT_EQ(shown->step(), ++at);
  }
  for (const int key : {Qt::Key_PageUp, Qt::Key_Left, Qt::Key_Up, Qt::Key_Backspace}) {
    press(key);
    EXPECT_EQ(shown->step(), --at);
  }
  press(Qt::Key_End);
  EXPECT_EQ(shown->steps()[shown->step()].kind, StepKind::weakestLink);
  press(Qt::Key_PageDown);
  EXPECT_EQ(shown->steps()[shown->step()].kind, StepKind::weakestLink);
  press(Qt::Key_Home);
  EXPECT_EQ(shown->step(), 0u);
  press(Qt::Key_PageUp);
  EXPECT_EQ(shown->step(), 0u);
  press(Qt::Key_4);
  EXPECT_EQ(stage(), "Evaluation");
  press(Qt::Key_9);
  EXPECT_EQ(stage(), "Evaluation");
}

TEST_F(PresentTest, BeginsAtTheSelectedStageAndComesBackToTheLastOne) {
  openExample();
  selectTouchpoint("Pricing page");
  start("present.here");
  EXPECT_EQ(stage(), "Evaluation");
  press(Qt::Key_PageDown);
  EXPECT_EQ(stage(), "Purchase");
  press(Qt::Key_Escape);
  EXPECT_TRUE(isOver());
  EXPECT_EQ(window->view().current(),
            (drawing::Target{journey::Kind::stage, named<journey::Stage>("Purchase").id.value}));
}

TEST_F(PresentTest, BlankScreenIsBroughtBackByAnyKey) {
  openExample();
  start();
  for (const int blank : {Qt::Key_B, Qt::Key_Period}) {
    press(blank);
    EXPECT_TRUE(shown->isBlank());
    EXPECT_EQ(shown->grab().toImage().pixelColor(640, 360), QColor(Qt::black));
    press(Qt::Key_PageDown);
    EXPECT_FALSE(shown->isBlank());
    EXPECT_EQ(shown->step(), 0u);
  }
}

TEST_F(PresentTest, ClicksGoOnAndBackAndTheWheelDoesNothing) {
  openExample();
  start();
  QTest::mouseClick(shown, Qt::LeftButton);
  QTest::mouseClick(shown, Qt::LeftButton);
  EXPECT_EQ(shown->step(), 2u);
  QTest::mouseClick(shown, Qt::RightButton);
  EXPECT_EQ(shown->step(), 1u);
  QWheelEvent wheel({640, 360}, {640, 360}, {}, {0, -240}, Qt::NoButton, Qt::NoModifier,
                    Qt::NoScrollPhase, false);
  QApplication::sendEvent(shown, &wheel);
  EXPECT_EQ(shown->step(), 1u);
}

TEST_F(PresentTest, PointerHidesWhenItIsStillAndComesBackWhenMoved) {
  openExample();
  start();
  auto* still = shown->findChild<QTimer*>("pointerTimer");
  ASSERT_TRUE(still);
  constexpr int kLong = 3'600'000;  // longer than any machine takes for this test
  EXPECT_EQ(still->interval(), 3000);
  still->setInterval(kLong);
  moveTo({300, 300});
  EXPECT_EQ(shown->cursor().shape(), Qt::ArrowCursor);
  still->start(0);
  settle();
  EXPECT_EQ(shown->cursor().shape(), Qt::BlankCursor);
  still->setInterval(kLong);
  moveTo({420, 310});
  EXPECT_EQ(shown->cursor().shape(), Qt::ArrowCursor);
}

TEST_F(PresentTest, DotAndSpotlightComeAndLeaveWithTheSameKey) {
  openExample();
  start();
  moveTo({640, 360});
  const QImage plain = shown->grab().toImage();
  press(Qt::Key_L);
  EXPECT_TRUE(shown->pointer().isDot());
  EXPECT_EQ(shown->cursor().shape(), Qt::BlankCursor);
  EXPECT_NE(shown->grab().toImage(), plain);
  press(Qt::Key_L);
  EXPECT_EQ(shown->grab().toImage(), plain);
  press(Qt::Key_S);
  const QImage lit = shown->grab().toImage();
  EXPECT_NE(lit.pixelColor(20, 700), plain.pixelColor(20, 700));
  press(Qt::Key_S);
  EXPECT_EQ(shown->grab().toImage(), plain);
}

TEST_F(PresentTest, DarkRoomIsOfThePresentationAlone) {
  openExample();
  start();
  EXPECT_FALSE(shown->isDark());
  press(Qt::Key_T);
  EXPECT_TRUE(shown->isDark());
  EXPECT_FALSE(appearance->theme().dark);
}

TEST_F(PresentTest, NothingIsChangedByAnyKey) {
  openExample();
  const journey::Journey before = journey();
  const auto label = window->map().document().undoLabel();
  start();
  const auto everyWay = [this](int key) {
    for (const auto modifiers : {Qt::NoModifier, Qt::ControlModifier, Qt::AltModifier}) {
      press(key, modifiers);
    }
  };
  for (int key = Qt::Key_A; key <= Qt::Key_Z; ++key) everyWay(key);
  for (int key = Qt::Key_0; key <= Qt::Key_9; ++key) everyWay(key);
  for (const int key : {Qt::Key_Space, Qt::Key_Period, Qt::Key_Comma, Qt::Key_Minus}) everyWay(key);
  for (const int key : {Qt::Key_Delete, Qt::Key_Tab, Qt::Key_F2, Qt::Key_F5, Qt::Key_Insert}) {
    press(key);
  }
  EXPECT_TRUE(shown);
  EXPECT_TRUE(journey() == before);
  EXPECT_EQ(window->map().document().undoLabel(), label);
}

TEST_F(PresentTest, ChangeOfTheMapIsShownAtTheStepInView) {
  openExample();
  start();
  press(Qt::Key_4);
  const auto id = named<journey::Stage>("Evaluation").id;
  window->map().edit(journey::Message("Rename"), nullptr, [&](journey::Edit& edit) {
    edit.change(id, [](journey::Stage& stage) { stage.name = "Deep dive"; });
  });
  EXPECT_EQ(stage(), "Deep dive");
  EXPECT_TRUE(shown->accessibleName().contains("Deep dive"));
  EXPECT_TRUE(shown->accessibleDescription().contains("48 of 202 move on"));
}

TEST_F(PresentTest, ButtonStandsInAWideWindowAndTheMenuHasItAlways) {
  openExample();
  auto* button = window->findChild<QToolButton*>("presentButton");
  ASSERT_TRUE(button);
  window->resize(1400, 900);
  settle();
  EXPECT_TRUE(button->isVisible());
  window->resize(1280, 720);
  settle();
  EXPECT_FALSE(button->isVisible());
  EXPECT_TRUE(window->actions().action("present.start")->isEnabled());
}

TEST_F(PresentTest, EmptyMapIsPresentedWithItsTitle) {
  journey::Journey empty;
  empty.put(journey::MapSettings{.id = {1}, .title = "Nothing yet"});
  open(empty);
  start();
  press(Qt::Key_PageDown);
  EXPECT_EQ(shown->step(), 0u);
  press(Qt::Key_Escape);
  EXPECT_TRUE(isOver());
}

}  // namespace
}  // namespace throughline::editor
