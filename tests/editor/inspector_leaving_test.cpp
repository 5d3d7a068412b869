#include <QTableView>
#include <QToolButton>

#include "window_fixture.h"

// Esc out of the inspector, and what a removal from it takes along.

namespace throughline::editor {
namespace {

TEST_F(WindowTest, EscInAFieldOfTheInspectorGoesBackToTheMap) {
  openExample();
  for (const char* field : {"title", "job", "owner", "status"}) {
    selectTouchpoint("Product demo");
    canvas().setFocus();
    window->view().requestField(field);
    settle();
    QWidget* at = QApplication::focusWidget();
    ASSERT_TRUE(at && inspector().isAncestorOf(at)) << field;
    QTest::keyClick(at, Qt::Key_Escape);
    EXPECT_TRUE(canvas().isAncestorOf(QApplication::focusWidget())) << field;
  }
}

TEST_F(WindowTest, EscWithTextInAFieldGivesItUpAndGoesBack) {
  openExample();
  selectTouchpoint("Product demo");
  canvas().setFocus();
  window->view().requestField("title");
  settle();
  QTest::keyClicks(QApplication::focusWidget(), "Something else");
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
  EXPECT_TRUE(canvas().isAncestorOf(QApplication::focusWidget()));
  EXPECT_FALSE(window->map().document().undoLabel());
  EXPECT_EQ(control<QLineEdit>("title")->text(), "Product demo");
}

TEST_F(WindowTest, EscInTheInspectorGoesBackToTheReadingsWhereOneCameFromThere) {
  openExample();
  run("view.numbers");
  auto* readings = window->findChild<QTableView*>("readings");
  selectTouchpoint("Product demo");
  readings->setFocus();
  control<QLineEdit>("title")->setFocus();
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
  EXPECT_TRUE(readings->hasFocus());
}

TEST_F(WindowTest, DeletingAPersonaSaysWhatGoesWithIt) {
  openExample();
  const auto id = named<journey::Persona>("Leah").id;
  const auto removeFirst = [&](const char* list) {
    window->view().clearSelection();
    settle();
    auto* of = inspector().findChild<QWidget*>(list);
    QTest::mouseClick(of->findChildren<QToolButton*>("remove").first(), Qt::LeftButton);
    settle();
  };
  removeFirst("personas");  // given up
  ASSERT_EQ(dialogs->asked.size(), 1U);
  EXPECT_EQ(dialogs->asked.back().title, "Delete the persona “Leah”");
  EXPECT_TRUE(dialogs->asked.back().text.contains("7 emotions"))
      << dialogs->asked.back().text.toStdString();
  EXPECT_EQ(dialogs->asked.back().usual, -1);
  EXPECT_TRUE(journey().find(id));
  dialogs->answers = {0};
  removeFirst("personas");
  EXPECT_FALSE(journey().find(id));

  removeFirst("departments");
  EXPECT_EQ(dialogs->asked.back().title, "Delete the department “Marketing”");
  EXPECT_TRUE(dialogs->asked.back().text.contains("touchpoints"));
  EXPECT_TRUE(findNamed<journey::Department>("Marketing"));
}

}  // namespace
}  // namespace throughline::editor
