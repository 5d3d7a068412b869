#include <QCheckBox>
#include <QGraphicsView>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include "canvas_fixture.h"
#include "throughline/journey/intents/feelings.h"
#include "throughline/journey/intents/lanes.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/search.h"

// Lanes shown in another way, with the mouse on their names and with the keyboard.

namespace throughline::editor {
namespace {

using drawing::LaneId;
using drawing::Target;
using journey::BuiltInLane;
using journey::Journey;
using journey::Kind;
using journey::OwnLane;
using journey::Side;

class CanvasLanes : public CanvasTest {
 protected:
  [[nodiscard]] QWidget* names() const { return window->findChild<QWidget*>("laneNames"); }
  [[nodiscard]] std::vector<LaneId> shown() const {
    std::vector<LaneId> lanes;
    for (const drawing::Lane& lane : canvas->layout().lanes) lanes.push_back(lane.id);
    return lanes;
  }
  [[nodiscard]] std::size_t placeOf(LaneId lane) const {
    const auto lanes = shown();
    return static_cast<std::size_t>(std::ranges::find(lanes, lane) - lanes.begin());
  }
  /// Within the lane names, so far below the lane's upper edge.
  [[nodiscard]] QPoint on(LaneId lane, qreal below = 10) const {
    const qreal y = canvas->layout().lane(lane)->rect.top() + below;
    return {40, window->findChild<QGraphicsView*>()->mapFromScene(QPointF(0, y)).y()};
  }
  void clickLane(LaneId lane) { QTest::mouseClick(names(), Qt::LeftButton, {}, on(lane)); }
  [[nodiscard]] const journey::Lane* record(BuiltInLane lane) const {
    return journey::recordOf(journey(), journey::LaneKey(lane));
  }
  void run(const char* id) {
    registry->refresh();
    ASSERT_TRUE(registry->action(id)->isEnabled()) << id;
    registry->action(id)->trigger();
  }
  void lookAt(BuiltInLane lane) {
    map->edit("Hide", nullptr, [&](journey::Edit& edit) {
      for (std::size_t i = 0; i < journey::Words<BuiltInLane>::all.size(); ++i) {
        const auto each = static_cast<BuiltInLane>(i);
        if (each != lane) setLaneHidden(edit, each, true);
      }
    });
  }
  [[nodiscard]] QString hiddenWords() const {
    return window->findChild<QLabel*>("hiddenLanes")->text();
  }
  journey::Id<journey::Lane> addLane(OwnLane kind, const QString& name) {
    run(kind == OwnLane::text    ? "lane.addText"
        : kind == OwnLane::cards ? "lane.addCards"
                                 : "lane.addCurve");
    type(name);
    key(Qt::Key_Return);
    for (const auto& [id, lane] : journey().all<journey::Lane>()) {
      if (lane.name == name.toStdString()) return id;
    }
    ADD_FAILURE() << "no lane " << name.toStdString();
    return {};
  }
  [[nodiscard]] std::vector<const journey::Cell*> cells(journey::Id<journey::Lane> lane) const {
    return journey().in<journey::Cell>(lane);
  }
};

TEST_F(CanvasLanes, ANameIsDraggedToAnotherPlace) {
  const Journey before = journey();
  const std::size_t flow = placeOf(LaneId::flow);
  drag(names(), on(LaneId::flow), on(LaneId::job, 2));
  EXPECT_EQ(placeOf(LaneId::flow), 0U);
  EXPECT_EQ(flow, 1U);
  EXPECT_EQ(lastLabel(), "Move lane “Flow”");
  expectUndoable(before);
}

TEST_F(CanvasLanes, EscGivesUpTheDragAndLeavesNoTrace) {
  const Journey before = journey();
  dragTo(names(), on(LaneId::flow), on(LaneId::job, 2));
  QTest::keyClick(names(), Qt::Key_Escape);
  QTest::mouseRelease(names(), Qt::LeftButton, {}, on(LaneId::job, 2));
  expectNoTrace(before);
}

TEST_F(CanvasLanes, ADoubleClickFoldsAndUnfolds) {
  const Journey before = journey();
  QTest::mouseDClick(names(), Qt::LeftButton, {}, on(LaneId::job));
  EXPECT_TRUE(canvas->layout().lane(LaneId::job)->folded);
  expectUndoable(before);
  QTest::mouseDClick(names(), Qt::LeftButton, {}, on(LaneId::job));
  EXPECT_FALSE(canvas->layout().lane(LaneId::job)->folded);
}

TEST_F(CanvasLanes, TheLowerEdgeResizesAndADoubleClickOnItGivesTheHeightBack) {
  const Journey before = journey();
  const qreal height = canvas->layout().lane(LaneId::job)->rect.height();
  drag(names(), on(LaneId::job, height), on(LaneId::job, height + 80));
  EXPECT_NEAR(canvas->layout().lane(LaneId::job)->rect.height(), height + 80, 2);
  expectUndoable(before);
  QTest::mouseDClick(names(), Qt::LeftButton, {}, on(LaneId::job, height + 80));
  EXPECT_EQ(canvas->layout().lane(LaneId::job)->rect.height(), height);
}

TEST_F(CanvasLanes, WorkByKeyboardAlone) {
  run("lane.focus");
  EXPECT_TRUE(names()->hasFocus());
  key(Qt::Key_Home);
  EXPECT_EQ(names()->accessibleName(), "Lane Job to be done");
  key(Qt::Key_Down);
  EXPECT_EQ(names()->accessibleName(), "Lane Flow");
  key(Qt::Key_Up, Qt::AltModifier);
  EXPECT_EQ(placeOf(LaneId::flow), 0U);
  key(Qt::Key_Down, Qt::AltModifier);
  EXPECT_EQ(placeOf(LaneId::flow), 1U);
  key(Qt::Key_Left);
  EXPECT_TRUE(canvas->layout().lane(LaneId::flow)->folded);
  EXPECT_TRUE(names()->accessibleName().startsWith("Lane Flow, folded: Weakest link"));
  key(Qt::Key_Right);
  EXPECT_FALSE(canvas->layout().lane(LaneId::flow)->folded);
  key(Qt::Key_Delete);
  EXPECT_EQ(canvas->layout().lane(LaneId::flow), nullptr);
  EXPECT_EQ(lastLabel(), "Hide lane “Flow”");
  key(Qt::Key_Escape);
  EXPECT_FALSE(names()->hasFocus());
}

TEST_F(CanvasLanes, TheFootNamesHiddenOnesAndShowsThemAll) {
  EXPECT_TRUE(hiddenWords().isEmpty());
  run("lane.questions");
  run("lane.emotion");
  EXPECT_EQ(hiddenWords(), "2 lanes hidden: Emotion, Questions");
  EXPECT_FALSE(registry->action("lane.emotion")->isChecked());
  auto* all = window->findChild<QPushButton*>("showAllLanes");
  ASSERT_TRUE(all->isVisible());
  QTest::mouseClick(all, Qt::LeftButton);
  EXPECT_NE(canvas->layout().lane(LaneId::emotion), nullptr);
  EXPECT_TRUE(registry->action("lane.emotion")->isChecked());
  EXPECT_TRUE(hiddenWords().isEmpty());
  EXPECT_EQ(lastLabel(), "Show all lanes");
}

TEST_F(CanvasLanes, HoveringANameShowsWhatCanBeDoneWithIt) {
  auto* bar = window->findChild<QWidget*>("laneBar");
  EXPECT_FALSE(bar->isVisible());
  QTest::mouseMove(names(), on(LaneId::job));
  ASSERT_TRUE(bar->isVisible());
  QTest::mouseClick(bar->findChild<QToolButton*>("laneFold"), Qt::LeftButton);
  EXPECT_TRUE(record(BuiltInLane::job)->folded);
  QTest::mouseMove(names(), on(LaneId::flow));
  QTest::mouseClick(bar->findChild<QToolButton*>("laneHide"), Qt::LeftButton);
  EXPECT_TRUE(record(BuiltInLane::flow)->hidden);
}

TEST_F(CanvasLanes, OneOfTheUsersOwnIsMadeNamedRenamedAndDeleted) {
  const Journey before = journey();
  run("lane.addText");
  key(Qt::Key_Escape);
  expectNoTrace(before);
  const auto lane = addLane(OwnLane::text, "What we promise");
  EXPECT_EQ(lastLabel(), "Add lane “What we promise”");
  EXPECT_EQ(view->current(), (Target{Kind::lane, lane.value}));
  expectUndoable(before);
  run("lane.focus");
  key(Qt::Key_End);
  key(Qt::Key_F2);
  type("Promises");
  key(Qt::Key_Return);
  EXPECT_EQ(journey().get(lane).name, "Promises");
  const Journey named = journey();
  key(Qt::Key_Delete, Qt::ShiftModifier);
  EXPECT_EQ(journey().find(lane), nullptr);
  expectUndoable(named);
}

TEST_F(CanvasLanes, TextsAreTypedInPlaceMovedCopiedAndFound) {
  lookAt(BuiltInLane::job);
  const auto lane = addLane(OwnLane::text, "Promise");
  const drawing::Element* asks = nullptr;
  for (const drawing::Element& each : canvas->layout().elements) {
    if (each.lane == LaneId{lane.value} && !asks) asks = &each;
  }
  ASSERT_NE(asks, nullptr);
  EXPECT_EQ(asks->kind, drawing::ElementKind::invitation);
  const QPoint place = on(asks->lane, 20);
  QTest::mouseClick(port(), Qt::LeftButton, {}, place + QPoint(20, 0));
  ASSERT_TRUE(canvas->isTyping());
  type("Not alone");
  key(Qt::Key_Return);
  ASSERT_EQ(cells(lane).size(), 1U);
  EXPECT_EQ(cells(lane).front()->text, "Not alone");
  const Target text{Kind::cell, cells(lane).front()->id.value};
  const Journey typed = journey();
  drag(port(), at(text), at(text) + QPoint(196, 0));
  EXPECT_EQ(cells(lane).front()->stage, stageNamed("Research"));
  expectUndoable(typed);
  click(text);
  key(Qt::Key_Left, Qt::AltModifier);
  EXPECT_EQ(cells(lane).front()->stage, stageNamed("Trigger"));
  key(Qt::Key_F2);
  type("Never alone");
  key(Qt::Key_Return);
  EXPECT_EQ(cells(lane).front()->text, "Never alone");
  EXPECT_EQ(journey::find(journey(), "never alone"), (std::vector<journey::Hit>{text}));
  click(text);
  key(Qt::Key_Delete);
  EXPECT_TRUE(cells(lane).empty());
}

TEST_F(CanvasLanes, CardsAreAddedBelowEachOtherCutAndPasted) {
  lookAt(BuiltInLane::job);
  const auto lane = addLane(OwnLane::cards, "Team");
  map->edit("Add", nullptr,
            [&](journey::Edit& edit) { addCell(edit, lane, stageNamed("Research"), "Sales"); });
  const Target sales{Kind::cell, cells(lane).front()->id.value};
  click(sales);
  key(Qt::Key_Insert);
  type("Legal");
  key(Qt::Key_Return);
  ASSERT_EQ(cells(lane).size(), 2U);
  EXPECT_EQ(cells(lane).back()->title, "Legal");
  EXPECT_EQ(cells(lane).back()->stage, stageNamed("Research"));
  key(Qt::Key_Up, Qt::AltModifier);
  EXPECT_EQ(cells(lane).front()->title, "Legal");
  key(Qt::Key_D, Qt::ControlModifier);
  EXPECT_EQ(cells(lane).size(), 3U);
  key(Qt::Key_X, Qt::ControlModifier);
  view->selectOnly(stage("Trigger"));
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(cellsIn(journey(), lane, stageNamed("Trigger")).size(), 1U);
}

TEST_F(CanvasLanes, APointIsSetByADoubleClickDraggedAndSteppedByKeys) {
  lookAt(BuiltInLane::job);
  const auto lane = addLane(OwnLane::curve, "Effort");
  QTest::mouseDClick(port(), Qt::LeftButton, {}, on(LaneId{lane.value}, 60));
  ASSERT_EQ(cells(lane).size(), 1U);
  const Target point{Kind::cell, cells(lane).front()->id.value};
  EXPECT_NEAR(*cells(lane).front()->score, -0.53, 0.06);
  const Journey before = journey();
  drag(port(), at(point), at(point) - QPoint(0, 15));
  EXPECT_NEAR(*cells(lane).front()->score, 0, 0.11);
  expectUndoable(before);
  click(point);
  const double score = *cells(lane).front()->score;
  key(Qt::Key_Down, Qt::AltModifier);
  EXPECT_NEAR(*cells(lane).front()->score, score - journey::kScoreStep, 0.001);
}

TEST_F(CanvasLanes, TheLineOfVisibilityIsSwitchedAndHidesASide) {
  lookAt(BuiltInLane::touchpoints);
  const auto titlesBefore = titles("Evaluation");
  auto* line = window->findChild<QCheckBox*>("lineOfVisibility");
  ASSERT_TRUE(line->isVisible());
  line->click();
  EXPECT_TRUE(record(BuiltInLane::touchpoints)->lineOfVisibility);
  EXPECT_EQ(titles("Evaluation"), titlesBefore) << "nothing moves in the file";
  const auto eyes = window->findChildren<QToolButton*>("bandEye");
  ASSERT_EQ(eyes.size(), 3);
  QTest::mouseClick(eyes.front(), Qt::LeftButton);
  EXPECT_EQ(record(BuiltInLane::touchpoints)->hiddenSides, std::vector{Side::unseen});
  EXPECT_EQ(lastLabel(), "Hide the cards of “Customer alone”");
  run("lane.unseen");
  EXPECT_TRUE(record(BuiltInLane::touchpoints)->hiddenSides.empty());
}

TEST_F(CanvasLanes, TheEyesOfTheBandsStandBesideTheirNames) {
  lookAt(BuiltInLane::touchpoints);
  run("lane.line");
  map->edit("Link", nullptr, [&](journey::Edit& edit) {
    // They run above all cards.
    linkTouchpoints(edit, {card("Sponsored post").id}, {card("Extra seats offer").id});
    linkTouchpoints(edit, {card("Churn guide (PDF)").id}, {card("Extra seats offer").id});
  });
  const auto& bands = canvas->layout().lane(LaneId::touchpoints)->bands;
  ASSERT_EQ(bands.front().side, Side::unseen);
  EXPECT_GT(bands.front().nameTop, bands.front().rect.top() + 12) << "there is room for the links";
  const auto eyes = window->findChildren<QToolButton*>("bandEye");
  auto* graphics = window->findChild<QGraphicsView*>();
  for (qsizetype i = 0; i < eyes.size(); ++i) {
    const int name =
        graphics->mapFromScene(QPointF(0, bands[static_cast<std::size_t>(i)].nameTop)).y();
    EXPECT_NEAR(eyes[i]->y(), name, 4) << i;
  }
}

TEST_F(CanvasLanes, ACardDraggedIntoAnotherBandChangesItsSide) {
  lookAt(BuiltInLane::touchpoints);
  run("lane.line");
  const Target proposal = card("Proposal");
  const journey::Id<journey::Touchpoint> id{proposal.id};
  const auto& bands = canvas->layout().lane(LaneId::touchpoints)->bands;
  const qreal way =
      bands.back().rect.center().y() - canvas->layout().find(proposal)->rect.center().y();
  const Journey before = journey();
  drag(port(), at(proposal), at(proposal) + QPoint(0, static_cast<int>(way)));
  EXPECT_EQ(journey().get(id).side, Side::backstage);
  expectUndoable(before);
  click(proposal);
  key(Qt::Key_Up, Qt::AltModifier);
  EXPECT_EQ(journey().get(id).side, Side::customer);
}

TEST_F(CanvasLanes, ADoubleClickInABandAddsACardOfItsSide) {
  lookAt(BuiltInLane::touchpoints);
  run("lane.line");
  const auto stage = stageNamed("Evaluation");
  for (const Side side : {Side::unseen, Side::customer, Side::backstage}) {
    const auto& bands = canvas->layout().lane(LaneId::touchpoints)->bands;
    const auto band = std::ranges::find(bands, side, &drawing::Band::side);
    ASSERT_NE(band, bands.end());
    const QPointF free(canvas->layout().column(stage)->rect.center().x(), band->rect.bottom() - 2);
    QTest::mouseDClick(port(), Qt::LeftButton, {},
                       window->findChild<QGraphicsView*>()->mapFromScene(free));
    type("In its band");
    key(Qt::Key_Return);
    EXPECT_EQ(journey().get(journey::Id<journey::Touchpoint>{card("In its band").id}).side, side);
    map->undo();
  }
}

TEST_F(CanvasLanes, WhatIsAskedForIsShownInThisWindowWhateverHidesIt) {
  map->edit("Hide", nullptr, [&](journey::Edit& edit) {
    setLaneHidden(edit, BuiltInLane::touchpoints, true);
    setSideHidden(edit, Side::customer, true);
  });
  const Target proposal = card("Proposal");
  ASSERT_EQ(canvas->layout().find(proposal), nullptr);
  const Journey before = journey();
  view->reveal(proposal);
  EXPECT_NE(canvas->layout().find(proposal), nullptr);
  EXPECT_TRUE(journey() == before) << "the map stays as it is";
}

TEST_F(CanvasLanes, WhereTheMapCanOnlyBeReadTheyChangeInTheWindowAlone) {
  const Journey before = journey();
  OpenMap reading(store::Document::open(map->document().path(), services.store));
  ASSERT_FALSE(reading.canEdit());
  ViewState readingView;
  QMainWindow second;
  auto* other = new Canvas(reading, readingView, services, &second);
  ActionRegistry actions(&second);
  other->addActions(actions);
  second.setCentralWidget(other);
  second.show();
  actions.action("lane.emotion")->trigger();
  actions.action("lane.line")->trigger();
  EXPECT_EQ(other->layout().lane(LaneId::emotion), nullptr);
  EXPECT_EQ(other->layout().lane(LaneId::touchpoints)->bands.size(), 3U);
  actions.action("lane.emotion")->trigger();
  EXPECT_NE(other->layout().lane(LaneId::emotion), nullptr);
  EXPECT_FALSE(actions.action("lane.addText")->isEnabled());
  EXPECT_TRUE(reading.journey() == before);
}

}  // namespace
}  // namespace throughline::editor
