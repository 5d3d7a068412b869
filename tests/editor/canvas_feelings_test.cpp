#include "canvas_fixture.h"
#include "support/committee.h"
#include "throughline/journey/emotions.h"

// Feelings on the canvas: points added, moved and read, by mouse and by keyboard.

namespace throughline::editor {
namespace {

using drawing::Target;
using journey::Emotion;
using journey::Kind;

class CanvasFeelings : public CanvasTest {
 protected:
  [[nodiscard]] const Emotion& first(const std::string& stage) const {
    return *journey().in<Emotion>(stageNamed(stage)).front();
  }
  [[nodiscard]] journey::Id<journey::Persona> person(const std::string& name) const {
    for (const auto* each : journey().list<journey::Persona>()) {
      if (each->name == name) return each->id;
    }
    ADD_FAILURE() << "no " << name;
    return {};
  }
  void showOnlyPeople(std::set<journey::Id<journey::Persona>> people) {
    auto options = view->options();
    options.personas = std::move(people);
    view->setOptions(options);
  }
  /// A free place of the stage's column at a score, in the viewport's pixels.
  [[nodiscard]] QPoint freePlace(const std::string& stage, double score, double within) const {
    const auto& layout = canvas->layout();
    const QRectF band = layout.curves.front().band;
    const QRectF column = layout.column(stageNamed(stage))->rect;
    const QPointF place(column.left() + within * column.width(),
                        band.top() + (1 - score) / 2 * band.height());
    const drawing::Element* anchor = layout.find(Target(first("Evaluation").id));
    const QPoint there = at(first("Evaluation").id);
    const QPointF way = (place - anchor->rect.center()) * canvas->zoom();
    return there + way.toPoint();
  }
  void doubleClick(QPoint where) { QTest::mouseDClick(port(), Qt::LeftButton, {}, where); }
};

TEST_F(CanvasFeelings, ADoubleClickInTheColumnAddsAPointThereAndAsksForTheQuote) {
  const journey::Journey before = journey();
  doubleClick(freePlace("Evaluation", 0.8, 0.85));
  ASSERT_TRUE(canvas->isTyping());
  type("At last");
  key(Qt::Key_Return);
  const auto emotions = journey().in<Emotion>(stageNamed("Evaluation"));
  ASSERT_EQ(emotions.size(), 2U);
  EXPECT_EQ(emotions.back()->quote, "At last");
  EXPECT_NEAR(emotions.back()->score, 0.8, 0.06);
  EXPECT_NEAR(*emotions.back()->within, 0.88, 0.08);
  EXPECT_EQ(emotions.back()->persona, person("Leah"));
  EXPECT_EQ(view->current(), Target(emotions.back()->id));
  expectUndoable(before);
}

TEST_F(CanvasFeelings, EscAfterADoubleClickLeavesNoTrace) {
  const journey::Journey before = journey();
  doubleClick(freePlace("Evaluation", 0.8, 0.85));
  type("At");
  key(Qt::Key_Escape);
  expectNoTrace(before);
}

TEST_F(CanvasFeelings, AQuoteMayWait) {
  doubleClick(freePlace("Evaluation", 0.8, 0.85));
  key(Qt::Key_Return);
  EXPECT_EQ(journey().in<Emotion>(stageNamed("Evaluation")).size(), 2U);
}

TEST_F(CanvasFeelings, ADoubleClickOnSomebodysCurveAddsToThatOne) {
  open(support::committeeMap());
  const auto marcus = person("Marcus");
  showOnlyPeople({person("Leah"), marcus});
  const auto found = std::ranges::find_if(canvas->layout().curves, [&](const auto& curve) {
    return curve.persona == marcus && curve.state == journey::EmotionState::now;
  });
  ASSERT_NE(found, canvas->layout().curves.end());
  // Between two of its faces.
  const QPointF one = found->points[3].at;
  const QPointF other = found->points[4].at;
  const qreal x = one.x() + (other.x() - one.x()) * 0.3;
  const QPointF on(x, *drawing::heightOf(*found, x));
  const Target anchor(found->points[3].emotion);
  doubleClick(at(anchor) + ((on - one) * canvas->zoom()).toPoint());
  ASSERT_TRUE(canvas->isTyping());
  const std::size_t before = curveOf(journey(), marcus, journey::EmotionState::now).size();
  key(Qt::Key_Return);
  EXPECT_EQ(curveOf(journey(), marcus, journey::EmotionState::now).size(), before + 1);
}

TEST_F(CanvasFeelings, AClickedPointIsMovedByTheArrows) {
  const auto id = first("Evaluation").id;
  const double score = journey().get(id).score;
  const journey::Journey before = journey();
  click(id);
  key(Qt::Key_Up);
  EXPECT_NEAR(journey().get(id).score, score + 0.05, 1e-9);
  expectUndoable(before);
  key(Qt::Key_Down);
  EXPECT_NEAR(journey().get(id).score, score, 1e-9);
  key(Qt::Key_Left);
  EXPECT_NEAR(*journey().get(id).within, 0.45, 1e-9);
  key(Qt::Key_Right, Qt::ControlModifier);
  EXPECT_EQ(journey().get(id).stage, stageNamed("Purchase"));
  key(Qt::Key_Left, Qt::ControlModifier);
  EXPECT_EQ(journey().get(id).stage, stageNamed("Evaluation"));
  EXPECT_EQ(view->current(), Target(id));
}

TEST_F(CanvasFeelings, EscLetsThePointGoAndTheArrowsGoOn) {
  const auto id = first("Evaluation").id;
  click(id);
  key(Qt::Key_Escape);
  EXPECT_EQ(view->current(), Target(id)) << "still selected";
  const journey::Journey before = journey();
  key(Qt::Key_Down);
  EXPECT_TRUE(journey() == before);
  EXPECT_NE(view->current(), Target(id));
}

TEST_F(CanvasFeelings, WhoPassesByWithTheArrowsMovesNothingUnlessTheyTakeItInHand) {
  const auto id = first("Evaluation").id;
  view->selectOnly(id);
  canvas->setFocus();
  const journey::Journey before = journey();
  key(Qt::Key_Up);
  EXPECT_TRUE(journey() == before);
  view->selectOnly(id);
  key(Qt::Key_M, Qt::ControlModifier);
  key(Qt::Key_Up);
  EXPECT_FALSE(journey() == before);
}

TEST_F(CanvasFeelings, APointIsDraggedWithinItsStageAndIntoAnother) {
  const auto id = first("Evaluation").id;
  const journey::Journey before = journey();
  drag(port(), at(id), freePlace("Evaluation", 0.5, 0.2));
  EXPECT_NEAR(journey().get(id).score, 0.5, 0.06);
  ASSERT_TRUE(journey().get(id).within);
  EXPECT_LT(*journey().get(id).within, 0.3);
  expectUndoable(before);
  drag(port(), at(id), at(id) + QPoint(static_cast<int>(196 * canvas->zoom()), 0));
  EXPECT_EQ(journey().get(id).stage, stageNamed("Purchase"));
}

TEST_F(CanvasFeelings, UpAndDownDragsLeaveThePlaceToItsTurn) {
  const auto id = first("Evaluation").id;
  drag(port(), at(id), at(id) + QPoint(3, -20));
  EXPECT_FALSE(journey().get(id).within);
}

TEST_F(CanvasFeelings, WhatNamesAnotherPersonIsDimmed) {
  journey::Journey example = support::leahMap();
  const auto people = example.list<journey::Persona>();
  auto asked = example.all<journey::Question>().begin()->second;
  asked.persona = people[1]->id;
  example.put(asked);
  open(example);
  const auto darkest = [&] {
    const QImage image = port()->grab(canvas->viewportRect(asked.id)).toImage();
    int least = 255;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) least = std::min(least, qGray(image.pixel(x, y)));
    }
    return least;
  };
  const int plain = darkest();
  showOnlyPeople({people[1]->id});
  EXPECT_NEAR(darkest(), plain, 8) << "its own person is shown";
  showOnlyPeople({people[0]->id});
  EXPECT_GT(darkest(), plain + 60);
  showOnlyPeople({});
  EXPECT_NEAR(darkest(), plain, 8);
}

TEST_F(CanvasFeelings, AClickOnACurvePutsItIntoFocus) {
  open(support::committeeMap());
  const auto ceo = person("CEO");
  const auto isBare = [&] {
    const auto found = std::ranges::find(canvas->layout().curves, ceo, &drawing::Curve::persona);
    return found->look.bare;
  };
  EXPECT_TRUE(isBare());
  view->selectOnly(ceo);
  EXPECT_FALSE(isBare());
}

}  // namespace
}  // namespace throughline::editor
