#include <QDialog>
#include <QMenu>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>

#include "check_fixture.h"

namespace throughline::editor {
namespace {

TEST_F(CheckPanelTest, FollowsTheSevenStepsAndSaysWhatComesNext) {
  openCheck();
  EXPECT_EQ(tabText(), "Check (4)");
  EXPECT_EQ(labelText("checkHeading"), "4 to mend");
  EXPECT_EQ(labelText("checkCounts"), "3 faults · 1 doubt");
  EXPECT_EQ(panel().findChild<QPushButton*>("checkNext")->accessibleName(),
            "Next: Give “Pricing page” an owner. It is at the weakest link.");
  EXPECT_EQ(steps().front().mid(2), "Collect insight, 5 of 7 stages");
  EXPECT_EQ(titles().mid(0, 4), (QStringList{kPurchase, kExpansion, kPricing, kSlack}));
}

TEST_F(CheckPanelTest, AClickGoesToThePlace) {
  openCheck();
  QTest::mouseClick(finding(kSlack), Qt::LeftButton, {}, QPoint(60, 12));
  settle();
  EXPECT_EQ(window->view().current().id,
            named<journey::Touchpoint>("Peer asks in Slack group").id.value);
  EXPECT_EQ(focused(), kSlack);
}

TEST_F(CheckPanelTest, AnOwnerIsGivenFromThoseWhoOwnMostAtTheStageAndCanBeUndone) {
  openCheck();
  pressIn(finding(kPricing), "remedy");
  auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
  ASSERT_TRUE(menu);
  EXPECT_EQ(menu->actions().front()->text(), "Sales\towns 2 at this stage");
  key(Qt::Key_Return);
  EXPECT_EQ(ownerOf("Pricing page"), "Sales");
  EXPECT_EQ(tabText(), "Check (3)");
  window->map().undo();
  settle();
  EXPECT_EQ(ownerOf("Pricing page"), "");
  EXPECT_EQ(tabText(), "Check (4)");
}

TEST_F(CheckPanelTest, ANewOwnerIsTyped) {
  openCheck();
  pressIn(finding(kPricing), "remedy");
  key(Qt::Key_Up);  // the last entry
  key(Qt::Key_Return);
  typeThere("Pricing team");
  key(Qt::Key_Return);
  EXPECT_EQ(ownerOf("Pricing page"), "Pricing team");
}

TEST_F(CheckPanelTest, WhatIsMendedIsATickWhereItStoodAndThenLeaves) {
  openCheck();
  const int below = finding(kSlack)->y();
  window->map().edit("Give", nullptr, [&](journey::Edit& edit) {
    edit.change(named<journey::Touchpoint>("Pricing page").id, [&](auto& touchpoint) {
      touchpoint.owner = named<journey::Department>("Sales").id;
    });
  });
  settle();
  FindingLine* mended = finding(QString("Mended: ") + kPricing);
  ASSERT_TRUE(mended);
  EXPECT_EQ(mended->findChild<MarkSign*>()->mark(), CheckMark::mended);
  EXPECT_LE(std::abs(finding(kExpansion)->geometry().bottom() + 1 -
                     panel().findChildren<QWidget*>("step")[1]->y()),
            1);
  EXPECT_LE(finding(kSlack)->y(), below) << "what is above it may only become lower";
  letMendedGo();
  EXPECT_FALSE(titles().contains(QString("Mended: ") + kPricing));
  EXPECT_TRUE(titles().contains(kSlack));
}

TEST_F(CheckPanelTest, WhatWasFoundOnSomethingDeletedLeavesAtOnce) {
  openCheck();
  window->map().edit("Delete", nullptr, [&](journey::Edit& edit) {
    edit.erase(journey::Kind::touchpoint, named<journey::Touchpoint>("Pricing page").id.value);
  });
  settle();
  EXPECT_TRUE(titles().filter("Pricing page").isEmpty());
  EXPECT_TRUE(titles().contains(kSlack));
}

TEST_F(CheckPanelTest, SetAsideAsksForAReasonAndIsBroughtBack) {
  openCheck();
  pressIn(finding(kSlack), "setAside");
  key(Qt::Key_Return);
  EXPECT_EQ(journey().count(journey::Kind::set_aside), 0U) << "without a reason it is not";
  typeThere("Word of mouth");
  key(Qt::Key_Return);
  ASSERT_EQ(journey().count(journey::Kind::set_aside), 1U);
  const auto& aside = *journey().list<journey::SetAside>().front();
  EXPECT_EQ(aside.reason, "Word of mouth");
  EXPECT_EQ(aside.date.iso(), "2026-09-30");
  EXPECT_EQ(tabText(), "Check (3)");
  EXPECT_EQ(labelText("checkHeading"), "3 to mend, 1 set aside");
  EXPECT_EQ(finding(kSlack)->findChild<MarkSign*>()->mark(), CheckMark::setAside);
  EXPECT_TRUE(finding(kSlack)->accessibleDescription().contains("Word of mouth"));
  pressIn(finding(kSlack), "bringBack");
  EXPECT_EQ(journey().count(journey::Kind::set_aside), 0U);
  window->map().undo();
  settle();
  EXPECT_EQ(tabText(), "Check (3)");
}

TEST_F(CheckPanelTest, EscLeavesTheReasonWithoutATrace) {
  openCheck();
  pressIn(finding(kSlack), "setAside");
  typeThere("Never mind");
  key(Qt::Key_Escape);
  EXPECT_EQ(focused(), kSlack);
  EXPECT_EQ(journey().count(journey::Kind::set_aside), 0U);
  EXPECT_FALSE(window->map().document().undoLabel().has_value());
}

TEST_F(CheckPanelTest, F12GoesFromFindingToFindingAndTheKeysMendAndSetAside) {
  open(support::leahMap());
  run("check.next");
  EXPECT_EQ(focused(), kPurchase);
  EXPECT_EQ(window->view().current().id, named<journey::Stage>("Purchase").id.value);
  EXPECT_TRUE(
      QApplication::focusWidget()->accessibleDescription().contains("Take the interview guide"));
  key(Qt::Key_F12);
  key(Qt::Key_F12);
  EXPECT_EQ(focused(), kPricing);
  key(Qt::Key_F12, Qt::ShiftModifier);
  EXPECT_EQ(focused(), kExpansion);
  key(Qt::Key_F12);
  key(Qt::Key_Return);
  key(Qt::Key_Return);
  EXPECT_EQ(ownerOf("Pricing page"), "Sales");
  key(Qt::Key_F12);
  key(Qt::Key_F12, Qt::ShiftModifier);
  EXPECT_EQ(focused(), kSlack) << "the last one";
  key(Qt::Key_Delete);
  typeThere("Nobody can");
  key(Qt::Key_Return);
  EXPECT_EQ(journey().count(journey::Kind::set_aside), 1U);
  key(Qt::Key_Escape);
  EXPECT_TRUE(canvas().isAncestorOf(QApplication::focusWidget()));
}

TEST_F(CheckPanelTest, ArrowsAndTabGoThroughTheLines) {
  openCheck();
  key(Qt::Key_Home);
  EXPECT_EQ(focused().mid(2), "Collect insight, 5 of 7 stages");
  key(Qt::Key_Down);
  EXPECT_EQ(focused(), kPurchase);
  key(Qt::Key_Tab);
  EXPECT_EQ(QApplication::focusWidget()->objectName(), "remedy");
  key(Qt::Key_Tab);
  EXPECT_EQ(QApplication::focusWidget()->objectName(), "setAside");
  key(Qt::Key_Tab);
  EXPECT_EQ(focused(), kExpansion);
  key(Qt::Key_Backtab, Qt::ShiftModifier);
  EXPECT_EQ(QApplication::focusWidget()->objectName(), "setAside");
}

TEST_F(CheckPanelTest, TheGuideOpensReadyToPrint) {
  openCheck();
  pressIn(finding(kExpansion), "remedy");
  auto* guide = window->findChild<QDialog*>("interviewGuide");
  ASSERT_TRUE(guide && guide->isVisible());
  EXPECT_TRUE(guide->windowTitle().contains("Expansion")) << guide->windowTitle().toStdString();
  guide->close();
}

TEST_F(CheckPanelTest, ByStageTheSameStandUnderTheirStages) {
  openCheck();
  press("byStage");
  EXPECT_EQ(titles(), (QStringList{kSlack, kPricing, kPurchase, kExpansion}));
  QStringList stages;
  for (const QWidget* stage : panel().findChildren<QWidget*>("stageLine")) {
    stages << stage->accessibleName().mid(2);
  }
  EXPECT_TRUE(stages.contains("Evaluation, 1 fault")) << stages.join("; ").toStdString();
  close();
  reopen();
  run("view.check");
  EXPECT_EQ(titles().front(), kSlack) << "the choice is kept";
}

TEST_F(CheckPanelTest, ClosedItStaysClosedUntilItIsAskedFor) {
  open(support::leahMap());
  EXPECT_EQ(tabText(), "Check (4)");
  EXPECT_NE(tabs().currentWidget(), &panel()) << "it is not in the way";
  run("view.check");
  press("closeCheck");
  EXPECT_EQ(tabText(), QString());
  close();
  reopen();
  EXPECT_EQ(tabText(), QString());
  press("checkCount");
  EXPECT_EQ(tabText(), "Check (4)");
  close();
  reopen();
  EXPECT_EQ(tabText(), "Check (4)");
}

TEST_F(CheckPanelTest, TheLineBelowCountsAndOpensIt) {
  open(support::leahMap());
  auto* count = window->findChild<QPushButton*>("checkCount");
  EXPECT_EQ(count->text(), "Check: 3 faults, 1 doubt");
  EXPECT_EQ(labelText("checkHint"), "F12 goes to the next");
  QTest::mouseClick(count, Qt::LeftButton);
  settle();
  EXPECT_EQ(tabs().currentWidget(), &panel());
}

TEST_F(CheckPanelTest, OnAnEmptyMapOnlyTheFirstStepIsOpen) {
  journey::IdSource ids = journey::seededIds(2);
  openCheck(journey::sevenStages("Empty", ids));
  EXPECT_EQ(steps().size(), 7);
  auto* source = panel().findChild<QPushButton*>("beginSource");
  EXPECT_TRUE(source->isVisible());
  EXPECT_EQ(tabText(), "Check (7)") << "what waits for an earlier step does not count";
  press("beginGuide");
  auto* guide = window->findChild<QDialog*>("interviewGuide");
  ASSERT_TRUE(guide && guide->isVisible());
  guide->close();
  press("beginSource");
  EXPECT_EQ(tabs().currentWidget()->objectName(), "sources");
}

TEST_F(CheckPanelTest, ManyOfOneRuleAreOneLineThatOpensThemInTheTable) {
  openCheck(support::gridMap(3, 40));
  auto* several = panel().findChild<QPushButton*>("openSeveral");
  QStringList all;
  for (auto* each : panel().findChildren<QPushButton*>("openSeveral"))
    all << each->accessibleName();
  const auto owners = std::ranges::find_if(
      all, [](const QString& words) { return words.startsWith("24 touchpoints have no owner"); });
  ASSERT_NE(owners, all.end()) << all.join("; ").toStdString();
  several = panel().findChildren<QPushButton*>("openSeveral")[owners - all.begin()];
  several->setFocus();
  QTest::keyClick(several, Qt::Key_Return);
  settle();
  EXPECT_TRUE(window->actions().action("place.table")->isChecked());
  EXPECT_EQ(window->view().selection().size(), 24U);
}

TEST_F(CheckPanelTest, MakesOnlyWhatIsInSightAndGoesToTheLastOfThousands) {
  openCheck(support::gridMap(600, 2));
  press("byStage");
  EXPECT_GT(column().lines().size(), 1200);
  std::size_t made = 0;
  column().eachMade([&](const QString&, QWidget*) { ++made; });
  EXPECT_LT(made, 60U);
  run("check.previous");
  EXPECT_TRUE(QApplication::focusWidget()->isVisible());
  EXPECT_TRUE(column().isAncestorOf(QApplication::focusWidget()));
  made = 0;
  column().eachMade([&](const QString&, QWidget*) { ++made; });
  EXPECT_LT(made, 60U);
}

TEST_F(CheckPanelTest, ALowWindowFoldsReasonsAndWhatIsDone) {
  openCheck();
  window->resize(1280, 720);
  settle();
  EXPECT_TRUE(panel().findChild<QWidget*>("rings")->isVisible());
  EXPECT_EQ(steps().size(), 2) << steps().join("; ").toStdString();
  EXPECT_FALSE(finding(kPricing)->findChild<QLabel*>("findingReason")->isVisible());
  EXPECT_TRUE(finding(kPricing)->toolTip().contains("What nobody owns, nobody mends."));
}

TEST_F(CheckPanelTest, AMapThatCanOnlyBeReadSaysWhyNothingIsMended) {
  open(support::leahMap());
  close();
  auto holder = store::Document::open(file("map.journey").toStdString(), services.store);
  reopen();
  ASSERT_FALSE(window->map().canEdit());
  run("view.check");
  EXPECT_FALSE(finding(kPricing)->findChild<QPushButton*>("remedy")->isEnabled());
  EXPECT_TRUE(finding(kPurchase)->findChild<QPushButton*>("remedy")->isEnabled())
      << "a guide can be read all the same";
  finding(kPricing)->setFocus();
  key(Qt::Key_Return);
  EXPECT_EQ(labelText("toastText"), window->map().whyReadOnly());
  EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
}

}  // namespace
}  // namespace throughline::editor
