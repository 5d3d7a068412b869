#include <QComboBox>
#include <QMenu>
#include <QMenuBar>
#include <QTabWidget>

#include "panels/comments/comment_card.h"
#include "tab_walk.h"
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
    auto* field = window->findChild<QPlainTextEdit*>("commentText");
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

TEST_F(CommentsPanelTest, ShiftEnterBeginsALineAndTheBoxGrowsWithIt) {
  openExample();
  selectTouchpoint("Pricing page");
  run("comment.add");
  auto* field = window->findChild<QPlainTextEdit*>("commentText");
  const int oneLine = field->height();
  QTest::keyClicks(field, "Who owns this?");
  QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
  QTest::keyClicks(field, "And since when?");
  settle();
  EXPECT_GT(field->height(), oneLine);
  EXPECT_EQ(journey().count(journey::Kind::comment), 0u);
  QTest::keyClick(field, Qt::Key_Return);
  settle();
  EXPECT_EQ(only().text, "Who owns this?\nAnd since when?");
  EXPECT_EQ(field->height(), oneLine);
  press(cards().front(), "commentAnswers");
  auto* answer = cards().front()->findChild<QPlainTextEdit*>("commentAnswer");
  QTest::keyClicks(answer, "Content");
  QTest::keyClick(answer, Qt::Key_Return, Qt::ShiftModifier);
  QTest::keyClicks(answer, "since May");
  QTest::keyClick(answer, Qt::Key_Return);
  settle();
  EXPECT_EQ(journey().all<journey::Answer>().begin()->second.text, "Content\nsince May");
}

TEST_F(CommentsPanelTest, TheNameIsAskedForBeforeTheFirstIsWrittenAndSignsIt) {
  workspace->services().store.user.clear();
  openExample();
  selectTouchpoint("Pricing page");
  run("comment.add");
  auto* line = window->findChild<QWidget*>("authorLine");
  EXPECT_FALSE(line->isVisible());
  auto* field = window->findChild<QPlainTextEdit*>("commentText");
  QTest::keyClicks(field, "Who");
  EXPECT_TRUE(line->isVisible());
  EXPECT_TRUE(field->hasFocus()) << "it takes no key";
  QTest::keyClicks(field, " owns this?");
  QTest::keyClick(field, Qt::Key_Return);
  settle();
  EXPECT_EQ(only().author, "");
  type(window->findChild<QLineEdit*>("authorName"), "Ana Weber");
  press("authorKeep");
  EXPECT_EQ(only().author, "Ana Weber") << "written before the name was given";
  comment("Proposal", "Too long");
  for (const Comment* each : journey().list<Comment>()) EXPECT_EQ(each->author, "Ana Weber");
}

TEST_F(CommentsPanelTest, CommentsOfOthersWithoutANameStayTheirs) {
  workspace->services().store.user.clear();
  openExample();
  window->map().edit("Comment", nullptr, [&](journey::Edit& edit) {
    journey::addComment(edit, named<Touchpoint>("Proposal").id, "By somebody",
                        {"", "2026-10-07T09:00:00Z"});
  });
  comment("Pricing page", "Mine");
  type(window->findChild<QLineEdit*>("authorName"), "Ana Weber");
  press("authorKeep");
  for (const Comment* each : journey().list<Comment>()) {
    EXPECT_EQ(each->author, each->text == "Mine" ? "Ana Weber" : "");
  }
}

TEST_F(CommentsPanelTest, TheMapMenuLeadsToThem) {
  openExample();
  comment("Pricing page", "Who owns this?");
  const auto menus = window->menuBar()->actions();
  const auto map = std::ranges::find(menus, QString("&Map"), &QAction::text);
  ASSERT_NE(map, menus.end());
  QStringList names;
  for (const QAction* each : (*map)->menu()->actions()) {
    if (!each->menu() || each->text() != "Comments") continue;
    for (const QAction* inner : each->menu()->actions()) names << inner->text();
  }
  EXPECT_EQ(names, (QStringList{"Export text with comments…", "Comment on this", "All comments"}));
  run("comment.list");
  EXPECT_EQ(cards().size(), 1);
  EXPECT_EQ(QApplication::focusWidget()->objectName(), "commentState");
}

TEST_F(CommentsPanelTest, EveryControlIsReachedWithTabAndNoneHoldsIt) {
  openExample();
  comment("Pricing page", "Who owns this?");
  comment("Proposal", "Too long");
  auto* panel = window->findChild<QWidget*>("comments");
  window->findChild<QPlainTextEdit*>("commentText")->setFocus();
  const auto walked = tabWalk(panel);
  for (QWidget* control : controlsIn(panel)) {
    EXPECT_EQ(std::ranges::count(walked, control), 1)
        << nameOfControl(control) << " is not reached";
  }
}

TEST_F(CommentsPanelTest, ItIsAnsweredAndResolvedAndFoundAmongTheResolved) {
  openExample();
  comment("Pricing page", "Who owns this?");
  comment("Proposal", "Too long");
  ASSERT_EQ(cards().size(), 2);
  EXPECT_EQ(thingOf(cards()[0]), "Proposal") << "the newest first";
  CommentCard* card = cards()[1];
  press(card, "commentAnswers");
  auto* answer = card->findChild<QPlainTextEdit*>("commentAnswer");
  QTest::keyClicks(answer, "Content does");
  QTest::keyClick(answer, Qt::Key_Return);
  settle();
  ASSERT_EQ(journey().count(journey::Kind::answer), 1u);
  press(cards()[1], "commentResolve");
  ASSERT_EQ(cards().size(), 1);
  EXPECT_EQ(thingOf(cards()[0]), "Proposal");
  EXPECT_EQ(QApplication::focusWidget()->objectName(), "commentState")
      << "what is typed next reaches no field of the map";
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

TEST_F(CommentsPanelTest, ALaneOfOnesOwnHasAMarkBesideItsNameThatOpensThoseOnIt) {
  openExample();
  comment("Proposal", "Too long");
  window->resize(1440, 1800);
  window->map().edit("Lane", nullptr, [&](journey::Edit& edit) {
    journey::putBefore(edit, journey::Lane{.name = "Ideas", .kind = journey::OwnLane::text});
  });
  settle();
  const auto lane = named<journey::Lane>("Ideas").id;
  auto* names = window->findChild<QWidget*>("laneNames");
  const QImage before = names->grab().toImage();
  window->map().edit("Comment", nullptr, [&](journey::Edit& edit) {
    journey::addComment(edit, lane, "What for?", {"Ana", "2026-10-07T09:00:00Z"});
  });
  settle();
  const QImage after = names->grab().toImage();
  ASSERT_EQ(after.size(), before.size());
  QRect mark;
  for (int y = 0; y < after.height(); ++y) {
    for (int x = 0; x < after.width(); ++x) {
      if (after.pixel(x, y) != before.pixel(x, y)) mark |= QRect(x, y, 1, 1);
    }
  }
  ASSERT_FALSE(mark.isEmpty());
  EXPECT_LT(mark.height(), 30);
  QTest::mouseClick(names, Qt::LeftButton, {}, mark.center());
  settle();
  ASSERT_EQ(cards().size(), 1);
  EXPECT_EQ(thingOf(cards().front()), "Ideas");
}

TEST_F(CommentsPanelTest, ItLeadsToItsThing) {
  openExample();
  comment("Pricing page", "Who owns this?");
  window->view().clearSelection();
  settle();
  press(cards().front(), "commentThing");
  EXPECT_EQ(window->view().current(), drawing::Target(named<Touchpoint>("Pricing page").id));
}

TEST_F(CommentsPanelTest, OneDeletedComesBackWithItsAnswersAndTheirOwnAreFound) {
  openExample();
  workspace->services().store.user = "Ana";
  comment("Pricing page", "Who owns this?");
  workspace->services().store.user = "Test";
  comment("Proposal", "Too long");
  press(cards()[1], "commentAnswers");
  QTest::keyClicks(QApplication::focusWidget(), "Content does");
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  settle();
  auto* person = window->findChild<QComboBox*>("commentPerson");
  EXPECT_EQ(person->itemText(1), "Mine");
  auto* state = window->findChild<QComboBox*>("commentState");
  EXPECT_EQ(state->itemText(0), "Open (2)");
  press(cards()[0], "commentResolve");
  EXPECT_EQ(state->itemText(1), "Resolved (1)");
  press(cards()[0], "commentDelete");
  EXPECT_EQ(journey().count(journey::Kind::answer), 0u);
  EXPECT_EQ(labelText("toastText"), "Comment deleted");
  press("toastAction");
  EXPECT_EQ(journey().count(journey::Kind::answer), 1u);
  EXPECT_EQ(cards().size(), 1);
  state->setCurrentIndex(2);
  person->setFocus();
  QTest::keyClick(person, Qt::Key_Down);
  settle();
  EXPECT_EQ(cards().size(), 2) << "one written, one answered by me";
}

TEST_F(CommentsPanelTest, AFeelingAQuestionALinkAndAStageCarryTheirs) {
  openExample();
  const std::vector<journey::RecordKey> things{
      named<journey::Stage>("Evaluation").id, journey().all<journey::Question>().begin()->second.id,
      journey().all<journey::Emotion>().begin()->second.id,
      journey().all<journey::Link>().begin()->second.id,
      journey().all<journey::Experiment>().begin()->second.id};
  for (const auto& thing : things) {
    window->view().selectOnly({thing.kind, thing.id});
    settle();
    run("comment.add");
    auto* field = window->findChild<QPlainTextEdit*>("commentText");
    QTest::keyClicks(field, "Still true?");
    QTest::keyClick(field, Qt::Key_Return);
    settle();
  }
  EXPECT_EQ(journey().count(journey::Kind::comment), things.size());
  EXPECT_EQ(cards().size(), static_cast<qsizetype>(things.size()));
}

}  // namespace
}  // namespace throughline::editor
