#include <QTimer>

#include "review_fixture.h"
#include "support/raw_database.h"

// A review on a disk that takes nothing for a while: no answer is lost, and none lands at another
// stop.

namespace throughline::editor {
namespace {

class ReviewDiskTest : public ReviewTest {
 protected:
  ReviewDiskTest() {
    services.store.patience = std::chrono::milliseconds(0);
    services.store.safetyFolder = file("data").toStdString();
    workspace = std::make_unique<Workspace>(services, *appearance);
  }
  /// Another program has the file for itself.
  void stopWriting() {
    m_other = std::make_unique<SQLite::Database>(file("map.journey").toStdString(),
                                                 SQLite::OPEN_READWRITE);
    m_other->exec("BEGIN EXCLUSIVE");
  }
  void letWrite() {
    m_other.reset();
    auto& timer = *window->findChild<QTimer*>("retryPause");
    timer.start(0);
    settle();
  }
  [[nodiscard]] const journey::Stop* stop(const std::string& stage) const {
    return journey::stopAt(journey(), review->session().id(), named<journey::Stage>(stage).id);
  }
  [[nodiscard]] QLineEdit& owner(const char* touchpoint) const {
    return part<QLineEdit>(
        QStringLiteral("owner_%1").arg(named<journey::Touchpoint>(touchpoint).id.value));
  }
  /// Answers of every kind, none of which the disk takes after the first.
  void answerAll() {
    clickText("No longer");
    part<QLineEdit>("newObjection").setFocus();
    typeHere("Can we pay by the seat?");
    press(Qt::Key_Return);
    owner("Pricing page").setFocus();
    typeHere("Content");
    if (QWidget* popup = QApplication::activePopupWidget()) popup->close();
    fill(part<QLineEdit>("reading_0"), "2100");
    part<QLineEdit>("decisionWhat").setFocus();
    typeHere("Show the price");
    press(Qt::Key_Return);
    part<QPlainTextEdit>("stopNote").setFocus();
    typeHere("Marcus asks for payback");
  }
  void expectAllThere() {
    EXPECT_EQ(part<QLineEdit>("newObjection").text(), "Can we pay by the seat?");
    EXPECT_EQ(owner("Pricing page").text(), "Content");
    EXPECT_EQ(part<QLineEdit>("reading_0").text(), "2100");
    EXPECT_EQ(part<QLineEdit>("decisionWhat").text(), "Show the price");
    EXPECT_EQ(part<QPlainTextEdit>("stopNote").toPlainText(), "Marcus asks for payback");
  }

 private:
  std::unique_ptr<SQLite::Database> m_other;
};

TEST_F(ReviewDiskTest, AnswersWaitAtTheirStopUntilTheDiskTakesThem) {
  setDay(2026, 10, 7);
  openExample();
  start();
  goTo("Evaluation");
  stopWriting();
  answerAll();
  EXPECT_TRUE(says("Kept here, not on disk yet"))
      << part<QLabel>("reviewSaid").text().toStdString();
  press(Qt::Key_PageDown);
  EXPECT_EQ(part<QPlainTextEdit>("stopNote").toPlainText(), "");
  EXPECT_EQ(part<QLineEdit>("newObjection").text(), "");
  press(Qt::Key_PageUp);
  expectAllThere();
  press(Qt::Key_PageDown);
  letWrite();
  EXPECT_TRUE(says("All answers are saved as they are typed"));
  EXPECT_TRUE(!stop("Purchase") || stop("Purchase")->note.empty());
  press(Qt::Key_PageUp);
  expectAllThere();
  part<QLineEdit>("newObjection").setFocus();
  press(Qt::Key_Return);
  part<QLineEdit>("decisionWhat").setFocus();
  press(Qt::Key_Return);
  press(Qt::Key_PageDown);
  const auto onDisk = store::Document::open(file("map.journey").toStdString(), services.store,
                                            store::Purpose::read);
  const auto& kept = onDisk->journey();
  EXPECT_EQ(stop("Evaluation")->stillTrue, journey::StillTrue::no);
  EXPECT_EQ(kept.get(stop("Evaluation")->id).note, "Marcus asks for payback");
  EXPECT_TRUE(findNamed<journey::Question>("Can we pay by the seat?"));
  EXPECT_EQ(kept.in<journey::Decision>(review->session().id()).size(), 1u);
  EXPECT_EQ(kept.get(named<journey::Touchpoint>("Pricing page").id).owner,
            named<journey::Department>("Content").id);
  EXPECT_EQ(journey::readingAt(kept, {named<journey::Stage>("Evaluation").id,
                                      journey::Measure::volume, *held().period}),
            2100);
}

TEST_F(ReviewDiskTest, EndOfTheReviewIsKeptAndWritten) {
  setDay(2026, 10, 7);
  openExample();
  start();
  const auto id = review->session().id();
  while (review->stop() + 1 < review->stops()) press(Qt::Key_PageDown);
  part<QPlainTextEdit>("participants").setFocus();
  typeHere("Ana");
  stopWriting();
  // The first edit is kept here, the second one is refused and can be given again.
  press(Qt::Key_F4);
  typeHere("Who owns the partner channel?");
  press(Qt::Key_Return);
  if (part<QPushButton>("finishReview").isEnabled()) click(part<QPushButton>("finishReview"));
  ASSERT_TRUE(window->findChild<ReviewWindow*>());
  EXPECT_EQ(part<QPlainTextEdit>("participants").toPlainText(), "Ana");
  EXPECT_FALSE(journey::isFinished(journey().get(id)));
  letWrite();
  click(part<QPushButton>("finishReview"));
  EXPECT_TRUE(journey::isFinished(journey().get(id)));
  EXPECT_EQ(journey().get(id).participants, "Ana");
  EXPECT_EQ(journey().get(id).parked, "Who owns the partner channel?");
}

TEST_F(ReviewDiskTest, FinishingItselfMayWaitForTheDisk) {
  setDay(2026, 10, 7);
  openExample();
  start();
  const auto id = review->session().id();
  while (review->stop() + 1 < review->stops()) press(Qt::Key_PageDown);
  part<QPlainTextEdit>("participants").setFocus();
  typeHere("Ana");
  stopWriting();
  click(part<QPushButton>("finishReview"));
  letWrite();
  EXPECT_TRUE(journey::isFinished(journey().get(id)));
  const auto onDisk = store::Document::open(file("map.journey").toStdString(), services.store,
                                            store::Purpose::read);
  EXPECT_EQ(onDisk->journey().get(id).participants, "Ana");
  EXPECT_TRUE(onDisk->journey().get(id).map);
}

}  // namespace
}  // namespace throughline::editor
