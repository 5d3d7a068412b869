#include "table_fixture.h"

#include "throughline/editor/weakest_link_panel.h"
#include "throughline/journey/intents/lanes.h"

namespace throughline::editor {
namespace {

using journey::Kind;
using journey::RecordKey;
using journey::ThingColumn;
using journey::Touchpoint;

class TablePlaceTest : public TableTest {};

TEST_F(TablePlaceTest, F8GoesThereAndBackWithTheSelectionAndTheSameSpotOfTheMap) {
  openExample();
  selectTouchpoint("Kick-off deck");
  const auto key = RecordKey(named<Touchpoint>("Kick-off deck").id);
  window->view().reveal(key);
  settle();
  const QRect spot = canvas().viewportRect(key);
  openTable();
  EXPECT_TRUE(page().isVisible());
  EXPECT_FALSE(canvas().isVisible());
  EXPECT_EQ(QApplication::focusWidget(), &rows());
  EXPECT_EQ(text(rows().currentIndex()), "Kick-off deck");
  QTest::keyClick(&rows(), Qt::Key_F8);
  settle();
  EXPECT_TRUE(canvas().isVisible());
  EXPECT_EQ(canvas().viewportRect(key), spot);
  EXPECT_EQ(window->view().selection(), std::set<drawing::Target>{key});
}

TEST_F(TablePlaceTest, TheSwitchStaysWhereItWasClickedTwice) {
  openExample();
  press("place.table");
  EXPECT_TRUE(page().isVisible());
  press("place.table");
  EXPECT_TRUE(page().isVisible());
  press("place.map");
  EXPECT_TRUE(canvas().isVisible());
}

TEST_F(TablePlaceTest, ThePanelAndItsTabsStayAsTheyWere) {
  openExample();
  run("view.weakestLink");
  openTable();
  EXPECT_TRUE(window->findChild<QWidget*>("sidePanel")->isVisible());
  EXPECT_TRUE(window->findChild<WeakestLinkPanel*>()->isVisible());
  EXPECT_FALSE(window->findChild<QWidget*>("zoomSlider")->isVisible());
}

TEST_F(TablePlaceTest, EveryThingOfTheMapHasItsRowUnderItsStage) {
  openTable();
  std::size_t things = 0;
  for (const Kind kind : journey::thingKinds()) things += journey().count(kind);
  EXPECT_EQ(model().shownCount(), things);
  EXPECT_EQ(model().rowCount(), static_cast<int>(things + journey().count(Kind::stage)));
  EXPECT_TRUE(model().isGroup(0));
  EXPECT_TRUE(text(model().index(0, 0)).endsWith("Trigger"));
  const auto& page = named<Touchpoint>("Pricing page");
  EXPECT_EQ(text(cell(page, ThingColumn::type)), "Website");
  EXPECT_EQ(text(cell(page, ThingColumn::stage)), "Evaluation");
}

TEST_F(TablePlaceTest, LeftAndRightFoldAGroupAndOpenItAgain) {
  openTable();
  const auto& demo = named<Touchpoint>("Product demo");
  click(cell(demo, ThingColumn::name));
  const int all = model().rowCount();
  key(Qt::Key_Left);
  EXPECT_TRUE(model().isGroup(rows().currentIndex().row())) << "first to the line of the group";
  key(Qt::Key_Left);
  EXPECT_LT(model().rowCount(), all);
  EXPECT_EQ(model().rowOf(RecordKey(demo.id)), -1);
  key(Qt::Key_Right);
  EXPECT_EQ(model().rowCount(), all);
}

TEST_F(TablePlaceTest, TheSelectionIsSharedWithThePanel) {
  openTable();
  click(cell(named<Touchpoint>("Product demo"), ThingColumn::name));
  EXPECT_EQ(control<QLineEdit>("title")->text(), "Product demo");
  key(Qt::Key_Down);
  EXPECT_NE(control<QLineEdit>("title")->text(), "Product demo");
  selectTouchpoint("Kick-off deck");
  EXPECT_EQ(text(rows().currentIndex().siblingAtColumn(0)), "Kick-off deck");
}

TEST_F(TablePlaceTest, SpaceShiftAndTheMouseTickRows) {
  openTable();
  const auto& demo = named<Touchpoint>("Product demo");
  click(cell(demo, ThingColumn::status));
  EXPECT_FALSE(bar().isVisible());
  key(Qt::Key_Down, Qt::ShiftModifier);
  EXPECT_EQ(rows().tickedCount(), 2U);
  EXPECT_TRUE(bar().isVisible());
  EXPECT_EQ(window->view().selection().size(), 2U);
  key(Qt::Key_Escape);
  EXPECT_EQ(rows().tickedCount(), 0U);
  EXPECT_FALSE(bar().isVisible());
  key(Qt::Key_Space);
  EXPECT_EQ(rows().tickedCount(), 1U);
  key(Qt::Key_Down);
  EXPECT_EQ(rows().tickedCount(), 1U) << "the cursor goes on alone";
  clickBox(RecordKey(named<Touchpoint>("Pricing page").id));
  EXPECT_EQ(rows().tickedCount(), 2U);
  click(cell(named<Touchpoint>("Discovery call"), ThingColumn::name), Qt::ControlModifier);
  EXPECT_EQ(rows().tickedCount(), 3U);
}

TEST_F(TablePlaceTest, DeleteTakesAllThatIsTickedAsOneStep) {
  openTable();
  clickBox(RecordKey(named<Touchpoint>("Product demo").id));
  clickBox(RecordKey(named<Touchpoint>("Pricing page").id));
  rows().setFocus();
  key(Qt::Key_Delete);
  EXPECT_FALSE(findNamed<Touchpoint>("Product demo"));
  EXPECT_FALSE(findNamed<Touchpoint>("Pricing page"));
  EXPECT_FALSE(bar().isVisible());
  run("edit.undo");
  EXPECT_TRUE(findNamed<Touchpoint>("Product demo"));
  EXPECT_TRUE(findNamed<Touchpoint>("Pricing page"));
}

TEST_F(TablePlaceTest, DoubleClickAndCtrlEnterShowItOnTheMap) {
  openTable();
  const auto& deck = named<Touchpoint>("Kick-off deck");
  const auto where = cell(deck, ThingColumn::name);
  rows().scrollTo(where);
  settle();
  QTest::mouseDClick(rows().viewport(), Qt::LeftButton, {}, rows().visualRect(where).center());
  settle();
  EXPECT_TRUE(canvas().isVisible());
  EXPECT_EQ(window->view().current(), RecordKey(deck.id));
  EXPECT_TRUE(canvas().viewport()->rect().intersects(canvas().viewportRect(RecordKey(deck.id))));
  openTable();
  key(Qt::Key_Return, Qt::ControlModifier);
  EXPECT_TRUE(canvas().isVisible());
}

TEST_F(TablePlaceTest, CtrlEnterShowsWhatTheMapHides) {
  openTable();
  const RecordKey deck(named<Touchpoint>("Kick-off deck").id);
  window->map().edit("Hide", nullptr, [&](journey::Edit& edit) {
    setLaneHidden(edit, journey::BuiltInLane::touchpoints, true);
  });
  settle();
  click(cell(deck, ThingColumn::name));
  key(Qt::Key_Return, Qt::ControlModifier);
  EXPECT_TRUE(canvas().isVisible());
  EXPECT_TRUE(canvas().layout().find(deck));
  EXPECT_TRUE(canvas().viewport()->rect().intersects(canvas().viewportRect(deck)));
}

TEST_F(TablePlaceTest, CtrlCCopiesTheRowsWithHeadings) {
  openTable();
  clickBox(RecordKey(named<Touchpoint>("Discovery call").id));
  clickBox(RecordKey(named<Touchpoint>("Pricing page").id));
  rows().setFocus();
  key(Qt::Key_C, Qt::ControlModifier);
  const QStringList lines = QGuiApplication::clipboard()->text().split('\n');
  ASSERT_EQ(lines.size(), 3);
  EXPECT_TRUE(lines[0].startsWith("Name\tChannel · type\tOwner\tStatus"));
  EXPECT_TRUE(lines[1].startsWith("Discovery call\tPhone\tSales\tLive"));
  EXPECT_TRUE(lines[2].startsWith("Pricing page\tWebsite\t\t"));
}

TEST_F(TablePlaceTest, AnEditDatesItsRow) {
  services.store.now = [] {
    return std::chrono::system_clock::time_point{std::chrono::hours(24 * 20'000 + 12)};
  };
  workspace = std::make_unique<Workspace>(services, *appearance);
  openTable();
  const auto& demo = named<Touchpoint>("Product demo");
  EXPECT_EQ(text(cell(demo, ThingColumn::changed)), "") << "not since the map was made";
  click(cell(demo, ThingColumn::name));
  key(Qt::Key_F2);
  keys("Demo");
  key(Qt::Key_Return);
  const RecordKey renamed = named<Touchpoint>("Demo").id;
  EXPECT_EQ(text(cell(renamed, ThingColumn::changed)), "4 Oct 2024");
  window->close();
  settle();
  reopen();
  openTable();
  EXPECT_EQ(text(cell(renamed, ThingColumn::changed)), "4 Oct 2024") << "the file knows it";
}

}  // namespace
}  // namespace throughline::editor
