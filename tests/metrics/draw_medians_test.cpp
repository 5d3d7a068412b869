#include "draw_medians.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace throughline::metrics {
namespace {

using Columns = std::vector<std::vector<double>>;

double medianBySorting(const Columns& columns, std::size_t draw) {
  std::vector<double> values;
  for (const auto& column : columns) values.push_back(column[draw]);
  std::ranges::sort(values);
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

void expectMediansOfSorting(const Columns& columns) {
  const std::size_t draws = columns.front().size();
  std::vector<DrawnColumn> drawn;
  for (const auto& column : columns) drawn.push_back({.draws = column});
  const auto medians = mediansPerDraw(drawn, draws);
  ASSERT_EQ(medians.size(), draws);
  for (std::size_t draw = 0; draw < draws; ++draw) {
    ASSERT_EQ(medians[draw], medianBySorting(columns, draw))
        << columns.size() << " columns, draw " << draw;
  }
}

// A network that sorts all zeros and ones sorts everything (Knuth, 5.3.4, theorem Z).
TEST(DrawMedians, EverySequenceOfZerosAndOnesIsSorted) {
  for (std::size_t count = 1; count <= 14; ++count) {
    Columns columns(count, std::vector<double>(std::size_t{1} << count));
    for (std::size_t i = 0; i < count; ++i) {
      for (std::size_t draw = 0; draw < columns[i].size(); ++draw) {
        columns[i][draw] = static_cast<double>((draw >> i) & 1);
      }
    }
    expectMediansOfSorting(columns);
  }
}

// 1,000 draws are no whole number of blocks.
TEST(DrawMedians, AgreeWithASortForEveryNumberOfPassages) {
  std::mt19937_64 random(7);
  for (std::size_t count = 1; count <= 40; ++count) {
    Columns columns(count, std::vector<double>(1'000));
    for (auto& column : columns) {
      for (double& value : column) value = static_cast<double>(random() % 1'000'000) / 1e6;
    }
    expectMediansOfSorting(columns);
  }
}

TEST(DrawMedians, AConversionThatIsNotDrawnCountsInEveryDraw) {
  const std::vector<double> rising{0.1, 0.4, 0.9};
  const std::vector<DrawnColumn> columns{{.constant = 0.5}, {.draws = rising}, {.constant = 0.2}};
  EXPECT_EQ(mediansPerDraw(columns, 3), (std::vector<double>{0.2, 0.4, 0.5}));
}

}  // namespace
}  // namespace throughline::metrics
