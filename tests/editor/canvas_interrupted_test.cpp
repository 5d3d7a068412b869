#include <QInputMethodEvent>
#include <QTextEdit>

#include "editor/canvas_fixture.h"

// What comes between: another window takes the keyboard, or an input method composes
// a letter, while something is dragged or typed on the map.

namespace throughline::editor {
namespace {

using drawing::Target;
using journey::Journey;

class CanvasInterrupted : public CanvasTest {
 protected:
  void goToAnotherWindow() {
    m_other = std::make_unique<QMainWindow>();
    m_other->show();
    m_other->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_other.get()));
    ASSERT_FALSE(window->isActiveWindow());
  }
  void comeBack() {
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
  }
  void compose(const QString& waiting, const QString& committed = {}) {
    QInputMethodEvent event(waiting, {});
    event.setCommitString(committed);
    QApplication::sendEvent(QApplication::focusWidget(), &event);
  }

 private:
  std::unique_ptr<QMainWindow> m_other;
};

TEST_F(CanvasInterrupted, AnotherWindowEndsTypingAndTheTextIsKeptAsOneEdit) {
  const Journey before = journey();
  const Target target = card("Discovery call");
  click(target);
  key(Qt::Key_F2);
  type("First call");
  EXPECT_TRUE(journey() == before);
  goToAnotherWindow();
  EXPECT_FALSE(canvas->isTyping());
  EXPECT_EQ(journey().get(TouchpointId{target.id}).title, "First call");
  comeBack();
  expectUndoable(before);
}

TEST_F(CanvasInterrupted, ATextThatIsRefusedWaitsUntilTheWindowIsBack) {
  const Journey before = journey();
  view->selectOnly(stage("Purchase"));
  canvas->setFocus();
  key(Qt::Key_F2);
  type("Research");
  goToAnotherWindow();
  EXPECT_TRUE(canvas->isTyping()) << "the name is taken";
  comeBack();
  type(" more");
  key(Qt::Key_Return);
  EXPECT_EQ(journey().get(stageNamed("Research more")).name, "Research more");
  expectUndoable(before);
}

TEST_F(CanvasInterrupted, AnotherWindowGivesADragUpWithoutATrace) {
  const Journey before = journey();
  const Target pricing = card("Pricing page");
  const Target proposal = card("Proposal");
  const QRect rest = canvas->viewportRect(proposal);
  click(pricing);
  dragTo(port(), at(pricing), rest.center() - QPoint(0, rest.height() / 2));
  ASSERT_NE(canvas->viewportRect(proposal), rest) << "others make room";
  goToAnotherWindow();
  EXPECT_EQ(canvas->viewportRect(proposal), rest);
  comeBack();
  QTest::mouseRelease(port(), Qt::LeftButton, {}, rest.center());
  expectNoTrace(before);
  // The next drag begins anew.
  drag(port(), at(pricing), rest.center() - QPoint(0, rest.height() / 2));
  EXPECT_EQ(titles("Purchase").front(), "Pricing page");
  expectUndoable(before);
}

TEST_F(CanvasInterrupted, AnotherWindowGivesALinkUpThatWaitsForItsEnd) {
  const Journey before = journey();
  click(card("Sponsored post"));
  key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
  goToAnotherWindow();
  comeBack();
  canvas->setFocus();
  click(card("Churn guide (PDF)"));
  expectNoTrace(before);
  EXPECT_EQ(view->current(), card("Churn guide (PDF)"));
}

TEST_F(CanvasInterrupted, AComposedLetterDuringADragTypesNothingAndTheDragGoesOn) {
  const Journey before = journey();
  const Target pricing = card("Pricing page");
  const QRect proposal = canvas->viewportRect(card("Proposal"));
  const QPoint to = proposal.center() - QPoint(0, proposal.height() / 2);
  click(pricing);
  dragTo(port(), at(pricing), to);
  compose("´");
  compose("", "É");
  EXPECT_FALSE(canvas->isTyping());
  EXPECT_TRUE(journey() == before);
  QTest::mouseRelease(port(), Qt::LeftButton, {}, to);
  EXPECT_EQ(titles("Purchase").front(), "Pricing page");
  expectUndoable(before);
}

TEST_F(CanvasInterrupted, WhatIsBeingComposedInAnEditorIsNoTextYet) {
  const Journey before = journey();
  const Target target = card("Pricing page");
  click(target);
  key(Qt::Key_F2);
  type("Prix");
  compose("に");
  compose("にほ");
  EXPECT_TRUE(canvas->isTyping());
  EXPECT_EQ(qobject_cast<QTextEdit*>(typing())->toPlainText(), "Prix");
  compose("", "日本");
  EXPECT_EQ(qobject_cast<QTextEdit*>(typing())->toPlainText(), "Prix日本");
  EXPECT_TRUE(journey() == before);
  key(Qt::Key_Return);
  EXPECT_EQ(journey().get(TouchpointId{target.id}).title, "Prix日本");
  expectUndoable(before);
}

TEST_F(CanvasInterrupted, AnotherWindowDuringACompositionKeepsWhatWasCommitted) {
  const Journey before = journey();
  const Target target = card("Pricing page");
  click(target);
  key(Qt::Key_F2);
  type("Prix");
  compose("に");
  goToAnotherWindow();
  EXPECT_FALSE(canvas->isTyping());
  EXPECT_EQ(journey().get(TouchpointId{target.id}).title, "Prix");
  comeBack();
  expectUndoable(before);
}

}  // namespace
}  // namespace throughline::editor
