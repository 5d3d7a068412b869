#include <QGuiApplication>

#include "editor/canvas_fixture.h"
#include "support/every_field_map.h"
#include "throughline/journey/intents/campaigns.h"
#include "throughline/journey/intents/clip.h"
#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/moving.h"

// What can be done with touchpoints can be done with every kind that stands in a
// stage: dragged, copied, cut, duplicated, pasted, deleted.

namespace throughline::editor {
namespace {

using drawing::Target;
using journey::Journey;
using journey::Kind;
using journey::RecordKey;

/// Each test runs for a kind that is shown as one element for each record.
class CanvasKinds : public CanvasTest, public testing::WithParamInterface<Kind> {
 protected:
  void SetUp() override {
    CanvasTest::SetUp();
    map->edit("Fill", nullptr, [this](journey::Edit& edit) {
      // Campaigns that have dates stand where these are; canvas_campaigns_test drags them.
      for (const auto* each : journey().list<journey::Stage>()) {
        for (const std::int64_t id : journey().idsIn(Kind::campaign, each->id.value)) {
          journey::setDates(edit, {id}, {}, {});
        }
      }
      for (const auto* each : journey().list<journey::Stage>()) {
        for (const char* name : {"First", "Second", "Third"}) {
          if (journey::describe(GetParam()).label()) addNamed(edit, GetParam(), each->id, name);
        }
      }
    });
    ASSERT_GE(inStage("Evaluation").size(), 2U);
    ASSERT_GE(inStage("Purchase").size(), 2U);
    // All lanes in sight: nothing has to scroll.
    window->resize(2000, 3000);
    ASSERT_TRUE(QTest::qWaitFor([&] { return port()->height() > 2500; }));
    m_labelBefore = lastLabel();
  }

  [[nodiscard]] std::vector<std::int64_t> inStage(const std::string& stage) const {
    return journey().idsIn(GetParam(), stageNamed(stage).value);
  }
  [[nodiscard]] Target target(std::int64_t id) const { return {GetParam(), id}; }
  [[nodiscard]] QPoint topOf(std::int64_t id) const {
    const QRect rect = canvas->viewportRect(target(id));
    return {rect.center().x(), rect.top() + 1};
  }
  [[nodiscard]] QPoint below(const std::string& stage) const {
    const QRect last = canvas->viewportRect(target(inStage(stage).back()));
    return {last.center().x(), last.bottom() + 60};
  }
  /// Where it stands, held at its middle, when its top is to be there.
  void dragTopTo(std::int64_t id, QPoint top, Qt::KeyboardModifiers with = {}) {
    const QRect rect = canvas->viewportRect(target(id));
    drag(port(), rect.center(), top + QPoint(0, rect.height() / 2), with);
  }
  void select(const std::vector<std::int64_t>& ids) {
    for (const std::int64_t id : ids) {
      click(target(id), id == ids.front() ? Qt::KeyboardModifiers() : Qt::ControlModifier);
    }
  }

  std::string m_labelBefore;
};

TEST_P(CanvasKinds, ARecordIsDraggedWithinItsStage) {
  const Journey before = journey();
  auto order = inStage("Evaluation");
  dragTopTo(order.back(), topOf(order.front()));
  std::rotate(order.begin(), order.end() - 1, order.end());
  EXPECT_EQ(inStage("Evaluation"), order);
  EXPECT_NE(lastLabel(), m_labelBefore);
  expectUndoable(before);
}

TEST_P(CanvasKinds, SeveralAreDraggedAcrossTogetherAndOthersMakeRoom) {
  const Journey before = journey();
  const auto leaving = inStage("Evaluation");
  auto there = inStage("Purchase");
  const std::vector moving{leaving[0], leaving[1]};
  select(moving);
  const QRect held = canvas->viewportRect(target(leaving[0]));
  const QRect rest = canvas->viewportRect(target(there[0]));
  const QPoint to = topOf(there[0]) + QPoint(0, held.height() / 2);
  dragTo(port(), held.center(), to);
  EXPECT_GT(canvas->viewportRect(target(there[0])).top(), rest.top());
  EXPECT_TRUE(journey() == before);
  QTest::mouseRelease(port(), Qt::LeftButton, {}, to);
  there.insert(there.begin(), moving.begin(), moving.end());
  EXPECT_EQ(inStage("Purchase"), there);
  EXPECT_EQ(inStage("Evaluation").size(), leaving.size() - 2);
  EXPECT_EQ(view->selection(), (std::set{target(moving[0]), target(moving[1])}));
  expectUndoable(before);
}

TEST_P(CanvasKinds, EscLeavesNoTraceOfADrag) {
  const Journey before = journey();
  const auto id = inStage("Evaluation").front();
  const QRect rest = canvas->viewportRect(target(id));
  dragTo(port(), rest.center(), below("Purchase"));
  key(Qt::Key_Escape);
  QTest::mouseRelease(port(), Qt::LeftButton, {}, rest.center());
  EXPECT_TRUE(journey() == before);
  EXPECT_EQ(lastLabel(), m_labelBefore);
  EXPECT_EQ(canvas->viewportRect(target(id)), rest);
}

TEST_P(CanvasKinds, WithCtrlACopyLandsAtTheEnd) {
  const Journey before = journey();
  const auto id = inStage("Evaluation").front();
  const auto there = inStage("Purchase");
  const QPoint from = canvas->viewportRect(target(id)).center();
  QTest::mousePress(port(), Qt::LeftButton, {}, from);
  moveTo(port(), from + QPoint(20, 0));
  moveTo(port(), below("Purchase"), Qt::ControlModifier);
  QTest::mouseRelease(port(), Qt::LeftButton, Qt::ControlModifier, below("Purchase"));
  const auto now = inStage("Purchase");
  ASSERT_EQ(now.size(), there.size() + 1);
  EXPECT_EQ(clip(journey(), {target(now.back())}), clip(journey(), {target(id)}));
  EXPECT_TRUE(journey().contains(GetParam(), id));
  expectUndoable(before);
}

TEST_P(CanvasKinds, AreCopiedAndPastedAfterTheCurrentOne) {
  const Journey before = journey();
  const auto copied = inStage("Evaluation");
  select({copied[0], copied[1]});
  key(Qt::Key_C, Qt::ControlModifier);
  EXPECT_TRUE(journey() == before);
  const auto there = inStage("Purchase");
  click(target(there[0]));
  key(Qt::Key_V, Qt::ControlModifier);
  const auto now = inStage("Purchase");
  ASSERT_EQ(now.size(), there.size() + 2);
  EXPECT_EQ(now[0], there[0]);
  EXPECT_EQ(clip(journey(), {target(now[1]), target(now[2])}),
            clip(journey(), {target(copied[0]), target(copied[1])}));
  EXPECT_EQ(view->selection(), (std::set{target(now[1]), target(now[2])}));
  expectUndoable(before);
}

TEST_P(CanvasKinds, AreCutAndMovedAndDuplicatedAndDeleted) {
  Journey before = journey();
  const auto stood = inStage("Evaluation");
  const auto there = inStage("Purchase");
  click(target(stood[0]));
  key(Qt::Key_X, Qt::ControlModifier);
  EXPECT_TRUE(journey() == before);
  click(target(there[0]));
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(inStage("Purchase")[1], stood[0]);
  EXPECT_EQ(inStage("Purchase").size(), there.size() + 1);
  EXPECT_EQ(view->current(), target(stood[0]));
  expectUndoable(before);

  before = journey();
  click(target(stood[1]));
  key(Qt::Key_D, Qt::ControlModifier);
  EXPECT_EQ(inStage("Evaluation").size(), stood.size());
  EXPECT_EQ(view->current(), target(inStage("Evaluation")[1]));
  expectUndoable(before);

  before = journey();
  click(target(inStage("Evaluation")[1]));
  key(Qt::Key_Delete);
  EXPECT_EQ(inStage("Evaluation").size(), stood.size() - 1);
  expectUndoable(before);
}

INSTANTIATE_TEST_SUITE_P(OfTheMap, CanvasKinds,
                         testing::Values(Kind::touchpoint, Kind::question, Kind::finding,
                                         Kind::experiment, Kind::campaign),
                         [](const auto& each) { return std::string(kindName(each.param)); });

/// Evidence: one cell for all records of a stage.
class CanvasEvidence : public CanvasTest {
 protected:
  void SetUp() override {
    CanvasTest::SetUp();
    window->resize(2000, 1600);
    ASSERT_TRUE(QTest::qWaitFor([&] { return port()->height() > 1200; }));
  }

  /// The middle of a stage's cell, found beside the stage's first card.
  [[nodiscard]] QPoint cellOf(const std::string& name) const {
    drawing::ViewOptions options;
    options.invitations = true;
    const drawing::MapLayout layout = drawing::LayoutEngine().layout(journey(), options);
    const Target beside = card(titles(name).front());
    for (const drawing::Element& element : layout.elements) {
      if (element.kind != drawing::ElementKind::evidence || element.stage != stageNamed(name)) {
        continue;
      }
      const QPointF way = element.rect.center() - layout.find(beside)->rect.center();
      return canvas->viewportRect(beside).center() + way.toPoint();
    }
    ADD_FAILURE() << "no evidence cell in " << name;
    return {};
  }
  [[nodiscard]] std::vector<std::int64_t> inStage(const std::string& name) const {
    return journey().idsIn(Kind::evidence, stageNamed(name).value);
  }
};

TEST_F(CanvasEvidence, TheCellOfAStageIsDraggedWithAllItsRecords) {
  const Journey before = journey();
  const auto moving = inStage("Evaluation");
  auto there = inStage("Purchase");
  ASSERT_GE(moving.size(), 2U);
  dragTo(port(), cellOf("Evaluation"), cellOf("Purchase"));
  EXPECT_TRUE(journey() == before);
  QTest::mouseRelease(port(), Qt::LeftButton, {}, cellOf("Purchase"));
  there.insert(there.end(), moving.begin(), moving.end());
  EXPECT_EQ(inStage("Purchase"), there);
  EXPECT_TRUE(inStage("Evaluation").empty());
  EXPECT_EQ(lastLabel(), "Move evidence");
  EXPECT_EQ(view->current(), stage("Purchase"));
  expectUndoable(before);
}

TEST_F(CanvasEvidence, LettingGoWhereItStoodOrEscIsNoEdit) {
  const Journey before = journey();
  drag(port(), cellOf("Evaluation"), cellOf("Evaluation") + QPoint(14, 3));
  expectNoTrace(before);
  dragTo(port(), cellOf("Evaluation"), cellOf("Purchase"));
  key(Qt::Key_Escape);
  QTest::mouseRelease(port(), Qt::LeftButton, {}, cellOf("Purchase"));
  expectNoTrace(before);
}

TEST_F(CanvasEvidence, TheCellIsCopiedCutAndPastedAndTheStageStays) {
  Journey before = journey();
  const auto copied = inStage("Evaluation");
  const std::size_t there = inStage("Purchase").size();
  QTest::mouseClick(port(), Qt::LeftButton, {}, cellOf("Evaluation"));
  key(Qt::Key_C, Qt::ControlModifier);
  QTest::mouseClick(port(), Qt::LeftButton, {}, cellOf("Purchase"));
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(inStage("Purchase").size(), there + copied.size());
  EXPECT_EQ(lastLabel(), "Paste evidence");
  expectUndoable(before);

  before = journey();
  QTest::mouseClick(port(), Qt::LeftButton, {}, cellOf("Evaluation"));
  key(Qt::Key_X, Qt::ControlModifier);
  EXPECT_TRUE(journey() == before);
  QTest::mouseClick(port(), Qt::LeftButton, {}, cellOf("Purchase"));
  const auto stood = inStage("Purchase");
  key(Qt::Key_V, Qt::ControlModifier);
  auto moved = stood;
  moved.insert(moved.end(), copied.begin(), copied.end());
  EXPECT_EQ(inStage("Purchase"), moved) << "the same records";
  EXPECT_TRUE(inStage("Evaluation").empty());
  EXPECT_TRUE(journey().contains(Kind::stage, stageNamed("Evaluation").value));
  expectUndoable(before);

  before = journey();
  QTest::mouseClick(port(), Qt::LeftButton, {}, cellOf("Purchase"));
  const std::size_t pasted = inStage("Purchase").size();
  key(Qt::Key_Right, Qt::AltModifier);
  EXPECT_TRUE(inStage("Purchase").empty());
  EXPECT_GE(inStage("Onboarding").size(), pasted);
  EXPECT_EQ(view->current(), stage("Onboarding"));
  expectUndoable(before);
}

}  // namespace
}  // namespace throughline::editor
