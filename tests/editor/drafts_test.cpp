#include <QClipboard>
#include <QTableView>
#include <csignal>

#include "frame/termination.h"
#include "throughline/editor/readings/readings_table.h"
#include "throughline/journey/intents/comments.h"
#include "throughline/journey/intents/feelings.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/store/drafts.h"
#include "window_fixture.h"

// What is being typed is on a disk within two seconds, outside the map, and comes back.

namespace throughline::editor {

namespace {

using journey::Stage;
using journey::Touchpoint;

class DraftsInWindow : public WindowTest {
 protected:
  DraftsInWindow() {
    services.store.safetyFolder = file("data").toStdString();
    workspace = std::make_unique<Workspace>(services, *appearance);
  }

  /// What the next program would find.
  [[nodiscard]] std::vector<store::Draft> onDisk() const {
    const store::Drafts next(services.store, journey().settings().id.value,
                             window->map().document().path());
    std::vector<store::Draft> all;
    for (const auto& left : next.left()) all.push_back(left.draft);
    return all;
  }
  /// Two seconds go by.
  void pause() {
    auto* timer = window->map().typing().findChild<QTimer*>("draftPause");
    ASSERT_TRUE(timer);
    EXPECT_EQ(timer->interval(), 2000);
    if (!timer->isActive()) return;
    timer->start(0);
    settle();
    timer->setInterval(2000);
  }
  /// The program is gone, the files stay as they are; the next one opens the map.
  void crash() {
    const auto path = [this](const char* name) {
      return std::filesystem::path(file(name).toStdString());
    };
    constexpr auto kWhole = std::filesystem::copy_options::recursive;
    std::filesystem::create_directory(path("then"));
    for (const char* name : {"data", "map.journey"}) {
      std::filesystem::copy(path(name), path("then") / name, kWhole);
    }
    window->close();
    settle();
    for (const char* name : {"data", "map.journey"}) {
      std::filesystem::remove_all(path(name));
      std::filesystem::copy(path("then") / name, path(name), kWhole);
    }
    std::filesystem::remove_all(path("then"));
    reopen();
  }
  [[nodiscard]] std::size_t edits() const { return window->map().document().history(100).size(); }
  [[nodiscard]] QString state() const { return labelText("mapState"); }
  [[nodiscard]] QTextEdit* typeOnMap(const QString& text) {
    QTest::keyClick(canvas().viewport(), Qt::Key_F2);
    auto* editor = window->findChild<QTextEdit*>();
    for (QTextEdit* each : window->findChildren<QTextEdit*>()) {
      if (each->isVisible()) editor = each;
    }
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, text);
    return editor;
  }
};

TEST_F(DraftsInWindow, WhatIsTypedInTheInspectorIsNoEditBeforeItIsLeft) {
  openExample();
  selectTouchpoint("Pricing page");
  type(control<QLineEdit>("title"), "Prices");
  EXPECT_FALSE(state().contains("saved")) << state().toStdString();
  pause();
  EXPECT_FALSE(state().contains("saved")) << state().toStdString();
  ASSERT_EQ(onDisk().size(), 1U);
  EXPECT_EQ(onDisk()[0].text, "Prices");
  EXPECT_EQ(edits(), 0U);
  QTest::keyClick(control<QLineEdit>("title"), Qt::Key_Tab);
  EXPECT_TRUE(findNamed<Touchpoint>("Prices"));
  EXPECT_EQ(edits(), 1U);
  EXPECT_TRUE(onDisk().empty());
  EXPECT_TRUE(state().contains("saved")) << state().toStdString();
}

TEST_F(DraftsInWindow, WhereTheDiskTakesNoDraftThatIsSaidUntilItDoes) {
  openExample();
  std::filesystem::remove_all(file("data").toStdString());
  QFile blocking(file("data"));
  ASSERT_TRUE(blocking.open(QIODevice::WriteOnly));
  selectTouchpoint("Pricing page");
  type(control<QLineEdit>("title"), "Prices");
  pause();
  EXPECT_TRUE(state().contains("cannot be kept")) << state().toStdString();
  QTest::keyClicks(control<QLineEdit>("title"), " of 2027");
  EXPECT_TRUE(state().contains("cannot be kept")) << state().toStdString();
  pause();
  EXPECT_TRUE(state().contains("cannot be kept")) << "it was tried again";
  blocking.remove();
  pause();
  EXPECT_TRUE(state().contains("kept as a draft")) << state().toStdString();
  ASSERT_EQ(onDisk().size(), 1U);
  EXPECT_EQ(onDisk()[0].text, "Prices of 2027");
}

TEST_F(DraftsInWindow, EscDropsTheDraft) {
  openExample();
  selectTouchpoint("Pricing page");
  type(control<QLineEdit>("title"), "Prices");
  pause();
  ASSERT_FALSE(onDisk().empty());
  QTest::keyClick(control<QLineEdit>("title"), Qt::Key_Escape);
  EXPECT_TRUE(onDisk().empty());
  EXPECT_EQ(edits(), 0U);
}

TEST_F(DraftsInWindow, AFieldThatWasBeingTypedIsOfferedAndGoesOn) {
  openExample();
  selectTouchpoint("Pricing page");
  type(control<QLineEdit>("title"), "Prices of 2027");
  pause();
  crash();
  EXPECT_TRUE(labelText("bannerText").contains("Prices of 2027"));
  EXPECT_TRUE(labelText("bannerText").contains("Pricing page"));
  press("bannerMore");
  EXPECT_EQ(control<QLineEdit>("title")->text(), "Prices of 2027");
  EXPECT_EQ(edits(), 0U) << "it is as if it were just being typed";
  QTest::keyClick(control<QLineEdit>("title"), Qt::Key_Return);
  EXPECT_TRUE(findNamed<Touchpoint>("Prices of 2027"));
  EXPECT_TRUE(onDisk().empty());
}

TEST_F(DraftsInWindow, ALongTextGoesOnToo) {
  openExample();
  select(named<Stage>("Evaluation"));
  type(control<QPlainTextEdit>("job.statement"), "find out whether it pays");
  pause();
  crash();
  press("bannerMore");
  EXPECT_EQ(control<QPlainTextEdit>("job.statement")->toPlainText(), "find out whether it pays");
}

TEST_F(DraftsInWindow, ATitleTypedOnTheMapIsOffered) {
  openExample();
  selectTouchpoint("Pricing page");
  canvas().viewport()->setFocus();
  (void)typeOnMap("Price list");
  pause();
  ASSERT_EQ(onDisk().size(), 1U);
  crash();
  press("bannerMore");
  EXPECT_EQ(control<QLineEdit>("title")->text(), "Price list");
}

TEST_F(DraftsInWindow, ACardThatWasToBeMadeIsMade) {
  openExample();
  select(named<Stage>("Evaluation"));
  run("touchpoint.add");
  QTextEdit* editor = nullptr;
  for (QTextEdit* each : window->findChildren<QTextEdit*>()) {
    if (each->isVisible()) editor = each;
  }
  ASSERT_TRUE(editor);
  QTest::keyClicks(editor, "Sandbox");
  pause();
  crash();
  ASSERT_FALSE(findNamed<Touchpoint>("Sandbox"));
  press("bannerMore");
  ASSERT_TRUE(findNamed<Touchpoint>("Sandbox"));
  EXPECT_EQ(named<Touchpoint>("Sandbox").stage, named<Stage>("Evaluation").id);
  EXPECT_TRUE(onDisk().empty());
}

TEST_F(DraftsInWindow, AFeelingComesBackWhereItWasClicked) {
  openExample();
  const auto stage = named<Stage>("Purchase").id;
  const auto marcus = named<journey::Persona>("Marcus").id;
  window->map().edit("Feel", nullptr, [&](journey::Edit& edit) {
    journey::addEmotionAt(edit, {stage, 0.5, {}}, marcus, journey::EmotionState::now, {});
  });
  drawing::ViewOptions options = window->view().options();
  options.personas = {marcus};
  window->view().setOptions(options);
  settle();
  const std::size_t before = journey().count(journey::Kind::emotion);
  const auto& layout = canvas().layout();
  const QRectF band = layout.curves.front().band;
  const QPointF onMap(layout.column(stage)->rect.left() + 40, band.top() + band.height() * 0.8);
  const drawing::Target card{journey::Kind::touchpoint, named<Touchpoint>("Proposal").id.value};
  const QPointF beside = layout.find(card)->rect.center();
  window->resize(2000, 1600);
  window->view().reveal(card);
  settle();
  const QPoint at =
      canvas().viewportRect(card).center() + ((onMap - beside) * canvas().zoom()).toPoint();
  QTest::mouseDClick(canvas().viewport(), Qt::LeftButton, {}, at);
  QTextEdit* editor = nullptr;
  for (QTextEdit* each : window->findChildren<QTextEdit*>()) {
    if (each->isVisible()) editor = each;
  }
  ASSERT_TRUE(editor);
  QTest::keyClicks(editor, "Why now?");
  pause();
  crash();
  ASSERT_EQ(journey().count(journey::Kind::emotion), before);
  press("bannerMore");
  const journey::Emotion* found = nullptr;
  for (const auto& [id, each] : journey().all<journey::Emotion>()) {
    if (each.quote == "Why now?") found = &each;
  }
  ASSERT_TRUE(found);
  EXPECT_EQ(found->stage, stage);
  EXPECT_EQ(found->persona, marcus);
  EXPECT_NEAR(found->score, -0.6, 0.06);
  EXPECT_LT(found->within.value_or(1), 0.4);
}

TEST_F(DraftsInWindow, AReadingGoesOnInItsCell) {
  openExample();
  run("view.numbers");
  auto* table = window->findChild<ReadingsTable*>();
  auto* view = table->findChild<QTableView*>();
  const Stage& stage = named<Stage>("Research");
  table->goTo(stage.id, journey::Measure::days);
  QTest::keyClick(view, Qt::Key_1);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
  pause();
  ASSERT_EQ(onDisk().size(), 1U);
  crash();
  press("bannerMore");
  const auto* cell = window->findChild<ReadingsTable*>()->findChild<QLineEdit*>("cellEditor");
  ASSERT_TRUE(cell);
  EXPECT_EQ(cell->text(), "12");
  EXPECT_EQ(edits(), 0U);
}

TEST_F(DraftsInWindow, TheMapsTitleGoesOn) {
  openExample();
  type(window->findChild<QLineEdit*>("mapTitle"), "Leah in 2027");
  pause();
  crash();
  press("bannerMore");
  EXPECT_EQ(window->findChild<QLineEdit*>("mapTitle")->text(), "Leah in 2027");
}

TEST_F(DraftsInWindow, WhatIsRefusedWhenTheWindowClosesIsKeptAtOnce) {
  openExample();
  selectTouchpoint("Pricing page");
  type(control<QLineEdit>("title"), "");
  QTest::keyClicks(control<QLineEdit>("title"), " ");
  EXPECT_TRUE(onDisk().empty()) << "two seconds have not gone by";
  close();
  reopen();
  EXPECT_EQ(onDisk().size(), 1U);
  EXPECT_FALSE(labelText("bannerText").isEmpty()) << "it is offered";
  EXPECT_TRUE(findNamed<Touchpoint>("Pricing page"));
}

TEST_F(DraftsInWindow, DiscardedItIsGoneAndClosedItIsOfferedAgain) {
  openExample();
  selectTouchpoint("Pricing page");
  type(control<QLineEdit>("title"), "Prices");
  pause();
  crash();
  press("bannerClose");
  EXPECT_TRUE(labelText("bannerText").isEmpty());
  close();
  reopen();
  EXPECT_TRUE(labelText("bannerText").contains("Prices"));
  press("bannerOther");
  EXPECT_TRUE(onDisk().empty());
  close();
  reopen();
  EXPECT_TRUE(labelText("bannerText").isEmpty());
  EXPECT_TRUE(findNamed<Touchpoint>("Pricing page"));
}

TEST_F(DraftsInWindow, WhatBelongedToSomethingThatIsGoneGoesToTheClipboard) {
  openExample();
  selectTouchpoint("Pricing page");
  type(control<QLineEdit>("title"), "Prices");
  pause();
  const auto then = onDisk().at(0);
  QTest::keyClick(control<QLineEdit>("title"), Qt::Key_Escape);
  run("edit.delete");
  close();
  store::Drafts(services.store, then.ids.empty() ? 0 : support::leahMap().settings().id.value,
                file("map.journey").toStdString())
      .keep(then);
  reopen();
  press("bannerMore");
  EXPECT_EQ(QApplication::clipboard()->text(), "Prices");
  EXPECT_TRUE(labelText("bannerText").contains("clipboard"));
}

TEST_F(DraftsInWindow, ClosingTheWindowMakesAnEditOfWhatIsTypedAnywhere) {
  openExample();
  selectTouchpoint("Pricing page");
  canvas().viewport()->setFocus();
  (void)typeOnMap("Price list");
  close();
  reopen();
  EXPECT_TRUE(findNamed<Touchpoint>("Price list"));
  EXPECT_TRUE(onDisk().empty());
  EXPECT_TRUE(labelText("bannerText").isEmpty());
}

TEST_F(DraftsInWindow, WhatIsRefusedAtTheEndStaysADraft) {
  openExample();
  select(named<Stage>("Evaluation"));
  type(control<QLineEdit>("name"), "Purchase");
  workspace->flush();
  EXPECT_TRUE(findNamed<Stage>("Evaluation"));
  ASSERT_EQ(onDisk().size(), 1U);
  EXPECT_EQ(onDisk()[0].text, "Purchase");
}

TEST_F(DraftsInWindow, ASignalToEndMakesTheEditInTheEventLoop) {
  openExample();
  for (const int signal : {SIGTERM, SIGHUP, SIGINT}) {
    const Termination termination;
    int heard = 0;
    QObject::connect(&termination, &Termination::asked, [&] { ++heard; });
    std::raise(signal);
    EXPECT_EQ(heard, 0) << "not in the handler";
    settle();
    EXPECT_EQ(heard, 1);
  }
}

TEST_F(DraftsInWindow, ACommentThatWasBeingTypedIsOfferedAndGoesOnOnItsThing) {
  openExample();
  selectTouchpoint("Pricing page");
  run("comment.add");
  QTest::keyClicks(window->findChild<QPlainTextEdit*>("commentText"), "Who owns");
  selectTouchpoint("Proposal");
  EXPECT_EQ(labelText("commentOn"), "Comment on “Pricing page”") << "what it was begun on";
  pause();
  ASSERT_EQ(onDisk().size(), 1U);
  EXPECT_EQ(onDisk()[0].text, "Who owns");
  crash();
  press("bannerMore");
  auto* field = window->findChild<QPlainTextEdit*>("commentText");
  EXPECT_EQ(field->toPlainText(), "Who owns");
  EXPECT_TRUE(field->hasFocus());
  selectTouchpoint("Proposal");
  QTest::keyClicks(field, " this?");
  QTest::keyClick(field, Qt::Key_Return);
  settle();
  ASSERT_EQ(journey().count(journey::Kind::comment), 1U);
  const auto& comment = *journey().list<journey::Comment>().front();
  EXPECT_EQ(comment.text, "Who owns this?");
  EXPECT_EQ(comment.thing, named<Touchpoint>("Pricing page").id.value);
  EXPECT_TRUE(onDisk().empty());
}

TEST_F(DraftsInWindow, SoDoesAnAnswer) {
  openExample();
  window->map().edit("Comment", nullptr, [&](journey::Edit& edit) {
    journey::addComment(edit, named<Touchpoint>("Pricing page").id, "Who owns this?",
                        {"Ana", "2026-10-07T09:00:00Z"});
  });
  run("view.comments");
  press("commentAnswers");
  QTest::keyClicks(QApplication::focusWidget(), "Content");
  pause();
  ASSERT_EQ(onDisk().size(), 1U);
  crash();
  press("bannerMore");
  auto* field = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
  ASSERT_TRUE(field);
  EXPECT_EQ(field->toPlainText(), "Content");
  QTest::keyClick(field, Qt::Key_Return);
  settle();
  EXPECT_EQ(journey().count(journey::Kind::answer), 1U);
  EXPECT_TRUE(onDisk().empty());
}

}  // namespace

}  // namespace throughline::editor
