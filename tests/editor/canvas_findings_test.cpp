#include <QSignalSpy>

#include "editor/canvas_fixture.h"
#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/findings.h"

// Findings on the canvas: folded, and dropped onto the curve, the questions and cards.

namespace throughline::editor {
namespace {

using drawing::Target;
using journey::Journey;
using journey::Kind;

class CanvasFindings : public CanvasTest {
 protected:
  void SetUp() override {
    CanvasTest::SetUp();
    window->resize(2000, 2000);
    ASSERT_TRUE(QTest::qWaitFor([&] { return port()->height() > 1600; }));
  }
  [[nodiscard]] const journey::Finding& finding(const std::string& text) const {
    for (const auto& [id, each] : journey().all<journey::Finding>()) {
      if (each.text == text) return each;
    }
    throw std::runtime_error("no finding " + text);
  }
  [[nodiscard]] Target target(const journey::Finding& of) const {
    return {Kind::finding, of.id.value};
  }
  /// A place of the map in the viewport's pixels.
  [[nodiscard]] QPoint place(QPointF onMap) const {
    const Target beside = card("Proposal");
    const QPointF way = onMap - canvas->layout().find(beside)->rect.center();
    return at(beside) + (way * canvas->zoom()).toPoint();
  }
  [[nodiscard]] QPointF onCurve(const std::string& stage, double score) const {
    const QRectF band = canvas->layout().curves.front().band;
    return {canvas->layout().column(stageNamed(stage))->rect.center().x() + 40,
            band.top() + (1 - score) / 2 * band.height()};
  }
  [[nodiscard]] std::vector<const journey::Emotion*> emotions(const std::string& stage) const {
    return journey().in<journey::Emotion>(stageNamed(stage));
  }

  const std::string kLate = "The questionnaire came in the last week of the quarter.";
};

TEST_F(CanvasFindings, DroppedOnTheCurveOneBecomesAPointOfWhoSaidIt) {
  const Journey before = journey();
  const std::size_t points = emotions("Purchase").size();
  dragTo(port(), at(target(finding(kLate))), place(onCurve("Purchase", -0.5)));
  EXPECT_TRUE(journey() == before) << "a preview is no edit";
  QTest::mouseRelease(port(), Qt::LeftButton, {}, place(onCurve("Purchase", -0.5)));
  ASSERT_EQ(emotions("Purchase").size(), points + 1);
  const journey::Emotion& point = *emotions("Purchase").back();
  EXPECT_EQ(point.quote, kLate);
  EXPECT_EQ(point.finding, finding(kLate).id);
  EXPECT_EQ(point.source, finding(kLate).source);
  EXPECT_EQ(point.persona, finding(kLate).persona);
  EXPECT_NEAR(point.score, -0.5, 0.06);
  EXPECT_EQ(finding(kLate).stage, stageNamed("Purchase")) << "it stays where it was";
  EXPECT_EQ(lastLabel(), "Put on the curve");
  expectUndoable(before);
}

TEST_F(CanvasFindings, OverAPointOfTheSamePersonItsQuoteIsReplaced) {
  const auto& high = finding("The webinar showed churn by cohort, with real numbers.");
  const journey::Emotion* point = emotions("Evaluation").front();
  ASSERT_EQ(point->persona, *high.persona);
  const Journey before = journey();
  const std::size_t all = journey().count(Kind::emotion);
  const Target face{Kind::emotion, point->id.value};
  const double score = point->score;
  drag(port(), at(target(high)), place(canvas->layout().find(face)->rect.center()));
  EXPECT_EQ(journey().count(Kind::emotion), all);
  const auto& after = journey().get(journey::Id<journey::Emotion>{face.id});
  EXPECT_EQ(after.quote, high.text);
  EXPECT_EQ(after.score, score);
  expectUndoable(before);
}

TEST_F(CanvasFindings, DroppedOnTheQuestionsOneBecomesAQuestion) {
  const Journey before = journey();
  const auto* lane = canvas->layout().lane(drawing::LaneId::questions);
  const QPointF there(canvas->layout().column(stageNamed("Onboarding"))->rect.center().x(),
                      lane->rect.center().y());
  drag(port(), at(target(finding(kLate))), place(there));
  const auto questions = journey().in<journey::Question>(stageNamed("Onboarding"));
  ASSERT_FALSE(questions.empty());
  EXPECT_EQ(questions.back()->text, kLate);
  EXPECT_EQ(questions.back()->persona, finding(kLate).persona);
  expectUndoable(before);
}

TEST_F(CanvasFindings, DroppedOnACardOneIsAboutThatTouchpoint) {
  const Journey before = journey();
  drag(port(), at(target(finding(kLate))), at(card("Pricing page")));
  EXPECT_EQ(finding(kLate).touchpoint, journey::Id<journey::Touchpoint>{card("Pricing page").id});
  EXPECT_EQ(finding(kLate).stage, stageNamed("Evaluation"));
  expectUndoable(before);
}

TEST_F(CanvasFindings, EscWhileDraggingLeavesNoTrace) {
  const Journey before = journey();
  dragTo(port(), at(target(finding(kLate))), place(onCurve("Purchase", -0.5)));
  key(Qt::Key_Escape);
  QTest::mouseRelease(port(), Qt::LeftButton, {}, place(onCurve("Purchase", -0.5)));
  expectNoTrace(before);
}

TEST_F(CanvasFindings, WithinItsLaneItIsMovedLikeOtherCards) {
  const Journey before = journey();
  const auto& there = finding("We were live in a week.");
  drag(port(), at(target(finding(kLate))), at(target(there)) + QPoint(0, 60));
  EXPECT_EQ(finding(kLate).stage, stageNamed("Onboarding"));
  EXPECT_EQ(lastLabel(), "Move finding");
  expectUndoable(before);
}

class FindingOfNobody : public CanvasFindings {
 protected:
  void SetUp() override {
    CanvasFindings::SetUp();
    for (const auto& [id, each] : journey().all<journey::Persona>()) {
      if (each.name == "Leah") leah = id;
      if (each.name == "Marcus") marcus = id;
    }
    map->edit("Feel", nullptr, [this](journey::Edit& edit) {
      edit.change(finding(kLate).id, [](journey::Finding& each) { each.persona.reset(); });
      for (const char* name : {"Evaluation", "Purchase", "Onboarding"}) {
        addEmotion(edit, stageNamed(name), marcus, 0.9);
      }
    });
  }
  void show(const std::set<journey::Id<journey::Persona>>& people) {
    drawing::ViewOptions options = view->options();
    options.personas = people;
    view->setOptions(options);
  }
  [[nodiscard]] journey::Id<journey::Persona> whose() const {
    for (const auto& [id, each] : journey().all<journey::Emotion>()) {
      if (each.finding == finding(kLate).id) return each.persona;
    }
    return {};
  }
  void drop(double score) {
    drag(port(), at(target(finding(kLate))), place(onCurve("Purchase", score)));
  }

  journey::Id<journey::Persona> leah;
  journey::Id<journey::Persona> marcus;
};

TEST_F(FindingOfNobody, GoesToTheCurveThatItIsDroppedNearest) {
  drop(0.7);
  EXPECT_EQ(whose(), marcus);
  map->undo();
  drop(-0.9);
  EXPECT_EQ(whose(), leah);
}

TEST_F(FindingOfNobody, GoesToTheOnlyOneWhoIsShown) {
  show({marcus});
  drop(-0.9);
  EXPECT_EQ(whose(), marcus);
}

TEST_F(FindingOfNobody, OverAPointItIsThatPersonsQuote) {
  const journey::Emotion* high = nullptr;
  for (const auto* each : emotions("Purchase")) {
    if (each->persona == marcus) high = each;
  }
  ASSERT_TRUE(high);
  const Target face{Kind::emotion, high->id.value};
  drag(port(), at(target(finding(kLate))), place(canvas->layout().find(face)->rect.center()));
  EXPECT_EQ(journey().get(journey::Id<journey::Emotion>{face.id}).quote, kLate);
}

TEST_F(FindingOfNobody, ByKeysTheNearestCurveChangesWithTheScore) {
  click(target(finding(kLate)));
  registry->refresh();
  registry->action("finding.curve")->trigger();
  for (int i = 0; i < 24; ++i) key(Qt::Key_Up);
  key(Qt::Key_Return);
  EXPECT_EQ(whose(), marcus);
}

TEST_F(CanvasFindings, ByKeysOneIsPutOnTheCurveWithArrowsAndEnter) {
  const Journey before = journey();
  const std::size_t points = emotions("Onboarding").size();
  click(target(finding(kLate)));
  registry->refresh();
  registry->action("finding.curve")->trigger();
  EXPECT_TRUE(journey() == before);
  key(Qt::Key_Up);
  key(Qt::Key_Up);
  key(Qt::Key_Right);
  key(Qt::Key_Return);
  ASSERT_EQ(emotions("Onboarding").size(), points + 1);
  EXPECT_NEAR(emotions("Onboarding").back()->score, -0.5, 0.001);
  EXPECT_EQ(emotions("Onboarding").back()->quote, kLate);
  expectUndoable(before);
}

TEST_F(CanvasFindings, EscWhilePlacingLeavesNoTrace) {
  const Journey before = journey();
  click(target(finding(kLate)));
  registry->refresh();
  registry->action("finding.curve")->trigger();
  key(Qt::Key_Up);
  key(Qt::Key_Escape);
  expectNoTrace(before);
  key(Qt::Key_Return);  // renames again
  EXPECT_TRUE(canvas->isTyping());
}

TEST_F(CanvasFindings, MoreThanFourUnfoldByAClickAndForWhatIsRevealed) {
  map->edit("Fill", nullptr, [this](journey::Edit& edit) {
    for (int i = 0; i < 6; ++i) {
      addNamed(edit, Kind::finding, stageNamed("Purchase"), "Heard " + std::to_string(i));
    }
  });
  const auto shown = [this] {
    return std::ranges::count_if(canvas->layout().elements, [&](const drawing::Element& each) {
      return each.kind == drawing::ElementKind::finding && each.stage == stageNamed("Purchase");
    });
  };
  const auto more = [this] {
    const auto& all = canvas->layout().elements;
    const auto found = std::ranges::find_if(all, [&](const drawing::Element& each) {
      return each.kind == drawing::ElementKind::more && each.lane == drawing::LaneId::findings;
    });
    return place(found->rect.center());
  };
  EXPECT_EQ(shown(), 4);
  QTest::mouseClick(port(), Qt::LeftButton, {}, more());
  EXPECT_EQ(shown(), 7);
  QTest::mouseClick(port(), Qt::LeftButton, {}, more());
  EXPECT_EQ(shown(), 4);
  view->selectOnly(target(finding("Heard 5")));
  view->reveal(target(finding("Heard 5")));
  EXPECT_EQ(shown(), 7);
}

TEST_F(CanvasFindings, TheEvidenceAndItsGuideAskForWhatStandsBesideTheMap) {
  QSignalSpy sources(canvas, &Canvas::sourcesWanted);
  QSignalSpy guides(canvas, &Canvas::guideWanted);
  const auto clickOn = [this](auto matches) {
    for (const drawing::Element& each : canvas->layout().elements) {
      if (each.stage != stageNamed("Purchase") || !matches(each)) continue;
      return QTest::mouseClick(port(), Qt::LeftButton, {}, place(each.rect.center()));
    }
    ADD_FAILURE() << "nothing to click on";
  };
  clickOn([](const auto& each) { return each.kind == drawing::ElementKind::evidence; });
  EXPECT_EQ(sources.count(), 1);
  key(Qt::Key_Return);
  EXPECT_EQ(sources.count(), 2) << "by key too";
  clickOn([](const auto& each) { return each.topic == drawing::InvitationTopic::guide; });
  EXPECT_EQ(guides.count(), 1);
}

}  // namespace
}  // namespace throughline::editor
