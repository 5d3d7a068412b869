#include "throughline/journey/intents/comments.h"

#include <gtest/gtest.h>

#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/rules.h"

namespace throughline::journey {
namespace {

class CommentsTest : public ::testing::Test {
 protected:
  CommentsTest() {
    edit.add(MapSettings{.title = "Map"});
    stage = addStage(edit, "Evaluation", {});
    card = {addNamed(edit, Kind::touchpoint, stage, "Pricing page").id};
  }
  static constexpr const char* kNoon = "2026-10-07T12:00:00Z";
  static constexpr const char* kOne = "2026-10-07T13:00:00Z";

  [[nodiscard]] std::vector<std::string> texts(const CommentFilter& filter = {}) const {
    std::vector<std::string> found;
    for (const Comment* comment : commentsOf(map, filter)) found.push_back(comment->text);
    return found;
  }

  Journey map;
  IdSource ids = seededIds(3);
  Edit edit{map, ids};
  Id<Stage> stage;
  Id<Touchpoint> card;
};

using Texts = std::vector<std::string>;

TEST_F(CommentsTest, AreListedTheNewestFirstOpenOnesUnlessAskedForOthers) {
  const auto first = addComment(edit, card, " Who owns this? \n", {"CS director", kNoon});
  addComment(edit, stage, "Too long", {"Sales director", kOne});
  EXPECT_FALSE(checkAll(map));
  EXPECT_EQ(texts(), (Texts{"Too long", "Who owns this?"}));
  setResolved(edit, first, true);
  EXPECT_EQ(texts(), Texts{"Too long"});
  EXPECT_EQ(texts({.state = CommentFilter::State::resolved}), Texts{"Who owns this?"});
  EXPECT_EQ(texts({.state = CommentFilter::State::all}).size(), 2u);
}

TEST_F(CommentsTest, AreFoundByWhoWroteThemOrAnsweredAndByWhatTheyAreOn) {
  const auto first = addComment(edit, card, "Who owns this?", {"CS director", kNoon});
  addAnswer(edit, first, "Content does", {"Content lead", kOne});
  addComment(edit, stage, "Too long", {"Sales director", kOne});
  EXPECT_EQ(texts({.author = "Content lead"}), Texts{"Who owns this?"});
  EXPECT_EQ(texts({.author = "Sales director"}), Texts{"Too long"});
  EXPECT_EQ(texts({.on = RecordKey(card)}), Texts{"Who owns this?"});
  EXPECT_EQ(commenters(map), (Texts{"CS director", "Content lead", "Sales director"}));
}

TEST_F(CommentsTest, GoWithWhatTheyAreOnAndTakeTheirAnswersAlong) {
  const auto first = addComment(edit, card, "Who owns this?", {"CS director", kNoon});
  addAnswer(edit, first, "Content does", {"Content lead", kOne});
  removeRecord(edit, Kind::touchpoint, card.value);
  EXPECT_EQ(map.count(Kind::comment), 0u);
  EXPECT_EQ(map.count(Kind::answer), 0u);
  EXPECT_FALSE(checkAll(map));
}

TEST_F(CommentsTest, ABlankOneIsRefused) {
  addComment(edit, card, "  \n", {"CS director", kNoon});
  EXPECT_TRUE(checkAll(map));
}

}  // namespace
}  // namespace throughline::journey
