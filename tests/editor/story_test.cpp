#include <QDialog>
#include <QImage>
#include <QMouseEvent>

#include "window_fixture.h"

namespace throughline::editor {
namespace {

using journey::Stage;
using journey::Touchpoint;

class StoryTest : public WindowTest {
 protected:
  void drag(const drawing::Target& card, QPoint to) {
    QWidget* port = canvas().viewport();
    const QPoint from = canvas().viewportRect(card).center();
    QTest::mousePress(port, Qt::LeftButton, {}, from);
    for (const QPoint at : {from + (to - from) / 2, to}) {
      QMouseEvent move(QEvent::MouseMove, at, port->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                       {});
      QApplication::sendEvent(port, &move);
    }
    QTest::mouseRelease(port, Qt::LeftButton, {}, to);
    settle();
  }
};

TEST_F(StoryTest, OpenRenameDragOwnerUndoCloseReopenExport) {
  dialogs->saves.push_back(file("leah.journey"));
  workspace->openExample(nullptr);
  ASSERT_EQ(workspace->windows().size(), 1U);
  window = workspace->windows().front();
  window->resize(1800, 1000);
  ASSERT_TRUE(QTest::qWaitForWindowActive(window));
  canvas().setZoom(0.8);
  settle();

  auto* title = window->findChild<QLineEdit*>("mapTitle");
  type(title, "How Leah stays");
  QTest::keyClick(title, Qt::Key_Return);
  EXPECT_EQ(journey().settings().title, "How Leah stays");

  const drawing::Target card{journey::Kind::touchpoint, named<Touchpoint>("Pricing page").id.value};
  const auto discovery = named<Touchpoint>("Proposal").id;
  const QRect there = canvas().viewportRect({journey::Kind::touchpoint, discovery.value});
  drag(card, there.center() + QPoint(0, there.height()));
  EXPECT_EQ(named<Touchpoint>("Pricing page").stage, named<Stage>("Purchase").id);

  selectTouchpoint("Pricing page");
  auto* owner = control<QLineEdit>("owner");
  type(owner, "Content");
  if (QWidget* popup = QApplication::activePopupWidget()) popup->hide();
  QTest::keyClick(owner, Qt::Key_Return);
  EXPECT_EQ(named<Touchpoint>("Pricing page").owner, named<journey::Department>("Content").id);

  canvas().setFocus();
  EXPECT_EQ(window->actions().action("edit.undo")->text(), "Undo Change owner");
  QTest::keyClick(window, Qt::Key_Z, Qt::ControlModifier);
  EXPECT_FALSE(named<Touchpoint>("Pricing page").owner);
  QTest::keyClick(window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_TRUE(named<Touchpoint>("Pricing page").owner);

  const journey::Journey before = journey();
  close();
  reopen("leah.journey");
  EXPECT_TRUE(journey() == before);
  EXPECT_EQ(window->findChild<QLineEdit*>("mapTitle")->text(), "How Leah stays");

  run("export.picture");
  dialogs->saves.push_back(file("leah.png"));
  QTest::mouseClick(window->findChild<QPushButton*>("exportPicture"), Qt::LeftButton);
  settle();
  EXPECT_FALSE(QImage(file("leah.png")).isNull());
  EXPECT_TRUE(dialogs->told.empty());
}

}  // namespace
}  // namespace throughline::editor
