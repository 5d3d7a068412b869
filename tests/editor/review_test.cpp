#include <gtest/gtest.h>

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

#include "review/review_window.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/intents/readings.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/reviews.h"
#include "window_fixture.h"

namespace throughline::editor {
namespace {

using journey::Kind;
using journey::Measure;

/// A review held on the real window, by key and mouse, on a day of the test's choice.
class ReviewTest : public WindowTest {
 protected:
  void setDay(int year, unsigned month, unsigned day) {
    using namespace std::chrono;
    m_now = sys_days{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)} +
            hours(12);
    services.store.now = [this] { return m_now; };
    workspace->services().store.now = services.store.now;
  }
  void pass(std::chrono::seconds time) { m_now += time; }

  ReviewWindow& start() {
    run("review.start");
    review = window->findChild<ReviewWindow*>();
    if (!review) throw std::runtime_error("no review");
    review->showNormal();
    review->resize(1280, 720);
    review->activateWindow();
    settle();
    return *review;
  }
  /// Where the keyboard is, or the window itself.
  [[nodiscard]] QWidget* keyboard() const {
    QWidget* focus = QApplication::focusWidget();
    return focus && focus->window() == review ? focus : review.data();
  }
  void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(keyboard(), static_cast<Qt::Key>(key), modifiers);
    settle();
  }
  void typeHere(const QString& text) {
    QTest::keyClicks(keyboard(), text);
    settle();
  }
  void goTo(const std::string& stage) {
    review->showStage(named<journey::Stage>(stage).id);
    settle();
  }
  template <class T>
  [[nodiscard]] T& part(const QString& name) const {
    for (T* found : review->findChildren<T*>(name)) {
      if (found->isVisible()) return *found;
    }
    throw std::runtime_error("nothing visible is called " + name.toStdString());
  }
  void click(QWidget& widget) {
    QTest::mouseClick(&widget, Qt::LeftButton);
    settle();
  }
  void clickText(const QString& text) {
    for (auto* button : review->findChildren<QAbstractButton*>()) {
      if (button->isVisible() && button->text().remove(u'&') == text) return click(*button);
    }
    throw std::runtime_error("no button says " + text.toStdString());
  }
  [[nodiscard]] bool says(const QString& words) const {
    for (const auto* label : review->findChildren<QLabel*>()) {
      QString text = label->text();
      text.remove(QChar(0x200B));
      if (label->isVisible() && text.contains(words)) return true;
    }
    return false;
  }
  void fill(QLineEdit& box, const QString& text) {
    type(&box, text);
    settle();
  }
  void setOwner(const std::string& touchpoint, const QString& owner) {
    auto& box = part<QLineEdit>(
        QStringLiteral("owner_%1").arg(named<journey::Touchpoint>(touchpoint).id.value));
    fill(box, owner);
    QTest::keyClick(&box, Qt::Key_Return);
    settle();
  }
  void setReading(Measure measure, const QString& value) {
    auto& box = part<QLineEdit>(QStringLiteral("reading_%1").arg(static_cast<int>(measure)));
    fill(box, value);
    QTest::keyClick(&box, Qt::Key_Return);
    settle();
  }
  void decide(const QString& what, const QString& who, const QString& by) {
    press(Qt::Key_Return, Qt::ControlModifier);
    typeHere(what);
    press(Qt::Key_Tab);
    typeHere(who);
    if (QWidget* popup = QApplication::activePopupWidget()) popup->close();
    press(Qt::Key_Tab);
    typeHere(by);
    press(Qt::Key_Return);
  }
  [[nodiscard]] const journey::Review& held() const {
    return *journey().find(review->session().id());
  }
  [[nodiscard]] std::size_t answered(const std::string& stage) const {
    return journey::answeredAt(journey(), review->session().id(), named<journey::Stage>(stage).id);
  }
  void pause() {
    press(Qt::Key_Escape);
    settle();
    EXPECT_FALSE(window->findChild<ReviewWindow*>());
  }

  QPointer<ReviewWindow> review;

 private:
  std::chrono::system_clock::time_point m_now;
};

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

TEST_F(ReviewTest, WholeReviewAsAPersonWouldHoldIt) {
  setDay(2027, 1, 8);
  openExample();
  const journey::Journey before = journey();
  start();
  click(part<QPushButton>("addPeriod"));
  const auto quarter = named<journey::Period>("Q4 2026").id;

  // The numbers of the new quarter, stage by stage.
  const std::vector<std::tuple<const char*, const char*, const char*>> numbers{
      {"Trigger", "4300", "3"},    {"Research", "1720", "9"}, {"Consideration", "520", "12"},
      {"Evaluation", "210", "30"}, {"Purchase", "61", "6"},   {"Onboarding", "52", "240"}};
  for (const auto& [stage, volume, days] : numbers) {
    goTo(stage);
    setReading(Measure::volume, volume);
    setReading(Measure::days, days);
  }
  goTo("Expansion");
  setReading(Measure::volume, "44");

  goTo("Evaluation");
  clickText("Still true");
  part<QPlainTextEdit>("stopNote").setFocus();
  typeHere("Payback is asked for in the first call.");
  for (const char* objection :
       {"Why must I book a call to see a price?", "Can we pay by the seat?"}) {
    fill(part<QLineEdit>("newObjection"), objection);
    QTest::keyClick(&part<QLineEdit>("newObjection"), Qt::Key_Return);
    settle();
  }
  clickText("Discovery call");
  setOwner("Pricing page", "Content");
  setOwner("Product demo", "Product");
  decide("Show the price before the call", "Content", "31 Jan");
  decide("Run the calculator test to 323 a side", "Product", "in 6 weeks");
  goTo("Research");
  const auto* slack = findNamed<journey::Touchpoint>("Peer asks in Slack group");
  ASSERT_TRUE(slack);
  goTo(journey().get(slack->stage).name);
  setOwner("Peer asks in Slack group", "Content");

  // The experiment is decided on its own page: the review waits meanwhile.
  pause();
  const auto trial = named<journey::Experiment>("Transparent pricing calculator").id;
  window->map().edit(journey::messages::decideExperiment(), nullptr, [&](journey::Edit& edit) {
    edit.change(trial, [](journey::Experiment& experiment) {
      experiment.status = journey::ExperimentStatus::decided;
      experiment.decision = "Keep: more go on with it";
    });
  });
  start();

  // The last stop, and the end.
  press(Qt::Key_PageDown);
  while (review->stop() + 1 < review->stops()) press(Qt::Key_PageDown);
  EXPECT_TRUE(says("Show the price before the call"));
  auto& who = part<QPlainTextEdit>("participants");
  who.setFocus();
  typeHere("Ana");
  press(Qt::Key_Return);
  typeHere("Tom");
  const auto id = review->session().id();
  click(part<QPushButton>("finishReview"));
  EXPECT_FALSE(window->findChild<ReviewWindow*>());

  // That, and nothing else, is on the map.
  std::map<Kind, std::array<int, 3>> count;  // added, changed, removed
  for (const journey::Change& change : journey::difference(before, journey())) {
    count[change.kind][!change.before ? 0 : change.after ? 1 : 2] += 1;
  }
  const std::map<Kind, std::array<int, 3>> expected{{Kind::period, {1, 0, 0}},
                                                    {Kind::reading, {7, 0, 0}},
                                                    {Kind::passage_reading, {6, 0, 0}},
                                                    {Kind::question, {2, 0, 0}},
                                                    {Kind::touchpoint, {0, 4, 0}},
                                                    {Kind::experiment, {0, 1, 0}},
                                                    {Kind::decision, {2, 0, 0}},
                                                    {Kind::review, {1, 0, 0}},
                                                    {Kind::stop, {7, 0, 0}}};
  for (const auto& [kind, counts] : count) {
    if (kind == Kind::department) continue;
    EXPECT_EQ(counts, expected.contains(kind) ? expected.at(kind) : (std::array<int, 3>{}))
        << journey::kindName(kind);
  }
  EXPECT_EQ(count.size(), expected.size());
  EXPECT_EQ(named<journey::Touchpoint>("Discovery call").status, journey::Status::retired);
  const auto& finished = *journey().find(id);
  EXPECT_TRUE(journey::isFinished(finished));
  EXPECT_EQ(finished.period, quarter);
  EXPECT_EQ(finished.participants, "Ana\nTom");
  EXPECT_TRUE(finished.map);

  // The next review opens with what was left open.
  setDay(2027, 4, 8);
  start();
  EXPECT_NE(review->session().id(), id);
  goTo("Evaluation");
  EXPECT_TRUE(says("Came back from 8 January 2027"));
  EXPECT_TRUE(says("Show the price before the call"));
  EXPECT_TRUE(says("Run the calculator test to 323 a side"));
  EXPECT_EQ(journey::openDecisionsBefore(journey(), review->session().id()).size(), 2u);
  clickText("Done");
  EXPECT_EQ(journey::openDecisionsBefore(journey(), review->session().id()).size(), 1u);
}

}  // namespace
}  // namespace throughline::editor
