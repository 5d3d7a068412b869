#include <QComboBox>
#include <QTabWidget>

#include "panels/comments/comment_card.h"
#include "throughline/journey/intents/comments.h"
#include "throughline/journey/intents/placing.h"
#include "window_fixture.h"

namespace throughline::editor {
namespace {

using journey::Comment;
using journey::Touchpoint;

class CommentsPanelTest : public WindowTest {
 protected:
  CommentsPanelTest() {
    workspace->services().store.now = [this] {
      return std::chrono::system_clock::time_point(std::chrono::seconds(clock++));
    };
  }
  void comment(const std::string& title, const QString& text) {
    selectTouchpoint(title);
    run("comment.add");
    auto* field = window->findChild<QLineEdit*>("commentText");
    ASSERT_EQ(QApplication::focusWidget(), field);
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
    settle();
  }
  [[nodiscard]] QList<CommentCard*> cards() const {
    QList<CommentCard*> shown = window->findChildren<CommentCard*>();
    shown.removeIf([](const CommentCard* card) { return !card->isVisible(); });
    std::ranges::sort(shown, {}, [](const CommentCard* card) { return card->y(); });
    return shown;
  }
  [[nodiscard]] static QString thingOf(const CommentCard* card) {
    return card->findChild<QPushButton*>("commentThing")->text();
  }
  static void press(CommentCard* card, const char* button) {
    QTest::mouseClick(card->findChild<QPushButton*>(button), Qt::LeftButton);
    settle();
  }
  using WindowTest::press;
  [[nodiscard]] const Comment& only() const { return *journey().list<Comment>().front(); }

  qint64 clock = 1'790'000'000;
};

TEST_F(CommentsPanelTest, OneIsWrittenOnWhatIsSelectedWithNameAndTime) {
  openExample();
  comment("Pricing page", "Who owns this?");
  ASSERT_EQ(journey().count(journey::Kind::comment), 1u);
  EXPECT_EQ(only().text, "Who owns this?");
  EXPECT_EQ(only().author, "Test");
  EXPECT_TRUE(only().at.starts_with("2026-09-21T")) << only().at;
  EXPECT_EQ(journey::RecordKey(only().kind, only().thing),
            journey::RecordKey(named<Touchpoint>("Pricing page").id));
  ASSERT_EQ(cards().size(), 1);
  EXPECT_EQ(thingOf(cards().front()), "Pricing page");
  run("edit.undo");
  EXPECT_EQ(cards().size(), 0);
  EXPECT_EQ(labelText("commentsNothing"), "Nobody has commented on this map yet.");
}

TEST_F(CommentsPanelTest, ItIsAnsweredAndResolvedAndFoundAmongTheResolved) {
  openExample();
  comment("Pricing page", "Who owns this?");
  comment("Proposal", "Too long");
  ASSERT_EQ(cards().size(), 2);
  EXPECT_EQ(thingOf(cards()[0]), "Proposal") << "the newest first";
  CommentCard* card = cards()[1];
  press(card, "commentAnswers");
  auto* answer = card->findChild<QLineEdit*>("commentAnswer");
  QTest::keyClicks(answer, "Content does");
  QTest::keyClick(answer, Qt::Key_Return);
  settle();
  ASSERT_EQ(journey().count(journey::Kind::answer), 1u);
  press(cards()[1], "commentResolve");
  ASSERT_EQ(cards().size(), 1);
  EXPECT_EQ(thingOf(cards()[0]), "Proposal");
  window->findChild<QComboBox*>("commentState")->setCurrentIndex(1);
  settle();
  ASSERT_EQ(cards().size(), 1);
  EXPECT_EQ(thingOf(cards()[0]), "Pricing page");
  press(cards()[0], "commentResolve");
  EXPECT_EQ(cards().size(), 0) << "open again";
}

TEST_F(CommentsPanelTest, ItGoesWithItsThingAndComesBackWithIt) {
  openExample();
  comment("Pricing page", "Who owns this?");
  selectTouchpoint("Pricing page");
  canvas().setFocus();
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
  settle();
  ASSERT_EQ(findNamed<Touchpoint>("Pricing page"), nullptr);
  EXPECT_EQ(journey().count(journey::Kind::comment), 0u);
  run("edit.undo");
  EXPECT_EQ(journey().count(journey::Kind::comment), 1u);
  EXPECT_EQ(cards().size(), 1);
}

TEST_F(CommentsPanelTest, AMarkOnTheMapOpensThoseOnItsThing) {
  openExample();
  comment("Proposal", "Too long");
  comment("Pricing page", "Who owns this?");
  window->view().clearSelection();
  window->view().reveal(named<Touchpoint>("Proposal").id);
  settle();
  const QRect card = canvas().viewportRect(named<Touchpoint>("Proposal").id);
  QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, card.topLeft());
  settle();
  ASSERT_EQ(cards().size(), 1);
  EXPECT_EQ(thingOf(cards().front()), "Proposal");
  EXPECT_EQ(window->view().current(), drawing::Target(named<Touchpoint>("Proposal").id));
}

TEST_F(CommentsPanelTest, ItLeadsToItsThing) {
  openExample();
  comment("Pricing page", "Who owns this?");
  window->view().clearSelection();
  settle();
  press(cards().front(), "commentThing");
  EXPECT_EQ(window->view().current(), drawing::Target(named<Touchpoint>("Pricing page").id));
}

}  // namespace
}  // namespace throughline::editor
