#include <QGraphicsItem>
#include <QGraphicsView>
#include <QScrollBar>
#include <set>

#include "editor/canvas_fixture.h"

namespace throughline::editor {
namespace {

using drawing::Target;
using journey::Journey;
using journey::Kind;
using Titles = std::vector<std::string>;

TEST_F(CanvasTest, ACardIsDraggedWithinItsStage) {
  const Journey before = journey();
  const QRect first = canvas->viewportRect(card("Discovery call"));
  drag(port(), at(card("Pricing page")), first.center() - QPoint(0, first.height() / 2));
  EXPECT_EQ(titles("Evaluation"),
            (Titles{"Pricing page", "Discovery call", "Product demo", "Internal ROI meeting"}));
  EXPECT_EQ(lastLabel(), "Move touchpoint");
  expectUndoable(before);
}

TEST_F(CanvasTest, SeveralCardsOfTwoStagesAreDraggedAcrossTogether) {
  const Journey before = journey();
  click(card("Discovery call"));
  click(card("Set-up wizard"), Qt::ControlModifier);
  click(card("Pricing page"), Qt::ControlModifier);
  const QRect proposal = canvas->viewportRect(card("Proposal"));
  drag(port(), at(card("Discovery call")), proposal.center() - QPoint(0, proposal.height() / 2));
  EXPECT_EQ(titles("Purchase"),
            (Titles{"Discovery call", "Pricing page", "Set-up wizard", "Proposal",
                    "Security questionnaire", "Budget approval", "Deal desk review"}));
  EXPECT_EQ(titles("Evaluation"), (Titles{"Product demo", "Internal ROI meeting"}));
  EXPECT_EQ(view->selection().size(), 3U);
  expectUndoable(before);
}

TEST_F(CanvasTest, WhileACardIsDraggedTheGapShowsWhereItLandsAndEscClosesIt) {
  const Journey before = journey();
  const Target proposal = card("Proposal");
  const QRect rest = canvas->viewportRect(proposal);
  dragTo(port(), at(card("Pricing page")), rest.center() - QPoint(0, rest.height() / 2));
  EXPECT_GT(canvas->viewportRect(proposal).top(), rest.top());
  EXPECT_TRUE(journey() == before);
  key(Qt::Key_Escape);
  EXPECT_EQ(canvas->viewportRect(proposal), rest);
  QTest::mouseRelease(port(), Qt::LeftButton, {}, rest.center());
  expectNoTrace(before);
}

TEST_F(CanvasTest, LettingGoWhereItStoodIsNoEdit) {
  const Journey before = journey();
  drag(port(), at(card("Product demo")), at(card("Product demo")) + QPoint(12, 4));
  expectNoTrace(before);
}

TEST_F(CanvasTest, WithCtrlACopyLands) {
  const Journey before = journey();
  const QRect proposal = canvas->viewportRect(card("Proposal"));
  const QPoint from = at(card("Pricing page"));
  const QPoint to = proposal.center() - QPoint(0, proposal.height() / 2);
  QTest::mousePress(port(), Qt::LeftButton, {}, from);
  moveTo(port(), from + QPoint(20, 0));
  moveTo(port(), to, Qt::ControlModifier);
  QTest::mouseRelease(port(), Qt::LeftButton, Qt::ControlModifier, to);
  EXPECT_EQ(titles("Purchase").front(), "Pricing page");
  EXPECT_EQ(titles("Evaluation").back(), "Pricing page");
  expectUndoable(before);
}

TEST_F(CanvasTest, AStageIsDraggedByItsHeader) {
  const Journey before = journey();
  QWidget* row = canvas->stageRow();
  const auto inRow = [&](const std::string& name) {
    return row->mapFromGlobal(port()->mapToGlobal(at(stage(name))));
  };
  drag(row, inRow("Expansion"), inRow("Research") - QPoint(60, 0));
  EXPECT_EQ(stageNames()[1], "Expansion");
  EXPECT_EQ(lastLabel(), "Move stage");
  expectUndoable(before);

  const Journey moved = journey();
  dragTo(row, inRow("Trigger"), inRow("Purchase"));
  key(Qt::Key_Escape);
  QTest::mouseRelease(row, Qt::LeftButton, {}, inRow("Purchase"));
  EXPECT_TRUE(journey() == moved);
}

TEST_F(CanvasTest, AnEmotionIsDraggedWithinItsBand) {
  const Journey before = journey();
  const auto* emotion = journey().in<journey::Emotion>(stageNamed("Evaluation")).front();
  const auto id = emotion->id;
  const Target target{Kind::emotion, id.value};
  const QPoint from = at(target);
  drag(port(), from, from - QPoint(0, 30));
  EXPECT_GT(journey().get(id).score, -0.7);
  expectUndoable(before);
  drag(port(), at(target), at(target) - QPoint(0, 2000));
  EXPECT_EQ(journey().get(id).score, 1);

  const Journey up = journey();
  const QPoint top = at(target);
  dragTo(port(), top, top + QPoint(0, 40));
  EXPECT_GT(at(target).y(), top.y());
  key(Qt::Key_Escape);
  QTest::mouseRelease(port(), Qt::LeftButton, {}, top);
  EXPECT_TRUE(journey() == up);
  EXPECT_EQ(at(target), top);
}

TEST_F(CanvasTest, ALinkIsDrawnFromTheHandleOfACard) {
  const Journey before = journey();
  const std::size_t links = journey().count(Kind::link);
  click(card("Sponsored post"));
  const QRect from = canvas->viewportRect(card("Sponsored post"));
  QMouseEvent hover(QEvent::MouseMove, from.center(), port()->mapToGlobal(from.center()),
                    Qt::NoButton, Qt::NoButton, Qt::NoModifier);
  QApplication::sendEvent(port(), &hover);
  drag(port(), {from.right(), from.center().y()}, at(card("Churn guide (PDF)")));
  EXPECT_EQ(journey().count(Kind::link), links + 1);
  expectUndoable(before);
}

TEST_F(CanvasTest, ADragAtTheEdgeScrollsTheMap) {
  window->resize(900, 700);
  const Journey before = journey();
  auto* across = window->findChild<QGraphicsView*>()->horizontalScrollBar();
  ASSERT_EQ(across->value(), across->minimum());
  const QPoint edge(port()->width() - 4, at(card("Sponsored post")).y());
  dragTo(port(), at(card("Sponsored post")), edge);
  ASSERT_TRUE(QTest::qWaitFor([&] { return across->value() == across->maximum(); }));
  QTest::mouseRelease(port(), Qt::LeftButton, {}, edge);
  EXPECT_EQ(titles(stageNames().back()).size(),
            before.in<journey::Touchpoint>(stageNamed(stageNames().back())).size() + 1);
  expectUndoable(before);
}

TEST_F(CanvasTest, CardsMakeRoomGlidingUnlessLessMotionIsWanted) {
  const auto places = [this] {
    std::multiset<std::pair<qreal, qreal>> all;
    for (const auto* item : window->findChild<QGraphicsView*>()->scene()->items()) {
      all.emplace(item->x(), item->y());
    }
    return all;
  };
  const auto dragOverFirst = [this] {
    dragTo(port(), at(card("Pricing page")), at(card("LinkedIn post: reducing churn")));
  };
  const QPoint from = at(card("Pricing page"));
  dragOverFirst();
  const auto there = places();
  key(Qt::Key_Escape);
  QTest::mouseRelease(port(), Qt::LeftButton, {}, {});

  services.settings->setValue("reducedMotion", false);
  canvas = new Canvas(*map, *view, services, window.get());
  window->setCentralWidget(canvas);
  ASSERT_TRUE(QTest::qWaitFor([&] { return at(card("Pricing page")) == from; }));
  dragOverFirst();
  EXPECT_NE(places(), there);
  EXPECT_TRUE(QTest::qWaitFor([&] { return places() == there; }));
  QTest::mouseRelease(port(), Qt::LeftButton, {}, {});
}

TEST_F(CanvasTest, ALinkIsDrawnByKeyAndGivenUpByEsc) {
  const Journey before = journey();
  click(card("Sponsored post"));
  key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
  key(Qt::Key_Right);
  key(Qt::Key_Escape);
  expectNoTrace(before);

  click(card("Sponsored post"));
  key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
  key(Qt::Key_Right);
  const Target to = view->current();
  key(Qt::Key_Return);
  const auto* link = journey().list<journey::Link>().back();
  EXPECT_EQ(link->from.value, card("Sponsored post").id);
  EXPECT_EQ(link->to.value, to.id);
  EXPECT_EQ(link->kind, journey::LinkKind::next);
  expectUndoable(before);
}

TEST_F(CanvasTest, CtrlLLinksTheSelectedCards) {
  const Journey before = journey();
  click(card("Kick-off deck"));
  click(card("Product demo"), Qt::ControlModifier);
  key(Qt::Key_L, Qt::ControlModifier);
  const auto* link = journey().list<journey::Link>().back();
  EXPECT_EQ(link->from.value, card("Product demo").id);
  EXPECT_EQ(link->to.value, card("Kick-off deck").id);
  expectUndoable(before);
}

}  // namespace
}  // namespace throughline::editor
