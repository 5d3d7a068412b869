#include <QCheckBox>
#include <QDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "throughline/editor/start_page.h"
#include "window_fixture.h"

namespace throughline::editor {
namespace {

bool opensMenu(const QAbstractButton& button) {
  const auto* tool = qobject_cast<const QToolButton*>(&button);
  if (tool) return tool->menu() && tool->popupMode() == QToolButton::InstantPopup;
  const auto* push = qobject_cast<const QPushButton*>(&button);
  return push && push->menu();
}

class EnterPressesTest : public WindowTest {
 protected:
  /// The buttons in it that take the keyboard.
  static std::vector<QAbstractButton*> buttonsIn(const QWidget& root) {
    std::vector<QAbstractButton*> buttons;
    for (auto* each : root.findChildren<QAbstractButton*>()) {
      const bool isButton = qobject_cast<QPushButton*>(each) || qobject_cast<QToolButton*>(each);
      const bool takesKeyboard = (each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
      if (isButton && takesKeyboard && each->isVisible() && each->isEnabled()) {
        buttons.push_back(each);
      }
    }
    return buttons;
  }
  /// Holds Enter down over each, and lets go elsewhere, so that nothing is done.
  static std::size_t expectAllPressed(const QWidget& root) {
    std::size_t pressed = 0;
    for (QAbstractButton* button : buttonsIn(root)) {
      if (opensMenu(*button)) continue;
      button->setFocus();
      QTest::keyPress(button, Qt::Key_Return);
      EXPECT_TRUE(button->isDown())
          << button->objectName().toStdString() << " " << button->text().toStdString();
      button->setDown(false);
      ++pressed;
    }
    return pressed;
  }
};

TEST_F(EnterPressesTest, EveryButtonOfTheWindowAndItsPanels) {
  openExample();
  selectTouchpoint("Pricing page");
  run("view.numbers");
  EXPECT_GT(expectAllPressed(*window), 8U);
}

TEST_F(EnterPressesTest, EveryButtonOfADialog) {
  openExample();
  run("export.picture");
  const auto* dialog = window->findChild<QDialog*>("exportDialog");
  EXPECT_EQ(expectAllPressed(*dialog), 3U);
}

TEST_F(EnterPressesTest, EveryButtonOfTheStartPage) {
  openExample();
  close();
  workspace->showStart();
  settle();
  StartPage* page = nullptr;
  for (QWidget* each : QApplication::topLevelWidgets()) {
    auto* found = qobject_cast<StartPage*>(each);
    if (found && found->isVisible()) page = found;
  }
  ASSERT_TRUE(page);
  EXPECT_GE(expectAllPressed(*page), 4U) << "four ways";
  QTest::keyClick(page->findChild<QAbstractButton*>("mapTile"), Qt::Key_Enter);
  settle();
  EXPECT_EQ(workspace->windows().size(), 1U);
}

TEST_F(EnterPressesTest, TheActionOfAToast) {
  openExample();
  selectTouchpoint("Pricing page");
  canvas().setFocus();
  run("edit.delete");
  auto* undo = window->findChild<QPushButton*>("toastAction");
  undo->setFocus();
  QTest::keyClick(undo, Qt::Key_Return);
  EXPECT_TRUE(findNamed<journey::Touchpoint>("Pricing page"));
}

TEST_F(EnterPressesTest, AButtonWithAMenuOpensIt) {
  openExample();
  auto* button = window->findChild<QToolButton*>("export");
  ASSERT_TRUE(opensMenu(*button));
  bool isOpen = false;
  QTimer::singleShot(0, button, [&] {
    isOpen = button->menu()->isVisible();
    button->menu()->close();
  });
  button->setFocus();
  QTest::keyClick(button, Qt::Key_Return);
  settle();
  EXPECT_TRUE(isOpen);
}

TEST_F(EnterPressesTest, AToolButtonInADialogAndNotItsDefault) {
  QDialog dialog;
  auto* layout = new QVBoxLayout(&dialog);
  auto* tool = new QToolButton(&dialog);
  tool->setFocusPolicy(Qt::StrongFocus);
  auto* tick = new QCheckBox(&dialog);
  auto* usual = new QPushButton(&dialog);
  usual->setDefault(true);
  for (QWidget* each :
       {static_cast<QWidget*>(tool), static_cast<QWidget*>(tick), static_cast<QWidget*>(usual)}) {
    layout->addWidget(each);
  }
  const QSignalSpy tools(tool, &QToolButton::clicked);
  const QSignalSpy usuals(usual, &QPushButton::clicked);
  dialog.show();
  ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog));
  tool->setFocus();
  QTest::keyClick(tool, Qt::Key_Return);
  EXPECT_EQ(tools.count(), 1);
  EXPECT_EQ(usuals.count(), 0);
  tick->setFocus();
  QTest::keyClick(tick, Qt::Key_Return);
  EXPECT_FALSE(tick->isChecked()) << "a box is ticked by Space";
  EXPECT_EQ(usuals.count(), 1);
}

}  // namespace
}  // namespace throughline::editor
