#include <QTimer>
#include <filesystem>

#include "throughline/journey/intents/comments.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/touchpoints.h"
#include "window_fixture.h"

// What another program or person changes on a map that is open here is marked on the canvas.

namespace throughline::editor {
namespace {

using journey::Touchpoint;

class FollowedMarksTest : public WindowTest {
 protected:
  /// The file is edited elsewhere and comes back under its name, as a sync folder brings it.
  void bringBack(const std::string& who, const std::function<void(journey::Edit&)>& intent) {
    const std::filesystem::path path = file("map.journey").toStdString();
    const std::filesystem::path away = file("away.journey").toStdString();
    std::filesystem::copy_file(path, away);
    {
      store::Services others = services.store;
      others.ids = journey::seededIds(++m_seed);
      others.user = who;
      const auto document = store::Document::open(away, others);
      ASSERT_TRUE(document->edit("Change elsewhere", nullptr, intent));
    }
    std::filesystem::rename(away, path);
  }
  [[nodiscard]] bool isFollowed(const QStringList& words) {
    return QTest::qWaitFor([&] { return canvas().followedWords() == words; }, 1'000);
  }

 private:
  unsigned m_seed = 20;
};

TEST_F(FollowedMarksTest, SayWithinASecondWhoChangedWhatAndFade) {
  openExample();
  const auto page = named<Touchpoint>("Pricing page").id;
  bringBack("Ana Weber", [&](journey::Edit& edit) { journey::assignOwner(edit, {page}, "Sales"); });
  EXPECT_TRUE(isFollowed({"~ Ana Weber: Owner"}))
      << canvas().followedWords().join("|").toStdString();
  EXPECT_TRUE(labelText("toastText").startsWith("Ana Weber changed"));
  EXPECT_TRUE(window->map().canEdit()) << "it goes on";
  EXPECT_TRUE(QTest::qWaitFor([&] { return canvas().followedWords().isEmpty(); }, 9'000));
}

TEST_F(FollowedMarksTest, WhatWasAddedMovedAndRemovedIsMarkedEachWithItsSign) {
  openExample();
  const auto demo = named<Touchpoint>("Product demo").id;
  const auto call = named<Touchpoint>("Discovery call").id;
  const auto stage = named<journey::Stage>("Purchase").id;
  bringBack("Ana", [&](journey::Edit& edit) {
    journey::removeRecord(edit, journey::Kind::touchpoint, demo.value);
  });
  EXPECT_TRUE(isFollowed({"− Ana: removed"})) << canvas().followedWords().join("|").toStdString();
  bringBack("Ben", [&](journey::Edit& edit) {
    edit.change(call, [&](Touchpoint& moved) { moved.stage = stage; });
  });
  EXPECT_TRUE(
      QTest::qWaitFor([&] { return canvas().followedWords().contains("→ Ben: moved"); }, 1'000))
      << canvas().followedWords().join("|").toStdString();
  bringBack("Ben", [&](journey::Edit& edit) {
    putBefore(edit, Touchpoint{.stage = stage, .title = "New here"});
  });
  EXPECT_TRUE(
      QTest::qWaitFor([&] { return canvas().followedWords().contains("+ Ben: added"); }, 1'000))
      << canvas().followedWords().join("|").toStdString();
}

TEST_F(FollowedMarksTest, ACommentIsNamedAtWhatItIsOn) {
  openExample();
  const auto page = named<Touchpoint>("Pricing page").id;
  bringBack("Ana", [&](journey::Edit& edit) {
    journey::addComment(edit, page, "Who owns this?", {"Ana", "2026-10-07T09:00:00Z"});
  });
  EXPECT_TRUE(isFollowed({"+ Ana: Comment added"}))
      << canvas().followedWords().join("|").toStdString();
}

TEST_F(FollowedMarksTest, AHalfWrittenCommentKeepsNobodyOff) {
  openExample();
  selectTouchpoint("Proposal");
  run("comment.add");
  QTest::keyClicks(window->findChild<QPlainTextEdit*>("commentText"), "Half a sent");
  const auto page = named<Touchpoint>("Pricing page").id;
  bringBack("Ana", [&](journey::Edit& edit) { journey::assignOwner(edit, {page}, "Sales"); });
  EXPECT_TRUE(isFollowed({"~ Ana: Owner"}));
  EXPECT_EQ(window->findChild<QPlainTextEdit*>("commentText")->toPlainText(), "Half a sent");
}

}  // namespace
}  // namespace throughline::editor
