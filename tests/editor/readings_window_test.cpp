#include <QAction>
#include <QTableView>

#include "throughline/journey/intents/readings.h"
#include "window_fixture.h"

namespace throughline::editor {
namespace {

class NumbersTest : public WindowTest {
 protected:
  QTableView& table() { return *window->findChild<QTableView*>("readings"); }
  QWidget& panel() { return *window->findChild<QWidget*>("bottomPanel"); }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    settle();
  }
  std::optional<double> demos() {
    return readingAt(journey(), {named<journey::Stage>("Evaluation").id, journey::Measure::volume,
                                 named<journey::Period>("Q3 2026").id});
  }
};

TEST_F(NumbersTest, TheAreaBelowTheMapIsClosedAtFirstAndOpensWithTheKeyboardInIt) {
  openExample();
  EXPECT_FALSE(panel().isVisible());
  EXPECT_FALSE(window->actions().action("view.numbers")->isChecked());
  key(Qt::Key_F7);
  EXPECT_TRUE(table().isVisible() && table().hasFocus());
  EXPECT_TRUE(window->actions().action("view.numbers")->isChecked());
  key(Qt::Key_F7);
  EXPECT_FALSE(panel().isVisible());
  EXPECT_FALSE(window->actions().action("view.numbers")->isChecked());
  EXPECT_TRUE(canvas().isAncestorOf(QApplication::focusWidget()));
}

TEST_F(NumbersTest, AnOpenAreaIsOpenAgainTheNextTime) {
  openExample();
  run("view.numbers");
  close();
  reopen();
  EXPECT_TRUE(table().isVisible());
  run("view.numbers");
  close();
  reopen();
  EXPECT_FALSE(panel().isVisible());
}

TEST_F(NumbersTest, KeysOfTheTableLeaveTheMapAloneAndUndoReachesBoth) {
  openExample();
  selectTouchpoint("Pricing page");
  const auto before = journey();
  run("view.numbers");
  table().selectionModel()->setCurrentIndex(table().model()->index(12, 4),
                                            QItemSelectionModel::ClearAndSelect);
  ASSERT_EQ(demos(), 202);
  key(Qt::Key_Delete);
  EXPECT_EQ(demos(), std::nullopt);
  EXPECT_EQ(journey().count(journey::Kind::touchpoint), before.count(journey::Kind::touchpoint));
  key(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(journey(), before);
}

TEST_F(NumbersTest, WhatIsBeingTypedIsKeptWhenTheWindowCloses) {
  openExample();
  run("view.numbers");
  table().selectionModel()->setCurrentIndex(table().model()->index(12, 4),
                                            QItemSelectionModel::ClearAndSelect);
  key(Qt::Key_7);
  key(Qt::Key_7);
  close();
  reopen();
  EXPECT_EQ(demos(), 77);
}

TEST_F(NumbersTest, TheToolbarAndTheTableShowTheSamePeriod) {
  openExample();
  run("view.numbers");
  table().selectionModel()->setCurrentIndex(table().model()->index(0, 2),
                                            QItemSelectionModel::ClearAndSelect);
  key(Qt::Key_Return, Qt::ControlModifier);
  EXPECT_EQ(window->view().options().period, named<journey::Period>("Q1 2026").id);
  EXPECT_EQ(window->findChild<QWidget*>("period")->property("text").toString(), "Q1 2026 ▾");
}

}  // namespace
}  // namespace throughline::editor
