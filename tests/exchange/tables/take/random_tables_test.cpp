#include "random_tables.h"

#include <gtest/gtest.h>

#include <set>

#include "throughline/exchange/tables/readings_plan.h"

namespace throughline::exchange {
namespace {

constexpr std::uint64_t kFirstSeed = 1;
constexpr std::uint64_t kRandomTables = 300;

std::string wordsOf(const std::vector<journey::Message>& doubts) {
  return doubts.empty() ? std::string() : english(doubts.front());
}

/// Never a wrong figure without a doubt, nothing vanishes, and what names and dates tell is
/// placed.
void expectTakenAsMeant(RandomTable& random, const Table& table, const ReadingsPlan& plan) {
  std::set<const TableCell*> seen;
  for (const TakenReading& reading : plan.placed) {
    EXPECT_TRUE(seen.insert(reading.cell).second);
    const MeantFigure* meant = random.at(reading.cell->row, reading.cell->column);
    ASSERT_NE(meant, nullptr);
    const std::string where = "“" + reading.cell->text + "” " + wordsOf(reading.doubts);
    if (!reading.doubts.empty()) continue;
    ASSERT_TRUE(meant->place) << where << ": junk is placed";
    EXPECT_EQ(reading.place, *meant->place) << where;
    EXPECT_NEAR(reading.value, meant->value, 1e-9) << where;
  }
  for (const LeftOutCell& left : plan.leftOut) {
    EXPECT_TRUE(seen.insert(left.cell).second);
    EXPECT_FALSE(left.why.empty());
    const MeantFigure* meant = random.at(left.cell->row, left.cell->column);
    EXPECT_FALSE(meant && meant->place) << left.cell->text << ": " << english(left.why);
  }
  EXPECT_EQ(table.cells.size(), plan.headingCells + seen.size());
}

TEST(RandomTables, AreTakenAsTheyWereMeantOrLeaveADoubt) {
  std::size_t meant = 0;
  std::size_t certain = 0;
  for (std::uint64_t seed = kFirstSeed; seed < kFirstSeed + kRandomTables; ++seed) {
    RandomTable random(seed);
    const std::string text = random.text();
    SCOPED_TRACE("seed " + std::to_string(seed) + "\n" + text);
    const Table table = readTable(text);
    const ReadingsPlan plan = planReadings(random.map(), table, {});
    expectTakenAsMeant(random, table, plan);
    meant += random.meant();
    certain += static_cast<std::size_t>(std::ranges::count_if(
        plan.placed, [](const TakenReading& reading) { return reading.doubts.empty(); }));
    if (::testing::Test::HasFailure()) return;
  }
  EXPECT_GT(certain * 10, meant * 6) << "most figures are told by their table";
}

}  // namespace
}  // namespace throughline::exchange
