#include <QDialog>

#include "table_fixture.h"
#include "widgets/change_list.h"

namespace throughline::editor {
namespace {

using journey::RecordKey;
using journey::ThingColumn;
using journey::Touchpoint;

class TablePaste : public TableTest {
 protected:
  void pasteText(const QString& text) {
    QGuiApplication::clipboard()->setText(text);
    rows().setFocus();
    key(Qt::Key_V, Qt::ControlModifier);
  }
  [[nodiscard]] QDialog* dialog() const { return window->findChild<QDialog*>("pasteDialog"); }
  [[nodiscard]] QAbstractItemModel& changes() const {
    return *dialog()->findChild<ChangeList*>()->model();
  }
  [[nodiscard]] std::size_t edits() const { return window->map().document().history(100).size(); }
  void accept() {
    QTest::mouseClick(dialog()->findChild<QPushButton*>("pasteChange"), Qt::LeftButton);
    settle();
  }
};

TEST_F(TablePaste, ShowsWhatItWouldChangeBeforeItDoes) {
  openTable();
  clickBox(RecordKey(named<Touchpoint>("Discovery call").id));
  clickBox(RecordKey(named<Touchpoint>("Pricing page").id));
  click(cell(named<Touchpoint>("Discovery call"), ThingColumn::owner));
  pasteText("Legal\tPlanned\nRevenue\tnonsense");
  ASSERT_TRUE(dialog());
  EXPECT_EQ(edits(), 0U);
  ASSERT_EQ(changes().rowCount(), 4);
  EXPECT_EQ(changes().index(0, 2).data().toString(), "Sales");
  EXPECT_EQ(changes().index(0, 3).data().toString(), "Legal");
  EXPECT_EQ(changes().index(2, 3).data().toString(), "Revenue (new department)");
  EXPECT_FALSE(changes().index(3, 0).data(Qt::CheckStateRole).isValid()) << "no such status";
  accept();
  EXPECT_EQ(edits(), 1U);
  EXPECT_EQ(named<Touchpoint>("Discovery call").owner, named<journey::Department>("Legal").id);
  EXPECT_EQ(named<Touchpoint>("Discovery call").status, journey::Status::planned);
  EXPECT_EQ(named<Touchpoint>("Pricing page").owner, named<journey::Department>("Revenue").id);
}

TEST_F(TablePaste, OneValueGoesIntoAllThatAreTicked) {
  openTable();
  clickBox(RecordKey(named<Touchpoint>("Discovery call").id));
  clickBox(RecordKey(named<Touchpoint>("Pricing page").id));
  click(cell(named<Touchpoint>("Pricing page"), ThingColumn::type));
  pasteText("Portal");
  ASSERT_TRUE(dialog());
  accept();
  EXPECT_EQ(named<Touchpoint>("Discovery call").channel, "Portal");
  EXPECT_EQ(named<Touchpoint>("Pricing page").channel, "Portal");
}

TEST_F(TablePaste, HeadedRowsFindTheirThingsByName) {
  openTable();
  click(cell(named<Touchpoint>("Discovery call"), ThingColumn::name));
  pasteText("Name\tStatus\tOwner\nPricing page\tRetired\tProduct\nNo such thing\tLive\tSales");
  ASSERT_TRUE(dialog());
  EXPECT_EQ(changes().rowCount(), 2);
  EXPECT_TRUE(dialog()->findChild<QPushButton*>("pasteAdd"));
  accept();
  EXPECT_EQ(named<Touchpoint>("Pricing page").status, journey::Status::retired);
}

TEST_F(TablePaste, WhatWasCopiedHereChangesNothingWhenItIsPastedBack) {
  openTable();
  rows().setFocus();
  key(Qt::Key_A, Qt::ControlModifier);
  key(Qt::Key_C, Qt::ControlModifier);
  key(Qt::Key_V, Qt::ControlModifier);
  ASSERT_TRUE(dialog());
  EXPECT_EQ(changes().rowCount(), 0);
  EXPECT_FALSE(dialog()->findChild<QPushButton*>("pasteChange")->isEnabled());
  QTest::keyClick(dialog(), Qt::Key_Escape);
  settle();
  EXPECT_EQ(edits(), 0U);
}

TEST_F(TablePaste, WhatIsNotTickedStays) {
  openTable();
  click(cell(named<Touchpoint>("Pricing page"), ThingColumn::type));
  pasteText("Portal");
  auto* list = dialog()->findChild<ChangeList*>();
  list->setCurrentIndex(list->model()->index(0, 0));
  QTest::keyClick(list, Qt::Key_Space);
  EXPECT_FALSE(dialog()->findChild<QPushButton*>("pasteChange")->isEnabled());
  QTest::keyClick(list, Qt::Key_Space);
  EXPECT_TRUE(dialog()->findChild<QPushButton*>("pasteChange")->isEnabled());
}

class ReplaceAcross : public WindowTest {
 protected:
  [[nodiscard]] QDialog* dialog() const { return window->findChild<QDialog*>("replaceDialog"); }
  [[nodiscard]] ChangeList& list() const { return *dialog()->findChild<ChangeList*>(); }
  void look(const QString& find, const QString& with) {
    QTest::keyClick(window, Qt::Key_H, Qt::ControlModifier);
    settle();
    ASSERT_TRUE(dialog());
    QTest::keyClicks(dialog()->findChild<QLineEdit*>("replaceFind"), find);
    QTest::keyClicks(dialog()->findChild<QLineEdit*>("replaceWith"), with);
    settle();
  }
  void replace() {
    QTest::mouseClick(dialog()->findChild<QPushButton*>("replaceAll"), Qt::LeftButton);
    settle();
  }
};

TEST_F(ReplaceAcross, CtrlHShowsEachChangeAndMakesThemInOneStep) {
  openExample();
  ASSERT_NO_FATAL_FAILURE(look("pricing", "price"));
  const int found = list().model()->rowCount();
  EXPECT_GT(found, 0);
  EXPECT_TRUE(findNamed<journey::Touchpoint>("Pricing page")) << "a preview is no edit";
  replace();
  EXPECT_TRUE(findNamed<journey::Touchpoint>("price page"));
  EXPECT_EQ(window->map().document().history(100).size(), 1U);
  run("edit.undo");
  EXPECT_TRUE(findNamed<journey::Touchpoint>("Pricing page"));
}

TEST_F(ReplaceAcross, OnlyWhatIsTickedIsReplaced) {
  openExample();
  ASSERT_NO_FATAL_FAILURE(look("pricing page", "Price list"));
  auto& model = *list().model();
  for (int row = 0; row < model.rowCount(); ++row) {
    if (model.index(row, 1).data().toString().startsWith("Touchpoint")) {
      list().setCurrentIndex(model.index(row, 0));
      QTest::keyClick(&list(), Qt::Key_Space);
    }
  }
  if (dialog()->findChild<QPushButton*>("replaceAll")->isEnabled()) replace();
  EXPECT_TRUE(findNamed<journey::Touchpoint>("Pricing page"));
}

TEST_F(ReplaceAcross, WhatAFieldDoesNotTakeIsToldAndLeftOut) {
  openExample();
  ASSERT_NO_FATAL_FAILURE(look("Pricing page", ""));
  auto& model = *list().model();
  ASSERT_GT(model.rowCount(), 0);
  bool told = false;
  for (int row = 0; row < model.rowCount(); ++row) {
    told = told || !model.index(row, 0).data(Qt::CheckStateRole).isValid();
  }
  EXPECT_TRUE(told);
}

}  // namespace
}  // namespace throughline::editor
