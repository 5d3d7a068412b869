#include <QTabWidget>

#include "panels/charts/chart_card.h"
#include "throughline/editor/charts_panel.h"
#include "throughline/editor/weakest_link_panel.h"
#include "window_fixture.h"

namespace throughline::editor {
namespace {

class NumbersInWindow : public WindowTest {
 protected:
  [[nodiscard]] QAction* action(const char* id) const { return window->actions().action(id); }
  [[nodiscard]] ChartsPanel& charts() const { return *window->findChild<ChartsPanel*>(); }
  [[nodiscard]] WeakestLinkPanel& weakest() const {
    return *window->findChild<WeakestLinkPanel*>();
  }
};

TEST_F(NumbersInWindow, ShiftF8ShowsAndHidesTheChartsAndSaysSo) {
  openExample();
  EXPECT_FALSE(charts().isVisible());
  QTest::keyClick(window, Qt::Key_F8, Qt::ShiftModifier);
  EXPECT_TRUE(charts().isVisible());
  EXPECT_TRUE(action("view.charts")->isChecked());
  EXPECT_TRUE(charts().isAncestorOf(QApplication::focusWidget()));
  QTest::keyClick(window, Qt::Key_F8, Qt::ShiftModifier);
  EXPECT_FALSE(charts().isVisible());
  EXPECT_FALSE(action("view.charts")->isChecked());
}

TEST_F(NumbersInWindow, AChartsOwnActionOpensTheChartsWithIt) {
  openExample();
  action("chart.emotions")->trigger();
  EXPECT_TRUE(charts().isVisible());
  EXPECT_EQ(charts().cards().front()->kind(), ChartKind::emotions);
  action("chart.emotions")->trigger();
  EXPECT_TRUE(charts().isVisible()) << "it never hides what it was asked to show";
}

TEST_F(NumbersInWindow, F4ShowsTheWeakestLinkWithTheKeyboardInIt) {
  openExample();
  QTest::keyClick(window, Qt::Key_F4);
  EXPECT_TRUE(weakest().isVisible());
  EXPECT_TRUE(weakest().isAncestorOf(QApplication::focusWidget()));
}

TEST_F(NumbersInWindow, AClickOnABarSelectsTheStageOnTheMap) {
  openExample();
  QTest::keyClick(window, Qt::Key_F8, Qt::ShiftModifier);
  settle();
  auto* chart = QApplication::focusWidget();
  QTest::keyClick(chart, Qt::Key_Down);
  QTest::keyClick(chart, Qt::Key_Return);
  EXPECT_EQ(window->view().current().kind, journey::Kind::stage);
  EXPECT_EQ(window->view().current().id, journey().list<journey::Stage>().front()->id.value);
}

TEST_F(NumbersInWindow, PicturesToBeLookedAt) {
  const QString pictures = qEnvironmentVariable("THROUGHLINE_PICTURES");
  openExample();
  QTest::keyClick(window, Qt::Key_F8, Qt::ShiftModifier);
  QTest::keyClick(window, Qt::Key_F4);
  for (const auto choice : {Appearance::Choice::light, Appearance::Choice::dark}) {
    appearance->setChoice(choice);
    for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) {
      window->resize(size);
      QTest::qWait(40);
      const QImage image = window->grab().toImage();
      EXPECT_EQ(image.size(), size);
      if (pictures.isEmpty()) continue;
      image.save(QString("%1/charts-window-%2-%3.png")
                     .arg(pictures, choice == Appearance::Choice::dark ? "dark" : "light")
                     .arg(size.width()));
    }
  }
}

}  // namespace
}  // namespace throughline::editor
