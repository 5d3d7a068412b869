#include "table_fixture.h"

namespace throughline::editor {
namespace {

using journey::Department;
using journey::RecordKey;
using journey::ThingColumn;
using journey::Touchpoint;

class TableEditing : public TableTest {
 protected:
  const Touchpoint& demo() const { return named<Touchpoint>("Product demo"); }
  std::size_t edits() const { return window->map().document().history(100).size(); }
};

TEST_F(TableEditing, TypingReplacesEnterTakesAndEscLeavesNoTrace) {
  openTable();
  click(cell(demo(), ThingColumn::name));
  keys("Demo with my data");
  EXPECT_TRUE(rows().editing().isOpen());
  key(Qt::Key_Escape);
  EXPECT_FALSE(rows().editing().isOpen());
  EXPECT_EQ(edits(), 0U);
  EXPECT_EQ(QApplication::focusWidget(), &rows());
  keys("Demo with my data");
  key(Qt::Key_Return);
  EXPECT_TRUE(findNamed<Touchpoint>("Demo with my data"));
  EXPECT_EQ(edits(), 1U);
  EXPECT_FALSE(rows().editing().isOpen());
}

TEST_F(TableEditing, TabTakesAndGoesOnOverCellsThatTheKindDoesNotHave) {
  openTable();
  const auto question = *journey().all<journey::Question>().begin();
  click(cell(question.second, ThingColumn::name));
  key(Qt::Key_Return);
  key(Qt::Key_A, Qt::ControlModifier);
  keys("What does it cost?");
  key(Qt::Key_Tab);
  EXPECT_TRUE(findNamed<journey::Question>("What does it cost?"));
  EXPECT_FALSE(rows().editing().isOpen());
  EXPECT_EQ(rows().currentIndex().column(), static_cast<int>(ThingColumn::type));
  key(Qt::Key_Tab);
  EXPECT_EQ(rows().currentIndex().column(), static_cast<int>(ThingColumn::says))
      << "a question has no owner, status or side";
}

TEST_F(TableEditing, AnOwnerIsCompletedAndANewNameMakesADepartment) {
  openTable();
  click(cell(demo(), ThingColumn::owner));
  keys("Partner team");
  key(Qt::Key_Return);
  const auto* made = findNamed<Department>("Partner team");
  ASSERT_TRUE(made);
  EXPECT_EQ(demo().owner, made->id);
  EXPECT_FALSE(rows().editing().isOpen());
  EXPECT_EQ(edits(), 1U);
}

TEST_F(TableEditing, AChoiceIsChosenFromItsList) {
  openTable();
  click(cell(demo(), ThingColumn::status));
  key(Qt::Key_Return);
  auto* box = rows().findChild<QComboBox*>();
  ASSERT_TRUE(box);
  emit box->activated(static_cast<int>(box->findText("Retired")));
  settle();
  EXPECT_EQ(demo().status, journey::Status::retired);
  EXPECT_FALSE(rows().editing().isOpen());
}

TEST_F(TableEditing, AnotherStageMovesItThere) {
  openTable();
  click(cell(demo(), ThingColumn::stage));
  key(Qt::Key_Return);
  auto* box = rows().findChild<QComboBox*>();
  ASSERT_TRUE(box);
  emit box->activated(static_cast<int>(box->findText("Purchase")));
  settle();
  const auto& purchase = named<journey::Stage>("Purchase");
  EXPECT_EQ(demo().stage, purchase.id);
  EXPECT_EQ(journey().in<Touchpoint>(purchase.id).back()->id, demo().id) << "at its end";
  EXPECT_EQ(text(rows().currentIndex().siblingAtColumn(0)), "Product demo");
}

TEST_F(TableEditing, WhatIsRefusedStaysWithItsReason) {
  openTable();
  click(cell(demo(), ThingColumn::name));
  key(Qt::Key_F2);
  auto* edit = qobject_cast<QLineEdit*>(QApplication::focusWidget());
  ASSERT_TRUE(edit);
  type(edit, "");
  QTest::keyClick(edit, Qt::Key_Return);
  settle();
  EXPECT_TRUE(rows().editing().isOpen());
  auto* why = rows().findChild<QLabel*>("refusal");
  ASSERT_TRUE(why);
  EXPECT_TRUE(why->isVisible());
  key(Qt::Key_Escape);
  EXPECT_TRUE(findNamed<Touchpoint>("Product demo"));
}

TEST_F(TableEditing, WhatWasTypedIsTakenWhenAnotherPlaceIsOpened) {
  openTable();
  click(cell(demo(), ThingColumn::name));
  keys("Other name");
  run("place.map");
  EXPECT_TRUE(findNamed<Touchpoint>("Other name"));
}

TEST_F(TableEditing, AMapThatCanOnlyBeReadSaysWhyNothingIsTyped) {
  openExample();
  close();
  auto holder = store::Document::open(file("map.journey").toStdString(), services.store);
  reopen();
  openTable();
  ASSERT_FALSE(window->map().canEdit());
  click(cell(demo(), ThingColumn::name));
  keys("x");
  EXPECT_FALSE(rows().editing().isOpen());
  EXPECT_TRUE(window->findChild<QWidget*>("toast")->isVisible());
}

class TableBar : public TableTest {
 protected:
  void tick(const char* title) { clickBox(RecordKey(named<Touchpoint>(title).id)); }
  void tickThree() {
    tick("Discovery call");
    tick("Product demo");
    tick("Pricing page");
  }
  static QString of(ThingColumn column) {
    return "all." + QString::number(static_cast<int>(column));
  }
};

TEST_F(TableBar, SaysWhatTheRowsShareOrThatTheyDiffer) {
  openTable();
  tickThree();
  EXPECT_EQ(labelText("selectedCount"), "3 touchpoints selected");
  EXPECT_TRUE(onBar("all.2")->text().startsWith("Owner: mixed"));
  EXPECT_TRUE(onBar("all.6")->text().startsWith("Stage: Evaluation"));
}

TEST_F(TableBar, ChangesAllInOneStep) {
  openTable();
  tickThree();
  chooseOnBar("all.2", "Sales");
  const auto& sales = named<Department>("Sales");
  EXPECT_EQ(named<Touchpoint>("Pricing page").owner, sales.id);
  EXPECT_EQ(window->map().document().history(100).size(), 1U);
  EXPECT_TRUE(onBar("all.2")->text().startsWith("Owner: Sales"));
  run("edit.undo");
  EXPECT_FALSE(named<Touchpoint>("Pricing page").owner);
}

TEST_F(TableBar, MovesAllToAnotherStage) {
  openTable();
  tickThree();
  chooseOnBar("all.6", "Purchase");
  const auto stage = named<journey::Stage>("Purchase").id;
  EXPECT_EQ(named<Touchpoint>("Pricing page").stage, stage);
  EXPECT_EQ(named<Touchpoint>("Discovery call").stage, stage);
  EXPECT_EQ(rows().tickedCount(), 3U) << "they stay selected where they are now";
}

TEST_F(TableBar, OffersOnlyWhatAllOfThemHave) {
  openTable();
  tick("Pricing page");
  const auto& question = journey().all<journey::Question>().begin()->second;
  clickBox(RecordKey(question.id));
  EXPECT_EQ(labelText("selectedCount"), "2 things selected");
  EXPECT_FALSE(onBar("all.2")->isVisible());
  EXPECT_FALSE(onBar("all.3")->isVisible());
  EXPECT_TRUE(onBar("all.6")->isVisible());
}

TEST_F(TableBar, ANewDepartmentIsNamedForAll) {
  openTable();
  tickThree();
  chooseOnBar("all.2", "New department…");
  auto* line = window->findChild<QLineEdit*>("newText");
  ASSERT_TRUE(line);
  QTest::keyClicks(line, "Revenue");
  QTest::keyClick(line, Qt::Key_Return);
  settle();
  EXPECT_EQ(named<Touchpoint>("Product demo").owner, named<Department>("Revenue").id);
  EXPECT_EQ(window->map().document().history(100).size(), 1U);
}

class TableFilters : public TableTest {};

TEST_F(TableFilters, WordsAndChipsNarrowTogetherAndSayHowManyAreLeft) {
  openTable();
  const auto all = model().allCount();
  choose("chip.kind", "Touchpoint");
  EXPECT_EQ(model().shownCount(), journey().count(journey::Kind::touchpoint));
  EXPECT_EQ(labelText("rowCount"), QString("%1 of %2 things").arg(model().shownCount()).arg(all));
  choose("chip.stage", "Evaluation");
  EXPECT_EQ(model().shownCount(), 4U);
  QTest::keyClicks(window->findChild<QLineEdit*>("rowWords"), "page");
  settle();
  EXPECT_EQ(names(), QStringList{"Pricing page"});
}

TEST_F(TableFilters, WhatIsFilteredHereIsFilteredOnTheMapToo) {
  openTable();
  choose("chip.owner", "No owner");
  EXPECT_TRUE(window->view().filter().withoutOwner);
  EXPECT_FALSE(window->findChild<QWidget*>("chipBar")->isVisible()) << "the table says it itself";
  run("place.map");
  EXPECT_TRUE(window->findChild<QWidget*>("chipBar")->isVisible());
  run("filter.clear");
  run("place.table");
  EXPECT_EQ(model().shownCount(), model().allCount());
}

TEST_F(TableFilters, NothingLeftSaysSoAndOffersToClear) {
  openTable();
  QTest::keyClicks(window->findChild<QLineEdit*>("rowWords"), "no such words");
  settle();
  EXPECT_EQ(labelText("nothingMatches"), "Nothing matches. Clear the filters");
  press("clearFilters");
  EXPECT_TRUE(rows().isVisible());
  EXPECT_EQ(model().shownCount(), model().allCount());
}

TEST_F(TableFilters, ACrossTakesAChipOff) {
  openTable();
  choose("chip.status", "Retired");
  auto* cross = page().findChild<QWidget*>("chip.status")->findChild<QToolButton*>("takeOff");
  ASSERT_TRUE(cross->isVisible());
  QTest::mouseClick(cross, Qt::LeftButton);
  settle();
  EXPECT_FALSE(model().filter().isActive());
}

TEST_F(TableFilters, AHeadingSortsAndTheGroupingChanges) {
  openTable();
  press("group.3");
  EXPECT_EQ(model().rowCount(), static_cast<int>(model().allCount()));
  auto* header = rows().horizontalHeader();
  QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                    QPoint(header->sectionViewportPosition(0) + 40, header->height() / 2));
  settle();
  const QStringList sorted = names();
  QStringList named;
  for (const QString& name : sorted) {
    if (!name.isEmpty()) named << name.toCaseFolded();
  }
  EXPECT_GT(named.size(), 10);
  press("group.2");
  EXPECT_EQ(text(model().index(0, 0)), "No owner");
}

TEST_F(TableFilters, TickedRowsThatAFilterHidesAreNoLongerTicked) {
  openTable();
  clickBox(RecordKey(named<Touchpoint>("Pricing page").id));
  clickBox(RecordKey(named<Touchpoint>("Product demo").id));
  QTest::keyClicks(window->findChild<QLineEdit*>("rowWords"), "pricing page");
  settle();
  EXPECT_EQ(rows().tickedCount(), 1U);
}

}  // namespace
}  // namespace throughline::editor
