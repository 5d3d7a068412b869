#include <QClipboard>
#include <QMimeData>

#include "canvas/clipboard.h"
#include "history_fixture.h"

// The map as it stood, shown on the canvas while one looks at an edit in the history.

namespace throughline::editor {
namespace {

class PastOnCanvasTest : public HistoryFixture {
 protected:
  void openEdited() {
    openExample();
    giveOwner("Pricing page", "Sales");
    renameCard("Proposal", "Offer");
    remove("Product demo");
  }
  [[nodiscard]] drawing::Target target(const std::string& title) const {
    return named<Touchpoint>(title).id;
  }
};

TEST_F(PastOnCanvasTest, RestingOnAnEntryShowsTheMapAfterItAndLeavingTheListGoesBackToNow) {
  openEdited();
  HistoryList& list = show();
  hover(list, 2);
  EXPECT_FALSE(canvas().showsPast()) << "only after a rest";
  EXPECT_TRUE(QTest::qWaitFor([this] { return canvas().showsPast(); }));
  EXPECT_TRUE(window->findChild<QWidget*>("pastBar")->isVisible());
  EXPECT_TRUE(window->findChild<QWidget*>("pastEdge")->isVisible());
  EXPECT_TRUE(labelText("pastTitle").startsWith("As it stood on "));
  leave(list);
  settle();
  EXPECT_FALSE(canvas().showsPast());
  EXPECT_FALSE(window->findChild<QWidget*>("pastBar")->isVisible());
}

TEST_F(PastOnCanvasTest, WhatWasRemovedSinceStandsThereAndIsGoneNow) {
  openEdited();
  const auto demo = [this] {
    for (const auto& entry : window->map().document().history(1)) {
      for (const auto& change : entry.changes) {
        if (change.kind == journey::Kind::touchpoint)
          return drawing::Target(change.kind, change.id);
      }
    }
    return drawing::Target();
  }();
  ASSERT_NE(demo.id, 0);
  EXPECT_TRUE(canvas().viewportRect(demo).isNull());
  HistoryList& list = show();
  list.setFocus();
  QTest::keyClick(&list, Qt::Key_Home);
  settle();
  EXPECT_TRUE(canvas().viewportRect(demo).isNull());
  QTest::keyClick(&list, Qt::Key_Down);
  settle();
  EXPECT_TRUE(canvas().showsPast());
  EXPECT_FALSE(canvas().viewportRect(demo).isNull());
  QTest::keyClick(&list, Qt::Key_Escape);
  settle();
  EXPECT_FALSE(canvas().showsPast());
  EXPECT_TRUE(canvas().viewportRect(demo).isNull());
}

TEST_F(PastOnCanvasTest, AClickKeepsItAndBeforeShowsTheMapBeforeTheEdit) {
  openEdited();
  HistoryList& list = show();
  click(list, 1);  // the removal
  leave(list);
  settle();
  EXPECT_TRUE(canvas().showsPast());
  const auto demo = target("Discovery call");
  EXPECT_FALSE(canvas().viewportRect(demo).isNull());
  press("pastBefore");
  EXPECT_TRUE(labelText("pastDetail").startsWith("before “"))
      << labelText("pastDetail").toStdString();
  press("pastAfter");
  EXPECT_TRUE(labelText("pastDetail").startsWith("after “"));
  press("pastNow");
  EXPECT_FALSE(canvas().showsPast());
}

TEST_F(PastOnCanvasTest, ThePastIsComparedWithNowAndStaysThereWhenThatIsClosed) {
  openEdited();
  HistoryList& list = show();
  click(list, 3);  // the owner
  press("pastCompare");
  auto* page = window->findChild<QWidget*>("comparisonPage");
  ASSERT_TRUE(page);
  QStringList changed;
  for (const QLabel* label : page->findChildren<QLabel*>()) changed << label->text();
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
  settle();
  EXPECT_FALSE(window->findChild<QWidget*>("comparisonPage"));
  EXPECT_TRUE(canvas().showsPast());
}

TEST_F(PastOnCanvasTest, TheViewKeepsItsPlaceAndZoom) {
  openEdited();
  const auto call = target("Discovery call");
  const auto place = [&] {
    return canvas().viewport()->mapToGlobal(canvas().viewportRect(call).topLeft());
  };
  HistoryList& list = show();
  // With the row of people and without, where all of the map is seen and where it is not.
  for (const QSize size : {QSize(1440, 900), QSize(1280, 720), QSize(1920, 1500)}) {
    window->resize(size);
    for (const qreal zoom : {1.2, 0.5}) {
      canvas().setZoom(zoom);
      for (int turn = 0; turn < 2; ++turn) {
        run("view.people");
        window->view().reveal(call);
        settle();
        const QPoint before = place();
        const bool isInSight =
            canvas().viewport()->rect().contains(canvas().viewportRect(target("Offer")));
        click(list, 2);
        ASSERT_TRUE(canvas().showsPast());
        EXPECT_EQ(canvas().zoom(), zoom);
        // Half a pixel, where a view that need not scroll begins to.
        if (isInSight) {
          EXPECT_LE((place() - before).manhattanLength(), zoom < 1 ? 1 : 0) << size.width() << turn;
        }
        press("pastNow");
        EXPECT_EQ(place(), before) << size.width() << " " << zoom << " " << turn;
      }
    }
  }
}

TEST_F(PastOnCanvasTest, WhatChangedComesIntoSightAndOnesPlaceComesBackUnlessOneMoved) {
  openEdited();
  canvas().setZoom(2);
  window->view().reveal(target("LinkedIn post: reducing churn"));
  settle();
  const auto card = target("Offer");
  const auto at = [&] { return canvas().viewportRect(card); };
  const QRect before = at();
  ASSERT_FALSE(canvas().viewport()->rect().intersects(before));
  HistoryList& list = show();
  click(list, 2);
  EXPECT_TRUE(canvas().viewport()->rect().contains(at()));
  press("pastNow");
  EXPECT_EQ(at(), before);
  click(list, 2);
  canvas().setFocus();
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
  press("pastNow");
  EXPECT_TRUE(canvas().viewport()->rect().intersects(at())) << "where one had moved";
}

TEST_F(PastOnCanvasTest, EscOnTheMapAndTheFirstKeyOfAnEditGoBackToNowAndChangeNothing) {
  openEdited();
  selectTouchpoint("Discovery call");
  HistoryList& list = show();
  const auto before = journey();
  for (const auto key : {Qt::Key_Escape, Qt::Key_Delete, Qt::Key_F2, Qt::Key_X}) {
    click(list, 2);
    ASSERT_TRUE(canvas().showsPast());
    canvas().setFocus();
    QTest::keyClick(QApplication::focusWidget(), key);
    settle();
    EXPECT_FALSE(canvas().showsPast()) << key;
    EXPECT_EQ(journey(), before) << key;
    EXPECT_FALSE(canvas().isTyping()) << key;
  }
}

TEST_F(PastOnCanvasTest, AnyEditGoesBackToNow) {
  openEdited();
  HistoryList& list = show();
  click(list, 2);
  ASSERT_TRUE(canvas().showsPast());
  run("edit.undo");
  EXPECT_FALSE(canvas().showsPast());
  EXPECT_FALSE(window->findChild<QWidget*>("pastBar")->isVisible());
  EXPECT_EQ(entries(list).front().left(5), "Undo:");
}

TEST_F(PastOnCanvasTest, ACardOfThePastIsCopiedAndTheMapIsNot) {
  openEdited();
  const auto removed = window->map().document().history(1).front().changes;
  drawing::Target demo;
  for (const auto& change : removed) {
    if (change.kind == journey::Kind::touchpoint) demo = {change.kind, change.id};
  }
  HistoryList& list = show();
  click(list, 2);
  canvas().setFocus();
  QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, canvas().viewportRect(demo).center());
  settle();
  EXPECT_TRUE(window->view().selection().empty()) << "nothing of now was selected";
  run("edit.copy");
  const auto clip = clipOf(*QApplication::clipboard()->mimeData());
  ASSERT_TRUE(clip);
  ASSERT_EQ(clip->records.size(), 1u);
  EXPECT_EQ(journey::labelOf(clip->records.front().record), "Product demo");
  EXPECT_TRUE(canvas().showsPast());
}

TEST_F(PastOnCanvasTest, OneEditIsTakenBackAndLaterOnesStay) {
  openEdited();
  HistoryList& list = show();
  click(list, 3);  // the owner
  press("takeBack");
  EXPECT_EQ(named<Touchpoint>("Pricing page").owner, std::nullopt);
  EXPECT_NE(findNamed<Touchpoint>("Offer"), nullptr);
  EXPECT_EQ(findNamed<Touchpoint>("Product demo"), nullptr);
  EXPECT_EQ(entries(list).front(), "Take back: Change owner");
  run("edit.undo");
  EXPECT_NE(named<Touchpoint>("Pricing page").owner, std::nullopt);
}

TEST_F(PastOnCanvasTest, WhatStandsOnAnEditIsSaidAndWhatWasDeletedCanBeBroughtBack) {
  openExample();
  setClock("2026-10-07T09:52:00Z");
  giveOwner("Product demo", "Content");
  *clock += 60;  // two edits of one thing in one minute are one entry
  remove("Product demo");
  HistoryList& list = show();
  click(list, 2);
  press("takeBack");
  ASSERT_EQ(dialogs->asked.size(), 1u);
  EXPECT_TRUE(dialogs->asked.front().text.contains("“Product demo” was removed since"))
      << dialogs->asked.front().text.toStdString();
  EXPECT_EQ(findNamed<Touchpoint>("Product demo"), nullptr);
  click(list, 2);
  dialogs->answers.push_back(0);
  press("takeBack");
  EXPECT_EQ(journey().get(*named<Touchpoint>("Product demo").owner).name, "Sales");
}

TEST_F(PastOnCanvasTest, TheWholeMapGoesBackAsOneEdit) {
  openExample();
  giveOwner("Pricing page", "Sales");
  const auto then = journey();
  renameCard("Proposal", "Offer");
  remove("Product demo");
  const auto now = journey();
  HistoryList& list = show();
  click(list, 3);
  EXPECT_TRUE(window->findChild<QWidget*>("entryActions")->isVisible());
  press("goBack");
  EXPECT_EQ(journey(), then);
  EXPECT_TRUE(entries(list).front().endsWith("undoing 2 edits"))
      << entries(list).front().toStdString();
  run("edit.undo");
  EXPECT_EQ(journey(), now);
}

}  // namespace
}  // namespace throughline::editor
