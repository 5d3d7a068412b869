#include <QRadioButton>

#include "throughline/store/own_templates.h"
#include "window_fixture.h"

namespace throughline::editor {
namespace {

class OwnTemplatesInWindow : public WindowTest {
 protected:
  QWidget* ask() {
    run("file.saveTemplate");
    return window->findChild<QWidget*>("templateDialog");
  }
  static void say(QWidget* dialog, const QString& name) {
    type(dialog->findChild<QLineEdit*>("templateName"), name);
  }
  static QString said(QWidget* dialog) {
    return dialog->findChild<QLabel*>("templateSaid")->text();
  }
  static QPushButton* keep(QWidget* dialog) {
    return dialog->findChild<QPushButton*>("keepTemplate");
  }
  [[nodiscard]] journey::Journey made(const std::string& name) const {
    journey::IdSource ids = journey::seededIds(5);
    return exchange::mapOf(*store::templateNamed(services.store, name), "",
                           *journey::Date::parse("2027-01-01"), ids);
  }
};

TEST_F(OwnTemplatesInWindow, AMapIsKeptWithItsNumbersAndReplacedUnderTheSameName) {
  openExample();
  QWidget* dialog = ask();
  ASSERT_TRUE(dialog);
  say(dialog, "Workshop");
  QTest::keyClick(dialog->findChild<QLineEdit*>("templateName"), Qt::Key_Return);
  settle();
  EXPECT_EQ(made("Workshop").count(journey::Kind::reading),
            journey().count(journey::Kind::reading));
  dialog = ask();
  say(dialog, "workshop ");
  EXPECT_EQ(said(dialog), "There is a template of this name. It is replaced.");
  EXPECT_EQ(keep(dialog)->text(), "Replace");
  QTest::keyClick(dialog, Qt::Key_Escape);
  settle();
  EXPECT_EQ(store::ownTemplates(services.store).templates.size(), 1U);
}

TEST_F(OwnTemplatesInWindow, OrWithoutItsNumbers) {
  openExample();
  QWidget* dialog = ask();
  dialog->findChild<QRadioButton*>("bareTemplate")->click();
  QTest::mouseClick(keep(dialog), Qt::LeftButton);
  settle();
  const journey::Journey bare = made("Leah finds a way to stop churn");
  EXPECT_EQ(bare.count(journey::Kind::reading), 0U);
  EXPECT_EQ(bare.count(journey::Kind::touchpoint), journey().count(journey::Kind::touchpoint));
}

TEST_F(OwnTemplatesInWindow, ANameThatCannotBeIsRefusedWhereItIsTyped) {
  openExample();
  QWidget* dialog = ask();
  say(dialog, "agency");
  EXPECT_TRUE(said(dialog).startsWith("Expected a name that no template of the program has"));
  EXPECT_FALSE(keep(dialog)->isEnabled());
  QTest::keyClick(dialog, Qt::Key_Escape);
  settle();
  EXPECT_TRUE(store::ownTemplates(services.store).templates.empty());
}

}  // namespace
}  // namespace throughline::editor
