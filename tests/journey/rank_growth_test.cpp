#include <gtest/gtest.h>

#include <random>

#include "throughline/journey/intents/placing.h"

// However a list grows, its ranks stay short, and an insert touches few neighbours.

namespace throughline::journey {
namespace {

constexpr int kInserts = 10'000;

/// A stage to which touchpoints are added one after another, each as an edit of its own.
class RankGrowth : public ::testing::Test {
 protected:
  Journey journey;
  IdSource ids = seededIds(1);
  Id<Stage> stage;
  std::size_t longest = 0;  ///< of all ranks that were ever given
  std::size_t touched = 0;  ///< neighbours, in all edits together
  std::size_t mostAtOnce = 0;

  void SetUp() override {
    Edit edit(journey, ids);
    stage = edit.add(Stage{.rank = {"V"}, .name = "Evaluation"});
  }

  std::int64_t add(std::int64_t before) {
    Edit edit(journey, ids);
    const std::int64_t id = edit.freshId(Kind::touchpoint);
    putBefore(edit, Touchpoint{.id = {id}, .stage = stage, .title = "x"}, before);
    const ChangeSet changes = edit.changes();
    for (const Change& change : changes) {
      longest = std::max(longest, rankOf(*change.after).text.size());
    }
    touched += changes.size() - 1;
    mostAtOnce = std::max(mostAtOnce, changes.size() - 1);
    return id;
  }
  [[nodiscard]] std::vector<std::int64_t> order() const {
    return journey.idsIn(Kind::touchpoint, stage.value);
  }
};

TEST_F(RankGrowth, AtTheEndTenThousandHaveRanksOfFourCharactersAndTouchNoNeighbour) {
  std::vector<std::int64_t> added;
  for (int i = 0; i < kInserts; ++i) added.push_back(add(0));
  EXPECT_EQ(order(), added);
  EXPECT_LE(longest, 4U);
  EXPECT_EQ(touched, 0U);
}

TEST_F(RankGrowth, AtTheStartTenThousandHaveRanksOfFourCharactersAndTouchNoNeighbour) {
  std::vector<std::int64_t> added{0};
  for (int i = 0; i < kInserts; ++i) added.insert(added.begin(), add(added.front()));
  added.pop_back();
  EXPECT_EQ(order(), added);
  EXPECT_LE(longest, 4U);
  EXPECT_EQ(touched, 0U);
}

TEST_F(RankGrowth, AlwaysBeforeTheSameOneTheyTouchAboutOneNeighbourEach) {
  add(0);
  const std::int64_t last = add(0);
  add(0);
  for (int i = 0; i < kInserts; ++i) {
    const std::int64_t id = add(last);
    ASSERT_EQ(order()[static_cast<std::size_t>(i) + 1], id);
  }
  EXPECT_LE(longest, 48U);
  EXPECT_LE(touched, 2U * kInserts);
  EXPECT_LE(mostAtOnce, 300U);
}

TEST_F(RankGrowth, AlwaysAfterTheSameOneTheyTouchAboutOneNeighbourEach) {
  add(0);
  std::int64_t next = add(0);
  for (int i = 0; i < kInserts; ++i) {
    next = add(next);
    ASSERT_EQ(order()[1], next);
  }
  EXPECT_LE(longest, 48U);
  EXPECT_LE(touched, 2U * kInserts);
  EXPECT_LE(mostAtOnce, 300U);
}

TEST_F(RankGrowth, AnywhereTheyStayShortAndTouchNoNeighbour) {
  constexpr unsigned kSeed = 31;
  SCOPED_TRACE("seed " + std::to_string(kSeed));
  std::mt19937 random(kSeed);
  std::vector<std::int64_t> expected;
  for (int i = 0; i < kInserts; ++i) {
    const std::size_t at = random() % (expected.size() + 1);
    const std::int64_t before = at == expected.size() ? 0 : expected[at];
    expected.insert(expected.begin() + static_cast<std::ptrdiff_t>(at), add(before));
  }
  EXPECT_EQ(order(), expected);
  EXPECT_LE(longest, 8U);
  EXPECT_EQ(touched, 0U);
}

// What the earlier rule made: each insert at the end took the middle of what was left.
TEST_F(RankGrowth, LongRanksOfOlderMapsStayAndWhatComesAfterThemIsShort) {
  Edit edit(journey, ids);
  Rank rank = rankBetween({}, {});
  std::vector<std::int64_t> expected;
  for (int i = 0; i < 250; ++i, rank = rankBetween(rank, {})) {
    expected.push_back(edit.add(Touchpoint{.stage = stage, .rank = rank, .title = "old"}).value);
  }
  ASSERT_GT(rank.text.size(), 40U);
  for (int i = 0; i < 1'000; ++i) expected.push_back(add(0));
  EXPECT_EQ(order(), expected);
  EXPECT_LE(longest, 48U);
  EXPECT_LE(touched, 250U);
}

TEST(Ranks, CountOnFromAnyNeighbourAndAreValid) {
  for (unsigned seed = 1; seed <= 50; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    std::string text;
    for (std::size_t i = random() % 8; i > 0; --i) text += "0zV1yA"[random() % 6];
    text += "1zV"[random() % 3];
    const auto above = ranksBetween({text}, {}, 300);
    const auto below = ranksBetween({}, {text}, 300);
    EXPECT_LT(Rank{text}, above.front());
    EXPECT_LT(below.back(), Rank{text});
    for (const auto* ranks : {&above, &below}) {
      ASSERT_EQ(ranks->size(), 300U);
      for (std::size_t i = 0; i < ranks->size(); ++i) {
        ASSERT_TRUE(isRank((*ranks)[i].text)) << text << " " << (*ranks)[i].text;
        ASSERT_TRUE(i == 0 || (*ranks)[i - 1] < (*ranks)[i]) << text;
      }
    }
  }
}

}  // namespace
}  // namespace throughline::journey
