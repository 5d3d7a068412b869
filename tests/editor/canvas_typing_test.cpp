#include <QInputMethodEvent>

#include "editor/canvas_fixture.h"

namespace throughline::editor {
namespace {

using drawing::Target;
using journey::Journey;
using journey::Kind;
using Titles = std::vector<std::string>;

TEST_F(CanvasTest, F2EnterDoubleClickAndTypingRenameInPlace) {
  const auto renameBy = [this](const char* title, const std::function<void()>& begin) {
    const Target target = card(title);
    const Journey before = journey();
    click(target);
    begin();
    ASSERT_TRUE(canvas->isTyping()) << title;
    key(Qt::Key_A, Qt::ControlModifier);
    type("Renamed");
    key(Qt::Key_Return);
    EXPECT_FALSE(canvas->isTyping());
    EXPECT_EQ(journey().get(TouchpointId{target.id}).title, "Renamed");
    EXPECT_EQ(lastLabel(), "Rename touchpoint");
    EXPECT_EQ(view->current(), target);
    expectUndoable(before);
  };
  renameBy("Discovery call", [this] { key(Qt::Key_F2); });
  renameBy("Product demo", [this] { key(Qt::Key_Return); });
  renameBy("Proposal", [this] { type("x"); });
  renameBy("Kick-off deck",
           [this] { QTest::mouseDClick(port(), Qt::LeftButton, {}, at(view->current())); });
}

TEST_F(CanvasTest, TypingOnACardReplacesItsTitle) {
  const Target target = card("Proposal");
  click(target);
  type("New offer");
  key(Qt::Key_Return);
  EXPECT_EQ(journey().get(TouchpointId{target.id}).title, "New offer");
}

TEST_F(CanvasTest, EscWhileTypingLeavesNoTrace) {
  const Journey before = journey();
  const QRect rect = canvas->viewportRect(card("Proposal"));
  click(card("Proposal"));
  key(Qt::Key_F2);
  type("A much longer title that needs many more lines than the one that stood here before");
  EXPECT_NE(canvas->viewportRect(card("Proposal")), rect);
  key(Qt::Key_Escape);
  expectNoTrace(before);
  EXPECT_EQ(canvas->viewportRect(card("Proposal")), rect);
  EXPECT_EQ(view->current(), card("Proposal"));
}

TEST_F(CanvasTest, AnEmptyTitleIsNoTitle) {
  const Journey before = journey();
  click(card("Proposal"));
  key(Qt::Key_F2);
  key(Qt::Key_Delete);
  key(Qt::Key_Return);
  expectNoTrace(before);
}

TEST_F(CanvasTest, TabKeepsTheTextAndGoesToTheNextCard) {
  const Target target = card("Discovery call");
  click(target);
  key(Qt::Key_F2);
  type("First call");
  key(Qt::Key_Tab);
  EXPECT_EQ(journey().get(TouchpointId{target.id}).title, "First call");
  EXPECT_EQ(view->current(), card("Product demo"));
}

TEST_F(CanvasTest, LeavingTheFieldKeepsTheText) {
  const Target target = card("Discovery call");
  click(target);
  key(Qt::Key_F2);
  type("First call");
  canvas->setFocus();
  EXPECT_EQ(journey().get(TouchpointId{target.id}).title, "First call");
}

TEST_F(CanvasTest, ARefusedTextStaysInItsField) {
  const Journey before = journey();
  const QRect header = canvas->viewportRect(stage("Purchase"));
  const QPoint inRow = canvas->stageRow()->mapFromGlobal(port()->mapToGlobal(header.center()));
  QTest::mouseDClick(canvas->stageRow(), Qt::LeftButton, {}, inRow);
  ASSERT_TRUE(canvas->isTyping());
  type("Research");
  key(Qt::Key_Return);
  EXPECT_TRUE(canvas->isTyping()) << "the name is taken";
  key(Qt::Key_Escape);
  expectNoTrace(before);
}

TEST_F(CanvasTest, StagesJobsQuestionsQuotesAndExperimentsAreTypedInPlaceToo) {
  const auto typeAt = [this](const Target& target, Qt::Key begin, const QString& text) {
    const Journey before = journey();
    view->selectOnly(target);
    canvas->setFocus();
    key(begin, begin == Qt::Key_J ? Qt::ControlModifier : Qt::NoModifier);
    ASSERT_TRUE(canvas->isTyping());
    key(Qt::Key_A, Qt::ControlModifier);
    type(text);
    key(Qt::Key_Return);
    expectUndoable(before);
  };
  const StageId evaluation = stageNamed("Evaluation");
  typeAt(stage("Evaluation"), Qt::Key_F2, "Proof");
  EXPECT_EQ(journey().get(evaluation).name, "Proof");
  typeAt(stage("Proof"), Qt::Key_J, "Show it pays");
  EXPECT_EQ(journey().get(evaluation).job.statement, "Show it pays");
  const auto* question = journey().in<journey::Question>(evaluation).front();
  typeAt({Kind::question, question->id.value}, Qt::Key_F2, "How much");
  EXPECT_EQ(journey().in<journey::Question>(evaluation).front()->text, "How much");
  const auto* emotion = journey().in<journey::Emotion>(evaluation).front();
  typeAt({Kind::emotion, emotion->id.value}, Qt::Key_F2, "So lost");
  EXPECT_EQ(journey().in<journey::Emotion>(evaluation).front()->quote, "So lost");
  const auto* experiment = journey().in<journey::Experiment>(evaluation).front();
  typeAt({Kind::experiment, experiment->id.value}, Qt::Key_F2, "Price table");
  EXPECT_EQ(journey().in<journey::Experiment>(evaluation).front()->title, "Price table");
  const auto* campaign = journey().in<journey::Campaign>(evaluation).front();
  typeAt({Kind::campaign, campaign->id.value}, Qt::Key_F2, "Open prices");
  EXPECT_EQ(journey().in<journey::Campaign>(evaluation).front()->name, "Open prices");
}

TEST_F(CanvasTest, AFreshCardIsMadeOnlyWithItsTitle) {
  const Journey before = journey();
  click(card("Discovery call"));
  key(Qt::Key_Insert);
  ASSERT_TRUE(canvas->isTyping());
  EXPECT_TRUE(journey() == before);
  type("Trial");
  key(Qt::Key_Return);
  EXPECT_EQ(titles("Evaluation"), (Titles{"Discovery call", "Trial", "Product demo",
                                          "Internal ROI meeting", "Pricing page"}));
  EXPECT_EQ(view->current(), card("Trial"));
  EXPECT_EQ(lastLabel(), "Add touchpoint");
  expectUndoable(before);
}

TEST_F(CanvasTest, AFreshCardIsLiveAndOnlyAnotherStatusIsShown) {
  click(card("Discovery call"));
  key(Qt::Key_Insert);
  type("Trial");
  key(Qt::Key_Return);
  const TouchpointId id{card("Trial").id};
  EXPECT_EQ(journey().get(id).status, journey::Status::live);
  const auto statuses = [&] {
    return std::ranges::count(canvas->layout().find(card("Trial"))->picture->parts,
                              drawing::PartRole::status, &drawing::Part::role);
  };
  EXPECT_EQ(statuses(), 0);
  map->edit("Plan", nullptr, [&](journey::Edit& edit) {
    edit.change(id, [](journey::Touchpoint& each) { each.status = journey::Status::planned; });
  });
  EXPECT_EQ(statuses(), 1);
}

TEST_F(CanvasTest, AFreshCardThatIsGivenUpWasNeverThere) {
  const Journey before = journey();
  click(card("Discovery call"));
  key(Qt::Key_Return, Qt::ControlModifier);
  type("Trial");
  key(Qt::Key_Escape);
  expectNoTrace(before);
  key(Qt::Key_Insert);
  key(Qt::Key_Return);
  expectNoTrace(before);
}

TEST_F(CanvasTest, NAddsWhereNothingIsSelected) {
  key(Qt::Key_N);
  ASSERT_TRUE(canvas->isTyping());
  type("Newsletter");
  key(Qt::Key_Return);
  EXPECT_EQ(titles("Trigger").back(), "Newsletter");
}

TEST_F(CanvasTest, ThePlusAtTheFootOfAColumnAddsACard) {
  const QRect last = canvas->viewportRect(card("Sponsored post"));
  QTest::mouseMove(port(), last.center());
  moveTo(port(), last.center());
  QMouseEvent hover(QEvent::MouseMove, last.center(), port()->mapToGlobal(last.center()),
                    Qt::NoButton, Qt::NoButton, Qt::NoModifier);
  QApplication::sendEvent(port(), &hover);
  QTest::mouseClick(port(), Qt::LeftButton, {}, {last.center().x(), last.bottom() + 2});
  ASSERT_TRUE(canvas->isTyping());
  type("Podcast");
  key(Qt::Key_Return);
  EXPECT_EQ(titles("Trigger").back(), "Podcast");
}

TEST_F(CanvasTest, StagesAreAddedAfterAndBeforeTheCurrentOne) {
  const Journey before = journey();
  click(card("Sponsored post"));
  key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
  ASSERT_TRUE(canvas->isTyping());
  type("Doubt");
  key(Qt::Key_Return);
  EXPECT_EQ(stageNames()[1], "Doubt");
  expectUndoable(before);
  view->selectOnly(stage("Doubt"));
  registry->action("stage.addBefore")->trigger();
  type("Relief");
  key(Qt::Key_Return);
  EXPECT_EQ(stageNames()[1], "Relief");
}

TEST_F(CanvasTest, QuestionsExperimentsAndCampaignsAskForTheirTextAtOnce) {
  const auto add = [this](const char* id, const char* text) {
    const Journey before = journey();
    view->selectOnly(stage("Research"));
    registry->action(id)->trigger();
    ASSERT_TRUE(canvas->isTyping()) << id;
    type(text);
    key(Qt::Key_Return);
    expectUndoable(before);
  };
  const StageId research = stageNamed("Research");
  add("question.add", "Is it safe");
  EXPECT_EQ(journey().in<journey::Question>(research).back()->text, "Is it safe");
  add("experiment.add", "Short form");
  EXPECT_EQ(journey().in<journey::Experiment>(research).back()->title, "Short form");
  add("campaign.add", "Fair");
  EXPECT_EQ(journey().in<journey::Campaign>(research).back()->name, "Fair");
}

// A dead key gives no key press with a text, only its composed letter.
TEST_F(CanvasTest, AComposedLetterStartsARename) {
  const Journey before = journey();
  click(card("Pricing page"));
  QInputMethodEvent waiting("´", {});
  QApplication::sendEvent(QApplication::focusWidget(), &waiting);
  ASSERT_TRUE(canvas->isTyping());
  QInputMethodEvent composed;
  composed.setCommitString("É");
  QApplication::sendEvent(QApplication::focusWidget(), &composed);
  type("tat");
  key(Qt::Key_Return);
  EXPECT_TRUE(hasCard("État"));
  EXPECT_FALSE(hasCard("Pricing page"));
  expectUndoable(before);
}

TEST_F(CanvasTest, AnEmptyMapInvitesToItsFirstStage) {
  Journey empty;
  journey::IdSource ids = journey::seededIds(3);
  journey::Edit edit(empty, ids);
  journey::MapSettings settings;
  settings.title = "Nothing yet";
  edit.add(settings);
  open(empty);
  auto* begin = window->findChild<QPushButton*>("firstStage");
  ASSERT_TRUE(begin && begin->isVisible());
  QTest::mouseClick(begin, Qt::LeftButton);
  ASSERT_TRUE(canvas->isTyping());
  type("Trigger");
  key(Qt::Key_Return);
  EXPECT_EQ(stageNames(), Titles{"Trigger"});
  EXPECT_FALSE(begin->isVisible());
}

TEST_F(CanvasTest, AnEmotionOnAMapWithoutPersonasBringsOneAlong) {
  journey::IdSource ids = journey::seededIds(3);
  open(journey::sevenStages("No one yet", ids));
  const Journey before = journey();
  view->selectOnly(stage(stageNames()[2]));
  registry->action("emotion.add")->trigger();
  key(Qt::Key_Return);
  ASSERT_EQ(journey().count(Kind::persona), 1U);
  EXPECT_EQ(journey().count(Kind::emotion), 1U);
  EXPECT_EQ(view->current().kind, Kind::emotion);
  expectUndoable(before);
}

}  // namespace
}  // namespace throughline::editor
