#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>

#include "window_fixture.h"

// The panel at the right is as wide as each of its tabs was left.

namespace throughline::editor {
namespace {

class SideWidthsTest : public WindowTest {
 protected:
  void SetUp() override { openExample(); }
  [[nodiscard]] QTabWidget& side() const { return *window->findChild<QTabWidget*>("sidePanel"); }
  void turnTo(const QString& title) {
    for (int i = 0; i < side().count(); ++i) {
      if (!side().tabText(i).startsWith(title)) continue;
      QTest::mouseClick(side().tabBar(), Qt::LeftButton, {}, side().tabBar()->tabRect(i).center());
      settle();
      return;
    }
    ADD_FAILURE() << "no tab " << title.toStdString();
  }
  /// By the mouse on the line between map and panel.
  void drag(int by) {
    auto* splitter = qobject_cast<QSplitter*>(side().parentWidget());
    QWidget* line = splitter->handle(1);
    const QPoint held = line->rect().center();
    QTest::mousePress(line, Qt::LeftButton, {}, held);
    const QPoint to = held + QPoint(by, 0);
    QMouseEvent move(QEvent::MouseMove, to, line->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                     {});
    QApplication::sendEvent(line, &move);
    QTest::mouseRelease(line, Qt::LeftButton, {}, held);
    settle();
  }
};

TEST_F(SideWidthsTest, EachTabKeepsItsOwnAlsoInTheNextWindow) {
  turnTo("Inspector");
  const int narrow = side().width();
  turnTo("History");
  drag(-120);
  const int wide = side().width();
  ASSERT_GT(wide, narrow + 60);
  turnTo("Inspector");
  EXPECT_EQ(side().width(), narrow);
  turnTo("History");
  EXPECT_EQ(side().width(), wide);
  turnTo("Inspector");
  close();
  reopen();
  settle();
  EXPECT_EQ(side().width(), narrow);
  turnTo("History");
  EXPECT_EQ(side().width(), wide);
}

TEST_F(SideWidthsTest, NeverMoreThanHalfOfTheWindow) {
  turnTo("History");
  drag(-400);
  turnTo("Inspector");
  window->resize(1000, 900);
  settle();
  turnTo("History");
  EXPECT_LE(side().width(), 501);
}

}  // namespace
}  // namespace throughline::editor
