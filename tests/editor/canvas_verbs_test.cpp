#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>

#include "editor/canvas_fixture.h"
#include "throughline/exchange/tables/table.h"
#include "throughline/journey/intents/stages.h"

namespace throughline::editor {
namespace {

using drawing::Target;
using journey::Journey;
using journey::Kind;
using Titles = std::vector<std::string>;

TEST_F(CanvasTest, DeleteNeverAsksAndCanBeUndone) {
  const Journey before = journey();
  click(card("Discovery call"));
  click(card("Pricing page"), Qt::ControlModifier);
  key(Qt::Key_Delete);
  EXPECT_EQ(titles("Evaluation"), (Titles{"Product demo", "Internal ROI meeting"}));
  EXPECT_TRUE(dialogs->questions.isEmpty());
  EXPECT_EQ(view->current(), card("Product demo"));
  expectUndoable(before);
}

TEST_F(CanvasTest, BackspaceDeletesQuestionsEmotionsAndLinksToo) {
  const StageId evaluation = stageNamed("Evaluation");
  const auto remove = [this](const Target& target) {
    const Journey before = journey();
    view->selectOnly(target);
    canvas->setFocus();
    key(Qt::Key_Backspace);
    EXPECT_FALSE(journey().contains(target.kind, target.id));
    expectUndoable(before);
  };
  remove({Kind::question, journey().in<journey::Question>(evaluation).front()->id.value});
  remove({Kind::emotion, journey().in<journey::Emotion>(evaluation).front()->id.value});
  remove({Kind::experiment, journey().in<journey::Experiment>(evaluation).front()->id.value});
  remove({Kind::campaign, journey().in<journey::Campaign>(evaluation).front()->id.value});
  remove({Kind::link, journey().list<journey::Link>().front()->id.value});
}

TEST_F(CanvasTest, AStageWithContentAsksWhereItGoes) {
  const Journey before = journey();
  view->selectOnly(stage("Research"));
  canvas->setFocus();
  key(Qt::Key_Delete);  // Esc in the dialog
  EXPECT_EQ(dialogs->questions.size(), 1);
  EXPECT_EQ(dialogs->asked.title, "Delete the stage “Research”");
  EXPECT_EQ(dialogs->offered, (QStringList{"Move it to “Trigger”", "Move it to “Consideration”",
                                           "Delete everything in it"}))
      << "what keeps it comes first";
  EXPECT_EQ(dialogs->asked.usual, 0) << "Enter loses nothing";
  expectNoTrace(before);

  dialogs->answers = {1};
  key(Qt::Key_Delete);
  EXPECT_EQ(stageNames()[1], "Consideration");
  EXPECT_EQ(titles("Consideration").size(), 6U);
  expectUndoable(before);

  map->undo();
  view->selectOnly(stage("Research"));
  dialogs->answers = {2};
  key(Qt::Key_Delete);
  EXPECT_FALSE(hasCard("Churn guide (PDF)"));
  expectUndoable(before);
}

TEST_F(CanvasTest, BeforeAStageGoesItIsSaidHowManyReadingsGoWithIt) {
  const auto research = stage("Research").id;
  std::size_t readings = journey().idsIn(journey::Kind::reading, research).size();
  for (const auto& [id, reading] : journey().all<journey::PassageReading>()) {
    if (reading.stage.value == research || reading.to->value == research) ++readings;
  }
  ASSERT_GT(readings, 0U);
  view->selectOnly(stage("Research"));
  canvas->setFocus();
  key(Qt::Key_Delete);
  EXPECT_TRUE(dialogs->asked.text.contains(QString("%1 readings").arg(readings)))
      << dialogs->asked.text.toStdString();
}

TEST_F(CanvasTest, AnEmptyStageThatReadingsWereMeasuredToIsNotRemovedUnasked) {
  map->edit("Empty", nullptr, [&](journey::Edit& edit) {
    const auto added = journey::addStage(edit, "Trial", {stage("Research").id});
    for (const auto& [id, reading] : journey().all<journey::PassageReading>()) {
      if (reading.to->value == stage("Research").id) {
        edit.change(reading.id, [&](journey::PassageReading& each) { each.to = added; });
        break;
      }
    }
  });
  view->selectOnly(stage("Trial"));
  canvas->setFocus();
  key(Qt::Key_Delete);
  EXPECT_EQ(dialogs->questions.size(), 1);
  EXPECT_TRUE(dialogs->asked.text.contains("1 reading goes")) << dialogs->asked.text.toStdString();
}

TEST_F(CanvasTest, CtrlDDuplicatesCardsAndStages) {
  Journey before = journey();
  click(card("Discovery call"));
  key(Qt::Key_D, Qt::ControlModifier);
  EXPECT_EQ(titles("Evaluation")[1], "Discovery call");
  EXPECT_EQ(titles("Evaluation").size(), 5U);
  expectUndoable(before);

  before = journey();
  view->selectOnly(stage("Trigger"));
  key(Qt::Key_D, Qt::ControlModifier);
  EXPECT_EQ(stageNames()[1], "Trigger (copy)");
  expectUndoable(before);
}

TEST_F(CanvasTest, AltArrowsMoveCardsStagesAndEmotions) {
  const auto step = [this](const Target& target, Qt::Key arrow) {
    const Journey before = journey();
    view->selectOnly(target);
    canvas->setFocus();
    key(arrow, Qt::AltModifier);
    EXPECT_EQ(view->current(), target);
    expectUndoable(before);
  };
  step(card("Product demo"), Qt::Key_Up);
  EXPECT_EQ(titles("Evaluation").front(), "Product demo");
  step(card("Product demo"), Qt::Key_Down);
  EXPECT_EQ(titles("Evaluation")[1], "Product demo");
  step(card("Product demo"), Qt::Key_Right);
  EXPECT_EQ(titles("Purchase")[1], "Product demo");
  step(card("Product demo"), Qt::Key_Left);
  EXPECT_EQ(titles("Evaluation")[1], "Product demo");
  step(stage("Trigger"), Qt::Key_Right);
  EXPECT_EQ(stageNames()[1], "Trigger");
  const auto* emotion = journey().in<journey::Emotion>(stageNamed("Evaluation")).front();
  step({Kind::emotion, emotion->id.value}, Qt::Key_Up);
  EXPECT_NEAR(journey().in<journey::Emotion>(stageNamed("Evaluation")).front()->score, -0.65, 1e-9);
}

TEST_F(CanvasTest, CardsAreCopiedWithAllTheyHoldWithinAndBetweenMaps) {
  const Journey before = journey();
  click(card("Pricing page"));
  click(card("Discovery call"), Qt::ControlModifier);
  key(Qt::Key_C, Qt::ControlModifier);
  EXPECT_TRUE(journey() == before);
  click(card("Proposal"));
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(titles("Purchase"),
            (Titles{"Proposal", "Discovery call", "Pricing page", "Security questionnaire",
                    "Budget approval", "Deal desk review"}));
  expectUndoable(before);

  journey::IdSource ids = journey::seededIds(3);
  open(journey::sevenStages("Another map", ids));
  view->selectOnly({Kind::stage, journey().list<journey::Stage>()[2]->id.value});
  key(Qt::Key_V, Qt::ControlModifier);
  const auto pasted = journey().in<journey::Touchpoint>(journey().list<journey::Stage>()[2]->id);
  ASSERT_EQ(pasted.size(), 2U);
  EXPECT_EQ(pasted[0]->title, "Discovery call");
  ASSERT_TRUE(pasted[0]->owner);
  EXPECT_EQ(journey().get(*pasted[0]->owner).name, "Sales");
}

TEST_F(CanvasTest, CopiedCardsAreCellsForSpreadsheetsWithTheirStages) {
  click(card("Pricing page"));
  click(card("Discovery call"), Qt::ControlModifier);
  key(Qt::Key_C, Qt::ControlModifier);
  const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
  for (const QString& flavour : {mime->html(), mime->text()}) {
    const auto table = exchange::readTable(flavour.toStdString());
    ASSERT_EQ(table.rows, 3);
    EXPECT_EQ(table.at(1, 1)->text, "stage");
    EXPECT_EQ(table.at(1, 2)->text, "title");
    const auto* pricing = table.at(2, 2)->text == "Pricing page" ? table.at(2, 1) : table.at(3, 1);
    EXPECT_EQ(pricing->text, "Evaluation");
  }
}

TEST_F(CanvasTest, CopyingNothingLeavesTheClipboardAlone) {
  const Journey before = journey();
  QGuiApplication::clipboard()->setText("Kept");
  view->clearSelection();
  canvas->setFocus();
  for (const Qt::Key k : {Qt::Key_C, Qt::Key_X, Qt::Key_D}) {
    key(k, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), "Kept") << k;
  }
  expectNoTrace(before);
}

TEST_F(CanvasTest, RowsOfASpreadsheetAndLinesOfTextBecomeCards) {
  const Journey before = journey();
  QGuiApplication::clipboard()->setText(
      "Title\tChannel\tOwner\nPrice list\tWebsite\tContent\n\"Two\nlines\"\tE-mail\tPress\n");
  click(card("Proposal"));
  key(Qt::Key_V, Qt::ControlModifier);
  ASSERT_EQ(titles("Purchase").size(), 6U);
  EXPECT_EQ(titles("Purchase")[1], "Price list");
  EXPECT_EQ(view->selection().size(), 2U);
  EXPECT_EQ(lastLabel(), "Paste touchpoints");
  expectUndoable(before);

  QGuiApplication::clipboard()->setText("Only a line");
  view->selectOnly(stage("Research"));
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(titles("Research").back(), "Only a line");
}

TEST_F(CanvasTest, RowsInDoubtAreShownFirstAndTheOthersAreNotStopped) {
  const Journey before = journey();
  QGuiApplication::clipboard()->setText(
      "Title\tSide\nPrice list\toutside\nCall\tcustomer\n\tcustomer\n");
  click(card("Proposal"));
  key(Qt::Key_V, Qt::ControlModifier);
  auto* preview = canvas->findChild<QDialog*>("takePreview");
  ASSERT_TRUE(preview);
  EXPECT_TRUE(journey() == before);
  preview->findChild<QPushButton*>("takeAccept")->click();
  EXPECT_EQ(titles("Purchase")[1], "Call");
  EXPECT_FALSE(hasCard("Price list")) << "what is not ticked is not written";
  expectUndoable(before);
}

TEST_F(CanvasTest, MoreThanOneNewDepartmentIsShownFirst) {
  const Journey before = journey();
  QGuiApplication::clipboard()->setText("A\tPhone\tNight shift\nB\tPhone\tDay shift\n");
  view->selectOnly(stage("Research"));
  key(Qt::Key_V, Qt::ControlModifier);
  auto* preview = canvas->findChild<QDialog*>("takePreview");
  ASSERT_TRUE(preview);
  EXPECT_EQ(preview->findChild<QLabel*>("takeDepartments")->text(),
            "Makes these departments: Night shift, Day shift");
  preview->reject();
  expectNoTrace(before);
}

TEST_F(CanvasTest, FiguresWithNamesGoToTheReadingsAlsoFromTheMap) {
  QGuiApplication::clipboard()->setText("\tQ3 2026\nResearch\t1234\n");
  view->selectOnly(stage("Trigger"));
  key(Qt::Key_V, Qt::ControlModifier);
  const auto period = journey().list<journey::Period>().back()->id;
  EXPECT_EQ(readingAt(journey(), {stageNamed("Research"), journey::Measure::volume, period}), 1234);
}

TEST_F(CanvasTest, AForeignClipIsReadAsTextWhereItIsNoClip) {
  auto* mime = new QMimeData;
  mime->setData("application/x-throughline-clip", "[[[[{\"touchpoints\": 7");
  mime->setText("Left over");
  QGuiApplication::clipboard()->setMimeData(mime);
  click(card("Proposal"));
  key(Qt::Key_V, Qt::ControlModifier);
  EXPECT_EQ(titles("Purchase")[1], "Left over");
}

}  // namespace
}  // namespace throughline::editor
