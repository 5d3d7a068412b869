#include <QDialog>
#include <QMenu>

#include "review_fixture.h"
#include "throughline/editor/readings/readings_table.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {
namespace {

using journey::Kind;

TEST_F(ReviewTest, OpensWithTheWeakestLinkOfEveryPeriod) {
  setDay(2026, 10, 7);
  openExample();
  start();
  EXPECT_EQ(review->stop(), 0);
  const QString strip = part<QWidget>("weakestStrip").accessibleName();
  for (const char* words : {"Q3 2025", "Q4 2025", "Q1 2026", "Q2 2026", "Q3 2026", "Evaluation"}) {
    EXPECT_TRUE(strip.contains(words)) << words << "\n" << strip.toStdString();
  }
}

TEST_F(ReviewTest, StopsAskFiveQuestionsAndTickWithTheFirstAnswer) {
  setDay(2026, 10, 7);
  openExample();
  start();
  goTo("Evaluation");
  EXPECT_EQ(answered("Evaluation"), 0u);
  clickText("Still true");
  EXPECT_EQ(answered("Evaluation"), 1u);
  fill(part<QLineEdit>("newObjection"), "Can we pay by the seat?");
  QTest::keyClick(&part<QLineEdit>("newObjection"), Qt::Key_Return);
  settle();
  EXPECT_TRUE(findNamed<journey::Question>("Can we pay by the seat?"));
  EXPECT_EQ(named<journey::Question>("Can we pay by the seat?").kind,
            journey::QuestionKind::objection);
  click(part<QPushButton>("noneDead"));
  setOwner("Pricing page", "Content");
  click(part<QPushButton>("numbersRight"));
  EXPECT_EQ(answered("Evaluation"), 5u);
  // A tick can be taken away.
  auto* card = review->findChild<QWidget*>("question_numbers");
  QTest::mouseClick(card->findChild<QCheckBox*>("tick"), Qt::LeftButton, {}, {12, 12});
  settle();
  EXPECT_EQ(answered("Evaluation"), 4u);
}

TEST_F(ReviewTest, PagesTurnOutOfAFieldAndKeepWhatWasTypedThere) {
  setDay(2026, 10, 7);
  openExample();
  start();
  goTo("Evaluation");
  const int stop = review->stop();
  auto& note = part<QPlainTextEdit>("stopNote");
  note.setFocus();
  typeHere("Marcus asks for payback");
  press(Qt::Key_PageDown);
  EXPECT_EQ(review->stop(), stop + 1);
  const auto* kept =
      journey::stopAt(journey(), review->session().id(), named<journey::Stage>("Evaluation").id);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->note, "Marcus asks for payback");
  press(Qt::Key_PageUp);
  part<QLineEdit>("newObjection").setFocus();
  typeHere("Half an obj");
  press(Qt::Key_PageUp);
  EXPECT_EQ(review->stop(), stop - 1);
  EXPECT_EQ(part<QLineEdit>("newObjection").text(), "");
  press(Qt::Key_PageDown);
  EXPECT_EQ(part<QLineEdit>("newObjection").text(), "Half an obj");
  EXPECT_FALSE(findNamed<journey::Question>("Half an obj"));
}

TEST_F(ReviewTest, TabWalksAllThatCanBeAnsweredInReadingOrder) {
  setDay(2026, 10, 7);
  openExample();
  start();
  goTo("Evaluation");
  const QString owner =
      QString("owner_%1").arg(named<journey::Touchpoint>("Pricing page").id.value);
  const QStringList wanted{"stopNote",     "newObjection", "noneDead",    owner,
                           "numbersRight", "decisionWhat", "decisionWho", "decisionBy"};
  QStringList walked;
  for (int i = 0; i < 60 && walked.size() < wanted.size(); ++i) {
    press(Qt::Key_Tab);
    const QString name = keyboard()->objectName();
    if (wanted.contains(name)) walked << name;
  }
  EXPECT_EQ(walked, wanted) << walked.join(", ").toStdString();
}

// Nothing was answered, yet somebody was there: after the next start it goes on at that stage.
TEST_F(ReviewTest, OneThatWasLeftWithoutAnAnswerGoesOnWhereItWasLeft) {
  setDay(2026, 10, 7);
  openExample();
  start();
  goTo("Evaluation");
  pause();
  start();
  EXPECT_EQ(review->stop(), 4);
  pause();
  reopen();
  start();
  EXPECT_EQ(review->stop(), 4);
}

// A report compares with the review before: the next one is not about an earlier period.
TEST_F(ReviewTest, TheNextReviewBeginsNoEarlierThanTheOneBefore) {
  setDay(2026, 10, 7);
  openExample();
  journey::Id<journey::Period> later;
  window->map().edit("Earlier", nullptr, [&](journey::Edit& edit) {
    later = journey::addNextPeriod(edit, *journey::Date::parse("2026-10-07"));
    edit.add(journey::Review{
        .rank = {"z"}, .date = *journey::Date::parse("2026-10-06"), .period = later});
  });
  start();
  EXPECT_EQ(held().period, later);
}

TEST_F(ReviewTest, LettersAndDigitsAreTextAndNeverCommands) {
  setDay(2026, 10, 7);
  openExample();
  start();
  goTo("Evaluation");
  const int stop = review->stop();
  part<QLineEdit>("newObjection").setFocus();
  typeHere("b.LST 4 times");
  EXPECT_EQ(part<QLineEdit>("newObjection").text(), "b.LST 4 times");
  EXPECT_EQ(review->stop(), stop);
}

TEST_F(ReviewTest, DecisionSaysTheDayThatItUnderstood) {
  setDay(2026, 10, 7);
  openExample();
  start();
  goTo("Evaluation");
  press(Qt::Key_Return, Qt::ControlModifier);
  EXPECT_EQ(keyboard()->objectName(), "decisionWhat");
  typeHere("Show the price before the call");
  fill(part<QLineEdit>("decisionBy"), "in 6 weeks");
  EXPECT_TRUE(says("by 18 November 2026"));
  fill(part<QLineEdit>("decisionBy"), "whenever");
  press(Qt::Key_Return);
  EXPECT_EQ(journey().count(Kind::decision), 0u);
  EXPECT_TRUE(says("No day understood"));
  fill(part<QLineEdit>("decisionBy"), "31 Oct");
  press(Qt::Key_Return);
  const auto all = journey().in<journey::Decision>(review->session().id());
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0]->text, "Show the price before the call");
  EXPECT_EQ(all[0]->due->iso(), "2026-10-31");
  EXPECT_EQ(all[0]->stage, named<journey::Stage>("Evaluation").id);
  EXPECT_FALSE(all[0]->owner);
  EXPECT_TRUE(says("nobody yet"));
}

TEST_F(ReviewTest, TopicIsParkedWithOneKeyFromAnywhere) {
  setDay(2026, 10, 7);
  openExample();
  start();
  goTo("Trigger");
  part<QPlainTextEdit>("stopNote").setFocus();
  press(Qt::Key_F4);
  typeHere("Who owns the partner channel?");
  press(Qt::Key_Return);
  EXPECT_EQ(held().parked, "Who owns the partner channel?");
  EXPECT_EQ(review->stop(), 1);
}

TEST_F(ReviewTest, PausedReviewGoesOnWhereItWas) {
  setDay(2026, 10, 7);
  openExample();
  start();
  goTo("Evaluation");
  clickText("Still true");
  pause();
  EXPECT_EQ(journey::openReview(journey())->pausedAt, named<journey::Stage>("Evaluation").id);
  const auto paused = journey::openReview(journey())->id;
  close();
  reopen();
  EXPECT_TRUE(labelText("bannerText").contains("paused at Evaluation"));
  start();
  EXPECT_EQ(review->session().id(), paused);
  EXPECT_EQ(review->stop(), 4);
  EXPECT_EQ(journey().count(Kind::review), 2u);
}

TEST_F(ReviewTest, WhatWasAnsweredBeforeThePauseStandsThereAfterIt) {
  setDay(2026, 10, 7);
  openExample();
  start();
  goTo("Evaluation");
  fill(part<QLineEdit>("newObjection"), "Can we pay by the seat?");
  QTest::keyClick(&part<QLineEdit>("newObjection"), Qt::Key_Return);
  clickText("Product demo");
  setOwner("Pricing page", "Content");
  pause();
  close();
  reopen();
  start();
  ASSERT_EQ(review->stop(), 4);
  EXPECT_TRUE(says("Objection · added to this stage"));
  EXPECT_FALSE(part<QPushButton>("noneDead").isChecked());
  EXPECT_FALSE(part<QPushButton>("ownersRight").isChecked());
  EXPECT_TRUE(says("was nobody"));
  // And can be taken back.
  clickText("Product demo: retired");
  EXPECT_EQ(named<journey::Touchpoint>("Product demo").status, journey::Status::live);
}

TEST_F(ReviewTest, AnswerIsOnTheDiskAtOnceAndStandsInTheHistoryUnderTheReview) {
  setDay(2026, 10, 7);
  openExample();
  start();
  goTo("Evaluation");
  clickText("No longer");
  const auto document = store::Document::open(file("map.journey").toStdString(), services.store);
  const auto* stop = journey::stopAt(document->journey(), review->session().id(),
                                     named<journey::Stage>("Evaluation").id);
  ASSERT_TRUE(stop);
  EXPECT_EQ(stop->stillTrue, journey::StillTrue::no);
  EXPECT_EQ(journey::english(*window->map().document().undoLabel()),
            "Review of 7 October 2026: still true?");
}

TEST_F(ReviewTest, QuietClockShowsTheTimeForAStop) {
  setDay(2026, 10, 7);
  openExample();
  start();
  goTo("Evaluation");
  pass(std::chrono::minutes(4));
  clickText("Still true");
  EXPECT_TRUE(part<QWidget>("reviewHead").accessibleName().contains("4 min"));
}

TEST_F(ReviewTest, HalfTypedTextsWaitWhileTheReviewIsPaused) {
  setDay(2026, 10, 7);
  openExample();
  start();
  goTo("Evaluation");
  part<QLineEdit>("newObjection").setFocus();
  typeHere("Half an obj");
  part<QLineEdit>("decisionWhat").setFocus();
  typeHere("Half a dec");
  press(Qt::Key_F4);
  typeHere("Half a topic");
  press(Qt::Key_Escape);
  review->showStop(review->stops() - 1);
  part<QPlainTextEdit>("participants").setFocus();
  typeHere("Ana");
  press(Qt::Key_Escape);
  ASSERT_FALSE(window->findChild<ReviewWindow*>());
  start();
  review->showStop(review->stops() - 1);
  EXPECT_EQ(part<QPlainTextEdit>("participants").toPlainText(), "Ana");
  goTo("Trigger");
  EXPECT_EQ(part<QLineEdit>("newObjection").text(), "");
  goTo("Evaluation");
  EXPECT_EQ(part<QLineEdit>("newObjection").text(), "Half an obj");
  EXPECT_EQ(part<QLineEdit>("decisionWhat").text(), "Half a dec");
  press(Qt::Key_F4);
  EXPECT_EQ(part<QLineEdit>("parkBox").text(), "Half a topic");
  EXPECT_EQ(journey().count(Kind::decision), 0u);
}

TEST_F(ReviewTest, WhatIsHalfTypedAtTheEndIsParked) {
  setDay(2026, 10, 7);
  openExample();
  start();
  goTo("Evaluation");
  part<QLineEdit>("newObjection").setFocus();
  typeHere("Can we pay by the seat");
  const auto id = review->session().id();
  finishWith({"Ana"});
  EXPECT_EQ(journey().get(id).parked, "Evaluation: Can we pay by the seat");
}

TEST_F(ReviewTest, PeriodIsChosenAboveAndIsAnOrdinaryEdit) {
  setDay(2026, 10, 7);
  openExample();
  start();
  goTo("Evaluation");
  EXPECT_EQ(held().period, named<journey::Period>("Q3 2026").id);
  click(part<QPushButton>("reviewPeriod"));
  auto* menu = review->findChild<QMenu*>("reviewPeriods");
  ASSERT_TRUE(menu);
  ASSERT_GE(menu->actions().size(), 2);
  EXPECT_TRUE(menu->actions()[0]->isChecked());
  EXPECT_EQ(menu->actions()[0]->text(), "Q3 2026");
  QTest::keyClick(menu, Qt::Key_Down);
  QTest::keyClick(menu, Qt::Key_Down);
  QTest::keyClick(menu, Qt::Key_Return);
  settle();
  EXPECT_EQ(held().period, named<journey::Period>("Q2 2026").id);
  EXPECT_TRUE(part<QPushButton>("reviewPeriod").text().startsWith("Q2 2026 against Q1 2026"));
  EXPECT_EQ(part<QLineEdit>("reading_0").text(), "195");
  EXPECT_EQ(journey::english(*window->map().document().undoLabel()),
            "Review of 7 October 2026: change the period of the review");
  window->map().undo();
  settle();
  EXPECT_EQ(held().period, named<journey::Period>("Q3 2026").id);
  EXPECT_EQ(part<QLineEdit>("reading_0").text(), "202");
}

TEST_F(ReviewTest, SecondReviewOfADaySaysThatItIsTheSecond) {
  setDay(2026, 10, 7);
  openExample();
  start();
  EXPECT_TRUE(part<QWidget>("reviewHead").accessibleName().contains("Review of 7 October 2026,"));
  goTo("Evaluation");
  decide("Show the price", "Content", "31 Oct");
  finishWith({"Ana"});
  for (auto* report : window->findChildren<QDialog*>()) report->close();
  settle();
  start();
  EXPECT_TRUE(
      part<QWidget>("reviewHead").accessibleName().contains("Review of 7 October 2026 (second),"));
  goTo("Evaluation");
  EXPECT_TRUE(says("Came back from 7 October 2026 (first)"));
  clickText("Still true");
  EXPECT_EQ(journey::english(*window->map().document().undoLabel()),
            "Review of 7 October 2026 (second): still true?");
}

TEST_F(ReviewTest, FigureThatCannotBeReadWaitsInItsBoxAndIsParkedAtTheEnd) {
  setDay(2026, 10, 7);
  openExample();
  start();
  goTo("Evaluation");
  part<QLineEdit>("reading_0").setFocus();
  typeHere("many");
  press(Qt::Key_PageDown);
  press(Qt::Key_PageUp);
  EXPECT_NE(part<QLineEdit>("reading_0").text(), "202");
  const QString waiting = part<QLineEdit>("reading_0").text();
  const auto id = review->session().id();
  finishWith({"Ana"});
  EXPECT_EQ(journey().get(id).parked, "Evaluation, Demos booked: " + waiting.toStdString());
}

TEST_F(ReviewTest, ReadingsAreOpenedFromTheNumbersAndTheReviewWaits) {
  setDay(2026, 10, 7);
  openExample();
  start();
  goTo("Evaluation");
  click(part<QPushButton>("openReadings"));
  EXPECT_FALSE(window->findChild<ReviewWindow*>());
  EXPECT_TRUE(window->findChild<ReadingsTable*>()->isVisible());
  EXPECT_TRUE(labelText("bannerText").contains("paused at Evaluation"));
}

/// The program ends without a word; the next one opens the map.
class ReviewAfterACrashTest : public ReviewTest {
 protected:
  ReviewAfterACrashTest() {
    services.store.safetyFolder = file("data").toStdString();
    workspace = std::make_unique<Workspace>(services, *appearance);
  }
  /// Two seconds go by.
  void waitForDrafts() {
    auto* answers = review->session().pendingAnswers().findChild<QTimer*>("answerPause");
    auto* draft = window->map().typing().findChild<QTimer*>("draftPause");
    for (QTimer* timer : {answers, draft}) {
      EXPECT_EQ(timer->interval(), 2000);
      if (!timer->isActive()) continue;
      timer->start(0);
      settle();
      timer->setInterval(2000);
    }
    settle();
  }
  void crash() {
    namespace fs = std::filesystem;
    const fs::path here(file(".").toStdString());
    constexpr auto kWhole = fs::copy_options::recursive;
    fs::remove_all(here / "then");
    fs::create_directory(here / "then");
    for (const char* name : {"data", "map.journey"}) {
      fs::copy(here / name, here / "then" / name, kWhole);
    }
    close();
    for (const char* name : {"data", "map.journey"}) {
      fs::remove_all(here / name);
      fs::copy(here / "then" / name, here / name, kWhole);
    }
    reopen();
  }
};

TEST_F(ReviewAfterACrashTest, NoAnswerIsLostAndWhatWasHalfTypedIsBack) {
  setDay(2026, 10, 7);
  openExample();
  start();
  goTo("Evaluation");
  clickText("No longer");
  fill(part<QLineEdit>("newObjection"), "Why must I book a call?");
  press(Qt::Key_Return);
  part<QLineEdit>("newObjection").setFocus();
  typeHere("Can we pay by the s");
  part<QLineEdit>("decisionWhat").setFocus();
  typeHere("Show the pr");
  part<QPlainTextEdit>("stopNote").setFocus();
  typeHere("Marcus asks for pay");
  waitForDrafts();
  crash();
  EXPECT_EQ(named<journey::Question>("Why must I book a call?").stage,
            named<journey::Stage>("Evaluation").id);
  EXPECT_TRUE(labelText("bannerText").contains("paused at Evaluation"));
  start();
  EXPECT_EQ(review->stop(), 4);
  const auto* stop =
      journey::stopAt(journey(), review->session().id(), named<journey::Stage>("Evaluation").id);
  ASSERT_TRUE(stop);
  EXPECT_EQ(stop->stillTrue, journey::StillTrue::no);
  EXPECT_EQ(part<QLineEdit>("newObjection").text(), "Can we pay by the s");
  EXPECT_EQ(part<QLineEdit>("decisionWhat").text(), "Show the pr");
  // A note lies where all drafts of the map do, and is offered as they are.
  const auto left = window->map().typing().left();
  ASSERT_EQ(left.size(), 1u);
  EXPECT_EQ(left.front().draft.text, "Marcus asks for pay");
}

TEST_F(ReviewAfterACrashTest, OwnerAndFigureHalfTypedInTheirRowsAreBack) {
  setDay(2026, 10, 7);
  openExample();
  start();
  goTo("Evaluation");
  const QString owner =
      QString("owner_%1").arg(named<journey::Touchpoint>("Pricing page").id.value);
  fill(part<QLineEdit>("reading_0"), "21");
  part<QLineEdit>(owner).setFocus();
  typeHere("Conte");
  waitForDrafts();
  crash();
  start();
  ASSERT_EQ(review->stop(), 4);
  // The figure was an answer when its box was left.
  EXPECT_EQ(part<QLineEdit>("reading_0").text(), "21");
  EXPECT_EQ(part<QLineEdit>(owner).text(), "Conte");
  EXPECT_FALSE(named<journey::Touchpoint>("Pricing page").owner);
  fill(part<QLineEdit>("reading_0"), "2100");
  waitForDrafts();
  crash();
  start();
  ASSERT_EQ(review->stop(), 4);
  EXPECT_EQ(part<QLineEdit>("reading_0").text(), "2100");
  EXPECT_NE(journey::readingAt(journey(), {named<journey::Stage>("Evaluation").id,
                                           journey::Measure::volume, *held().period}),
            2100);
  // It is an answer when the stop is left, as any that is typed.
  press(Qt::Key_PageDown);
  press(Qt::Key_PageUp);
  EXPECT_EQ(journey::readingAt(journey(), {named<journey::Stage>("Evaluation").id,
                                           journey::Measure::volume, *held().period}),
            2100);
  waitForDrafts();
  crash();
  start();
  ASSERT_EQ(review->stop(), 4);
  EXPECT_FALSE(part<QLineEdit>("reading_0").isModified());
}

TEST_F(ReviewAfterACrashTest, AnAnswerThatWasGivenLeavesNothingBehind) {
  setDay(2026, 10, 7);
  openExample();
  start();
  goTo("Evaluation");
  part<QLineEdit>("newObjection").setFocus();
  typeHere("Can we pay by the seat?");
  waitForDrafts();
  press(Qt::Key_Return);
  crash();
  start();
  goTo("Evaluation");
  EXPECT_EQ(part<QLineEdit>("newObjection").text(), "");
  EXPECT_TRUE(findNamed<journey::Question>("Can we pay by the seat?"));
}

}  // namespace
}  // namespace throughline::editor
