#include <QMouseEvent>

#include "experiments_fixture.h"
#include "throughline/editor/weakest_link_panel.h"
#include "throughline/journey/intents/findings.h"
#include "throughline/journey/intents/readings.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/starter.h"

namespace throughline::editor {
namespace {

using journey::Experiment;
using journey::Kind;

class ExperimentsBoardTest : public ExperimentsTest {};

TEST_F(ExperimentsBoardTest, EachStatusIsAColumnWithItsCount) {
  openExperiments();
  EXPECT_EQ(titles(Status::running), QStringList{"Transparent pricing calculator"});
  EXPECT_EQ(titles(Status::decided), QStringList{"Shorter sign-up form"});
  EXPECT_EQ(titles(Status::idea), QStringList{});
  EXPECT_EQ(column(Status::running).findChild<QLabel*>("count")->text(), "1");
  EXPECT_TRUE(column(Status::idea).findChild<QWidget*>("invitation")->isVisible());
  EXPECT_FALSE(column(Status::running).findChild<QWidget*>("invitation")->isVisible());
}

TEST_F(ExperimentsBoardTest, WhatWasSelectedElsewhereStaysSoUntilACardIsChosen) {
  openExample();
  selectTouchpoint("Product demo");
  openExperiments();
  EXPECT_EQ(window->view().current(),
            drawing::Target(named<journey::Touchpoint>("Product demo").id));
  EXPECT_EQ(QApplication::focusWidget(), &cards(Status::running)) << "the weakest link's";
  run("place.experiments");
  EXPECT_TRUE(canvas().isVisible());
}

TEST_F(ExperimentsBoardTest, ACardSaysItsStageSampleAndVerdict) {
  openExperiments();
  const QString running =
      cards(Status::running).cards().index(0).data(Qt::AccessibleTextRole).toString();
  EXPECT_TRUE(running.contains("4 Evaluation")) << running.toStdString();
  EXPECT_TRUE(running.contains("Weakest link")) << running.toStdString();
  EXPECT_TRUE(running.contains("199 of 646 · 31 % of the sample")) << running.toStdString();
  EXPECT_TRUE(running.contains("? Unclear so far")) << running.toStdString();
  const QString decided =
      cards(Status::decided).cards().index(0).data(Qt::AccessibleTextRole).toString();
  EXPECT_TRUE(decided.contains("Keep: ✓ B is better")) << decided.toStdString();
  EXPECT_FALSE(decided.contains("Weakest link")) << decided.toStdString();
}

TEST_F(ExperimentsBoardTest, ArrowsGoFromCardToCardAndAltArrowCarriesOne) {
  openExperiments();
  clickCard(Status::running, "Transparent pricing calculator");
  EXPECT_EQ(QApplication::focusWidget(), &cards(Status::running));
  key(Qt::Key_Left);
  EXPECT_EQ(board().current(), trial("Security pack sent after discovery"));
  EXPECT_EQ(window->view().current(),
            drawing::Target(Kind::experiment, trial("Security pack sent after discovery").value));
  key(Qt::Key_Right, Qt::AltModifier);
  EXPECT_EQ(record("Security pack sent after discovery").status, Status::running);
  EXPECT_EQ(titles(Status::running),
            (QStringList{"Transparent pricing calculator", "Security pack sent after discovery"}))
      << "the weakest link's first";
  EXPECT_EQ(QApplication::focusWidget(), &cards(Status::running)) << "it is carried on from there";
  key(Qt::Key_Right, Qt::AltModifier);
  EXPECT_EQ(record("Security pack sent after discovery").status, Status::decided);
  key(Qt::Key_Right, Qt::AltModifier);
  EXPECT_EQ(record("Security pack sent after discovery").status, Status::decided);
  run("edit.undo");
  run("edit.undo");
  EXPECT_EQ(record("Security pack sent after discovery").status, Status::planned);
}

TEST_F(ExperimentsBoardTest, AnEmptyColumnIsPassedByArrowsToo) {
  openExperiments();
  clickCard(Status::designing, "Guided set-up wizard");
  key(Qt::Key_Left);
  EXPECT_EQ(QApplication::focusWidget(), column(Status::idea).findChild<QWidget*>("invitation"));
  key(Qt::Key_Right);
  EXPECT_EQ(QApplication::focusWidget(), &cards(Status::designing));
}

TEST_F(ExperimentsBoardTest, ACardIsDraggedIntoAnotherColumn) {
  openExperiments();
  CardColumn& from = cards(Status::planned);
  const auto id = trial("Security pack sent after discovery");
  const QPoint grip = middleOf(Status::planned, id);
  const QPoint target = from.viewport()->mapFromGlobal(
      column(Status::idea).mapToGlobal(column(Status::idea).rect().center()));
  QTest::mousePress(from.viewport(), Qt::LeftButton, {}, grip);
  const auto move = [&](QPoint to) {
    QMouseEvent event(QEvent::MouseMove, to, from.viewport()->mapToGlobal(to), Qt::NoButton,
                      Qt::LeftButton, {});
    QApplication::sendEvent(from.viewport(), &event);
    settle();
  };
  move(grip + QPoint(30, 10));
  move(target);
  EXPECT_TRUE(column(Status::idea).property("target").toBool());
  EXPECT_EQ(record("Security pack sent after discovery").status, Status::planned) << "a preview";
  QTest::mouseRelease(from.viewport(), Qt::LeftButton, {}, target);
  settle();
  EXPECT_EQ(record("Security pack sent after discovery").status, Status::idea);
  EXPECT_FALSE(column(Status::idea).property("target").toBool());
}

TEST_F(ExperimentsBoardTest, EscGivesADragUp) {
  openExperiments();
  CardColumn& from = cards(Status::planned);
  const auto id = trial("Security pack sent after discovery");
  const QPoint grip = middleOf(Status::planned, id);
  const QPoint target = from.viewport()->mapFromGlobal(
      column(Status::idea).mapToGlobal(column(Status::idea).rect().center()));
  QTest::mousePress(from.viewport(), Qt::LeftButton, {}, grip);
  QMouseEvent event(QEvent::MouseMove, target, from.viewport()->mapToGlobal(target), Qt::NoButton,
                    Qt::LeftButton, {});
  QApplication::sendEvent(from.viewport(), &event);
  key(Qt::Key_Escape);
  QTest::mouseRelease(from.viewport(), Qt::LeftButton, {}, target);
  settle();
  EXPECT_EQ(record("Security pack sent after discovery").status, Status::planned);
  EXPECT_FALSE(column(Status::idea).property("target").toBool());
}

TEST_F(ExperimentsBoardTest, PlusAsksForTheTitleAndEnterMakesTheExperiment) {
  openExperiments();
  clickCard(Status::designing, "Guided set-up wizard");
  QTest::mouseClick(column(Status::planned).findChild<QToolButton*>("addHere"), Qt::LeftButton);
  settle();
  const auto count = journey().count(Kind::experiment);
  keys("Ask for the logo later");
  EXPECT_EQ(journey().count(Kind::experiment), count) << "typing is no edit";
  key(Qt::Key_Return);
  EXPECT_EQ(record("Ask for the logo later").status, Status::planned);
  EXPECT_EQ(record("Ask for the logo later").stage, record("Guided set-up wizard").stage);
  EXPECT_EQ(board().current(), trial("Ask for the logo later"));
  run("edit.undo");
  EXPECT_EQ(journey().count(Kind::experiment), count);
}

TEST_F(ExperimentsBoardTest, EscLeavesNoTraceOfATitle) {
  openExperiments();
  const auto count = journey().count(Kind::experiment);
  clickCard(Status::designing, "Guided set-up wizard");
  key(Qt::Key_Insert);
  keys("Half a thou");
  key(Qt::Key_Backspace);
  key(Qt::Key_Escape);
  EXPECT_EQ(journey().count(Kind::experiment), count);
  EXPECT_FALSE(column(Status::idea).findChild<QWidget*>("newTitle")->isVisible());
}

TEST_F(ExperimentsBoardTest, DeleteTakesTheCardAndUndoIsOffered) {
  openExperiments();
  clickCard(Status::running, "Transparent pricing calculator");
  key(Qt::Key_Delete);
  EXPECT_FALSE(findNamed<Experiment>("Transparent pricing calculator"));
  EXPECT_TRUE(window->findChild<QWidget*>("toast")->isVisible());
  run("edit.undo");
  EXPECT_EQ(titles(Status::running), QStringList{"Transparent pricing calculator"});
}

TEST_F(ExperimentsBoardTest, FromTheWeakestLinkFillsInStageMetricAndBaseline) {
  openExperiments();
  press("fromWeakest");
  keys("Price on the first slide");
  key(Qt::Key_Return);
  const Experiment& made = record("Price on the first slide");
  EXPECT_EQ(made.stage, named<journey::Stage>("Evaluation").id);
  EXPECT_EQ(made.status, Status::idea);
  EXPECT_EQ(made.metric, journey::ExperimentMetric::conversion);
  ASSERT_TRUE(made.baseline);
  EXPECT_EQ(*made.baseline, 0.238) << "48 of 202, in tenths of a percent";
  EXPECT_TRUE(titles(Status::idea).contains("Price on the first slide"));
  EXPECT_EQ(window->map().document().undoLabel(), journey::messages::tryAtWeakest());
}

TEST_F(ExperimentsBoardTest, FromTheWeakestLinkIsAskedForOnTheMapToo) {
  openExample();
  run("view.weakestLink");
  press("tryAtWeakest");
  EXPECT_TRUE(whole().isVisible());
  keys("Price on the first slide");
  key(Qt::Key_Return);
  EXPECT_EQ(record("Price on the first slide").stage, named<journey::Stage>("Evaluation").id);
}

TEST_F(ExperimentsBoardTest, WithoutAWeakestLinkItSaysWhy) {
  open(support::gridMap(3, 1));
  openExperiments();
  press("fromWeakest");
  EXPECT_TRUE(window->findChild<QWidget*>("toast")->isVisible());
  QString words;
  for (const auto* label : window->findChild<QWidget*>("toast")->findChildren<QLabel*>()) {
    words += label->text();
  }
  EXPECT_TRUE(words.startsWith("No readings yet. ")) << words.toStdString();
  EXPECT_FALSE(column(Status::idea).findChild<QWidget*>("newTitle")->isVisible());
}

TEST_F(ExperimentsBoardTest, AQuestionBecomesAnExperimentOfItsStage) {
  openExample();
  const auto& question = named<journey::Question>("What does it really cost?");
  select(question);
  run("experiment.fromSelection");
  EXPECT_EQ(column(Status::idea).findChild<QLineEdit*>("newTitle")->text(),
            "What does it really cost?");
  key(Qt::Key_Return);
  EXPECT_EQ(record("What does it really cost?").stage,
            named<journey::Question>("What does it really cost?").stage);
}

TEST_F(ExperimentsBoardTest, ManyDecidedOnesFoldToTheNewestTen) {
  openExample();
  const auto stage = named<journey::Stage>("Onboarding").id;
  window->map().edit("Many", nullptr, [&](journey::Edit& edit) {
    for (int i = 0; i < 50; ++i) {
      const auto id = addExperiment(
          edit, {.stage = stage, .title = "Old " + std::to_string(i), .status = Status::decided});
      edit.change(id,
                  [i](Experiment& each) { each.end = journey::Date::fromDayNumber(20000 + i); });
    }
  });
  openExperiments();
  EXPECT_EQ(titles(Status::decided).size(), 10);
  EXPECT_TRUE(titles(Status::decided).contains("Old 49"));
  EXPECT_FALSE(titles(Status::decided).contains("Old 39"));
  EXPECT_EQ(part<QPushButton>("moreDecided").isVisible(), false) << "of the first column";
  auto* more = column(Status::decided).findChild<QPushButton*>("moreDecided");
  EXPECT_EQ(more->text(), "41 more");
  QTest::mouseClick(more, Qt::LeftButton);
  settle();
  EXPECT_EQ(titles(Status::decided).size(), 51);
}

TEST_F(ExperimentsBoardTest, AnotherSelectionAndAnotherEditAreFollowed) {
  openExperiments();
  select(record("Guided set-up wizard"));
  EXPECT_EQ(board().current(), trial("Guided set-up wizard"));
  window->map().edit("Elsewhere", nullptr, [&](journey::Edit& edit) {
    edit.change(trial("Guided set-up wizard"),
                [](Experiment& each) { each.status = Status::running; });
  });
  settle();
  EXPECT_TRUE(titles(Status::running).contains("Guided set-up wizard"));
  EXPECT_FALSE(titles(Status::designing).contains("Guided set-up wizard"));
}

TEST_F(ExperimentsBoardTest, AMapThatCanOnlyBeReadSaysWhyNothingIsTyped) {
  openExample();
  close();
  const auto holder = store::Document::open(file("map.journey").toStdString(), services.store);
  reopen();
  openExperiments();
  ASSERT_FALSE(window->map().canEdit());
  clickCard(Status::planned, "Security pack sent after discovery");
  key(Qt::Key_Right, Qt::AltModifier);
  EXPECT_EQ(record("Security pack sent after discovery").status, Status::planned);
  EXPECT_TRUE(window->findChild<QWidget*>("toast")->isVisible());
  key(Qt::Key_Insert);
  EXPECT_FALSE(column(Status::idea).findChild<QWidget*>("newTitle")->isVisible());
  EXPECT_TRUE(page().isVisible());
  EXPECT_TRUE(line("title").isReadOnly());
  EXPECT_FALSE(part<QToolButton>("decide.keep").isEnabled());
}

}  // namespace
}  // namespace throughline::editor
