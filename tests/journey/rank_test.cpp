#include "throughline/journey/rank.h"

#include <gtest/gtest.h>

#include <random>

namespace throughline::journey {
namespace {

TEST(Rank, BetweenTwoRanksLiesAnother) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    std::vector<Rank> ranks{rankBetween({}, {})};
    for (int i = 0; i < 500; ++i) {
      const std::size_t at = random() % (ranks.size() + 1);
      const Rank low = at == 0 ? Rank{} : ranks[at - 1];
      const Rank high = at == ranks.size() ? Rank{} : ranks[at];
      const Rank between = rankBetween(low, high);
      ASSERT_TRUE(isRank(between.text)) << between.text;
      ASSERT_TRUE(low.text.empty() || low < between);
      ASSERT_TRUE(high.text.empty() || between < high);
      ranks.insert(ranks.begin() + static_cast<std::ptrdiff_t>(at), between);
    }
  }
}

TEST(Rank, TheShortestTextInTheMiddleIsTaken) {
  const struct {
    const char *low, *high, *between;
  } cases[] = {{"", "", "V"},    {"V", "", "k"},    {"", "V", "F"},     {"A", "C", "B"},
               {"A", "B", "AV"}, {"A", "AV", "AF"}, {"Az", "B", "AzV"}, {"y", "", "z"},
               {"z", "", "zV"},  {"", "1", "0V"},   {"", "01", "00V"},  {"AV", "B", "Ak"}};
  for (const auto& [low, high, between] : cases) {
    EXPECT_EQ(rankBetween({low}, {high}).text, between) << low << " and " << high;
  }
}

TEST(Rank, BulkRanksLieBetweenTheirNeighbours) {
  const auto ranks = ranksBetween({"A"}, {"B"}, 3);
  ASSERT_EQ(ranks.size(), 3U);
  EXPECT_EQ(ranks[1], rankBetween({"A"}, {"B"}));
  EXPECT_LT(Rank{"A"}, ranks[0]);
  EXPECT_LT(ranks[2], Rank{"B"});
  EXPECT_TRUE(ranksBetween({}, {}, 0).empty());
}

TEST(Rank, AThousandInsertsAtOnePlaceStayShort) {
  Rank high = rankBetween({}, {});
  for (int i = 0; i < 1000; ++i) high = rankBetween({}, high);
  EXPECT_LE(high.text.size(), 250U);
}

TEST(Rank, NeighboursThatShareARankGiveOneThatFollowsThem) {
  const Rank same{"V"};
  EXPECT_LT(same, rankBetween(same, same));
}

TEST(Rank, BulkRanksRiseAndStayShort) {
  const auto ranks = ranksBetween({}, {}, 10'000);
  for (std::size_t i = 1; i < ranks.size(); ++i) ASSERT_LT(ranks[i - 1], ranks[i]);
  for (const Rank& rank : ranks) ASSERT_LE(rank.text.size(), 4U);
}

TEST(Rank, OnlyItsOwnDigitsAreARank) {
  for (const char* good : {"A0V", "9", "AZ", "az", "09AZaz"}) EXPECT_TRUE(isRank(good)) << good;
  for (const char* bad : {"", "0", "A0", "a-b", "ä", "A/", "A:", "A@", "A[", "A`", "A{", "A "}) {
    EXPECT_FALSE(isRank(bad)) << bad;
  }
}

}  // namespace
}  // namespace throughline::journey
