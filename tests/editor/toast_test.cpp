#include <QClipboard>
#include <QDialog>

#include "window_fixture.h"

// A toast's Undo takes back the edit that it stands beside, or is gone.

namespace throughline::editor {
namespace {

using journey::Kind;
using journey::Touchpoint;

class ToastTest : public WindowTest {
 protected:
  void deleteCard(const std::string& title) {
    selectTouchpoint(title);
    canvas().setFocus();
    run("edit.delete");
    ASSERT_EQ(labelText("toastText"), "Deleted 1 touchpoint");
  }
  void renameMap(const std::string& title) {
    window->map().edit("Rename", nullptr, [&](journey::Edit& edit) {
      auto settings = edit.journey().settings();
      settings.title = title;
      edit.put(settings);
    });
    settle();
  }
};

TEST_F(ToastTest, UndoesItsOwnEdit) {
  openExample();
  deleteCard("Pricing page");
  press("toastAction");
  EXPECT_TRUE(findNamed<Touchpoint>("Pricing page"));
  EXPECT_EQ(labelText("toastText"), "");
}

TEST_F(ToastTest, TakesAPasteOfFiguresOrCardsBack) {
  openExample();
  const journey::Journey before = journey();
  const auto paste = [&](const QString& text) {
    QApplication::clipboard()->setText(text);
    canvas().setFocus();
    run("edit.paste");
  };
  paste("\tQ3 2026\nResearch\t1234\nTrigger\t4321\n");
  EXPECT_EQ(labelText("toastText"), "Wrote 2 figures");
  press("toastAction");
  EXPECT_EQ(journey(), before);
  paste("\tTarget\nResearch\t1700\nTrigger\t4500\n");
  EXPECT_EQ(labelText("toastText"), "Wrote 2 figures") << "targets too";
  press("toastAction");
  EXPECT_EQ(journey(), before);
  select(named<journey::Stage>("Research"));
  paste("Call\tPhone\n");
  EXPECT_EQ(labelText("toastText"), "Pasted touchpoint");
  press("toastAction");
  EXPECT_EQ(journey(), before);
}

TEST_F(ToastTest, CardsWithColumnsThatNobodyKnowsAreShownBeforeTheyArePasted) {
  openExample();
  const journey::Journey before = journey();
  select(named<journey::Stage>("Research"));
  canvas().setFocus();
  QApplication::clipboard()->setText(
      "Touchpoint\tStage of the journey\tChannel\nPartner mail\tTrigger\tE-Mail\n");
  run("edit.paste");
  EXPECT_EQ(journey(), before);
  auto* preview = window->findChild<QDialog*>("takePreview");
  ASSERT_TRUE(preview && preview->isVisible());
  preview->reject();
  settle();
}

TEST_F(ToastTest, IsGoneOnceSomethingElseWasEdited) {
  openExample();
  deleteCard("Pricing page");
  renameMap("Another");
  EXPECT_EQ(labelText("toastText"), "");
}

TEST_F(ToastTest, IsGoneOnceItsEditWasUndoneByKey) {
  openExample();
  deleteCard("Pricing page");
  run("edit.undo");
  EXPECT_EQ(labelText("toastText"), "");
  EXPECT_TRUE(findNamed<Touchpoint>("Pricing page"));
}

TEST_F(ToastTest, SpeaksOfTheNewestOfTwoDeletions) {
  openExample();
  deleteCard("Pricing page");
  deleteCard("Product demo");
  press("toastAction");
  EXPECT_TRUE(findNamed<Touchpoint>("Product demo"));
  EXPECT_FALSE(findNamed<Touchpoint>("Pricing page"));
}

TEST_F(ToastTest, OfAnotherMatterStaysWhileTheMapIsEdited) {
  openExample();
  run("export.copyPicture");
  ASSERT_EQ(labelText("toastText"), "Copied as a picture");
  renameMap("Another");
  EXPECT_EQ(labelText("toastText"), "Copied as a picture");
}

TEST_F(ToastTest, SaysWhatTheMapHasToSay) {
  openExample();
  window->view().selectOnly({Kind::stage, named<journey::Stage>("Research").id.value});
  canvas().setFocus();
  run("edit.copy");
  EXPECT_TRUE(labelText("toastText").contains("Ctrl+D")) << labelText("toastText").toStdString();
}

}  // namespace
}  // namespace throughline::editor
