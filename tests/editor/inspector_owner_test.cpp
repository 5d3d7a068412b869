#include <QAbstractItemView>

#include "window_fixture.h"

// The owner of what is selected: typed, completed from the departments, emptied.

namespace throughline::editor {
namespace {

using journey::Kind;
using journey::Stage;
using journey::Touchpoint;

TEST_F(WindowTest, WhereOwnersDifferOnlyThatIsSaid) {
  openExample();
  std::vector<drawing::Target> owned;
  std::vector<drawing::Target> gaps;
  for (const auto& [id, touchpoint] : journey().all<Touchpoint>()) {
    (journey::lacksOwner(touchpoint) ? gaps : owned).push_back({Kind::touchpoint, id.value});
  }
  ASSERT_GE(gaps.size(), 2U);
  const auto told = [&](const drawing::Target& one, const drawing::Target& two) {
    window->view().select({one, two}, one);
    settle();
    auto* owner = control<QLineEdit>("owner");
    const auto* gap = owner->findChild<QLabel*>("gapHint");
    return QStringList{owner->placeholderText(), gap->isHidden() ? QString() : gap->text()};
  };
  EXPECT_EQ(told(owned.front(), gaps.front()), (QStringList{"Several values", ""}));
  EXPECT_EQ(told(gaps[0], gaps[1]), (QStringList{"", "No owner: give this gap a name"}));
}

TEST_F(WindowTest, AnOwnerIsOfferedAfterAFewLetters) {
  openExample();
  selectTouchpoint("Pricing page");
  auto* owner = control<QLineEdit>("owner");
  EXPECT_TRUE(owner->property("gap").toBool());
  EXPECT_TRUE(owner->findChild<QLabel*>("gapHint")->isVisible());
  owner->setFocus();
  QTest::keyClicks(owner, "sal");
  QWidget* popup = QApplication::activePopupWidget();
  ASSERT_TRUE(popup);
  QTest::keyClick(popup, Qt::Key_Down);
  QTest::keyClick(popup, Qt::Key_Return);
  settle();
  EXPECT_EQ(named<Touchpoint>("Pricing page").owner, named<journey::Department>("Sales").id);
  EXPECT_FALSE(owner->property("gap").toBool());
}

TEST_F(WindowTest, APauseInTypingAnOwnerMakesNoDepartment) {
  openExample();
  selectTouchpoint("Pricing page");
  auto* owner = control<QLineEdit>("owner");
  owner->setFocus();
  QTest::keyClicks(owner, "Mar");
  for (QTimer* pause : owner->findChildren<QTimer*>("pause")) EXPECT_FALSE(pause->isActive());
  QWidget* popup = QApplication::activePopupWidget();
  ASSERT_TRUE(popup);
  QTest::keyClick(popup, Qt::Key_Return);
  settle();
  EXPECT_FALSE(findNamed<journey::Department>("Mar"));
  EXPECT_EQ(named<Touchpoint>("Pricing page").owner, named<journey::Department>("Marketing").id);
}

TEST_F(WindowTest, TabLeavesWithTheOwnerThatIsMarkedAsEnterDoes) {
  openExample();
  selectTouchpoint("Pricing page");
  auto* owner = control<QLineEdit>("owner");
  owner->setFocus();
  QTest::keyClicks(owner, "Mar");
  QWidget* popup = QApplication::activePopupWidget();
  ASSERT_TRUE(popup);
  QTest::keyClick(popup, Qt::Key_Tab);
  settle();
  EXPECT_FALSE(QApplication::activePopupWidget());
  EXPECT_NE(QApplication::focusWidget(), owner);
  EXPECT_FALSE(findNamed<journey::Department>("Mar"));
  EXPECT_EQ(named<Touchpoint>("Pricing page").owner, named<journey::Department>("Marketing").id);
}

TEST_F(WindowTest, AnEmptiedOwnerMeansNobodyByEnterAndByTab) {
  openExample();
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Tab}) {
    selectTouchpoint("Product demo");
    ASSERT_TRUE(named<Touchpoint>("Product demo").owner);
    auto* owner = control<QLineEdit>("owner");
    owner->setFocus();
    owner->selectAll();
    QTest::keyClick(owner, Qt::Key_Delete);
    QWidget* popup = QApplication::activePopupWidget();
    QTest::keyClick(popup ? popup : owner, key);
    settle();
    EXPECT_FALSE(named<Touchpoint>("Product demo").owner) << key;
    window->map().undo();
  }
}

TEST_F(WindowTest, AClickIntoAFilledOwnerMeansAnotherOne) {
  openExample();
  selectTouchpoint("Product demo");
  auto* owner = control<QLineEdit>("owner");
  QApplication::setActiveWindow(window);
  QTest::mouseClick(owner, Qt::LeftButton, {}, {20, 10});
  settle();
  EXPECT_EQ(owner->selectedText(), "Sales");
}

TEST_F(WindowTest, TheKeyboardGoesBackToTheMap) {
  openExample();
  auto* title = window->findChild<QLineEdit*>("mapTitle");
  const auto mapHasIt = [this] { return canvas().isAncestorOf(QApplication::focusWidget()); };
  for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
    type(title, "Another title");
    QTest::keyClick(title, key);
    EXPECT_TRUE(mapHasIt()) << key;
  }
  title->setFocus();
  const drawing::Target stage{Kind::stage, named<Stage>("Research").id.value};
  QWidget* row = canvas().stageRow();
  const QPoint inPort = canvas().viewportRect(stage).center();
  QTest::mouseClick(row, Qt::LeftButton, {},
                    row->mapFromGlobal(canvas().viewport()->mapToGlobal(inPort)));
  EXPECT_EQ(window->view().current(), stage);
  EXPECT_TRUE(mapHasIt());
}

TEST_F(WindowTest, ANewOwnerMakesADepartmentInTheSameEdit) {
  openExample();
  selectTouchpoint("Pricing page");
  auto* owner = control<QLineEdit>("owner");
  type(owner, "Partners");
  if (QWidget* popup = QApplication::activePopupWidget()) popup->hide();
  QTest::keyClick(owner, Qt::Key_Return);
  EXPECT_EQ(named<Touchpoint>("Pricing page").owner, named<journey::Department>("Partners").id);
  window->map().undo();
  EXPECT_FALSE(findNamed<journey::Department>("Partners"));
}

TEST_F(WindowTest, TheOwnerOfACampaignIsTheOneThatWasTyped) {
  openExample();
  select(named<journey::Campaign>("Autumn churn series"));
  auto* owner = control<QLineEdit>("owner");
  type(owner, "Sales");
  if (QWidget* popup = QApplication::activePopupWidget()) popup->hide();
  QTest::keyClick(owner, Qt::Key_Return);
  EXPECT_EQ(named<journey::Campaign>("Autumn churn series").owner,
            named<journey::Department>("Sales").id);
}

}  // namespace
}  // namespace throughline::editor
