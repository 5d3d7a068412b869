#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "exchange/tables/written_table.h"

namespace throughline::exchange {
namespace {

constexpr int kTables = 1500;

bool isNear(double a, double b) { return std::abs(a - b) <= 1e-12 * std::max(1.0, std::abs(b)); }

struct Tally {
  int certain = 0;
  int doubted = 0;
  int refused = 0;
};

/// Holds one table that was read against what was meant by it.
class Judge {
 public:
  Judge(const WrittenTable& written, const Table& table, Tally& tally)
      : m_written(written), m_table(table), m_tally(tally) {
    std::vector<const TableCell*> figures;
    for (const TableCell& cell : table.cells) {
      if (cell.row > 1 && cell.column > 1 && isFigure(cell)) figures.push_back(&cell);
    }
    m_sign = provenSign(figures);
  }

  void judge() {
    // A comma before three digits may group them, so that commas part no cells at all.
    if (m_table.columns == 1) {
      for (const TableCell& cell : m_table.cells) EXPECT_FALSE(isFigure(cell)) << cell.text;
      return;
    }
    for (std::size_t row = 0; row < m_written.rows.size(); ++row) {
      for (std::size_t column = 0; column < m_written.rows[row].size(); ++column) {
        SCOPED_TRACE(m_written.rows[row][column].text);
        judgeCell(row, column);
      }
    }
  }

 private:
  void judgeCell(std::size_t row, std::size_t column) {
    const MeantCell& meant = m_written.rows[row][column];
    const TableCell* cell = m_table.at(static_cast<int>(row) + 1, static_cast<int>(column) + 1);
    ASSERT_TRUE(cell) << "a filled cell is there";
    EXPECT_EQ(cell->text, meant.text);
    if (row == 0 || column == 0) {
      EXPECT_FALSE(isFigure(*cell));
      return;
    }
    judgeFigure(meant, *cell, m_written.measured[column]);
  }

  void judgeFigure(const MeantCell& meant, const TableCell& cell, const Measured& measured) {
    const auto [figure, reason] = readFigure(cell, m_sign, measured);
    if (!figure) {
      EXPECT_FALSE(reason.empty());
      const bool percentElsewhere = meant.percent && measured.counted != Counted::percent &&
                                    measured.counted != Counted::part;
      EXPECT_TRUE(!meant.figure || percentElsewhere) << english(reason);
      ++m_tally.refused;
      return;
    }
    ASSERT_TRUE(meant.figure) << "it is no figure";
    EXPECT_EQ(figure->percent, meant.percent);
    if (figure->doubt) {
      ++m_tally.doubted;
      const bool bareShare = measured.counted == Counted::percent && !meant.percent;
      const bool open = !m_sign && !meant.exact;
      EXPECT_TRUE(meant.marked || bareShare || open) << english(*figure->doubt);
    } else {
      ++m_tally.certain;
      EXPECT_TRUE(isNear(figure->value, *meant.figure))
          << figure->value << " for " << *meant.figure;
      EXPECT_FALSE(meant.marked) << "its mark is doubted";
    }
  }

  const WrittenTable& m_written;
  const Table& m_table;
  Tally& m_tally;
  std::optional<DecimalSign> m_sign;
};

TEST(FigureProperty, NoFigureIsReadWronglyWithoutADoubtAndNoneVanishes) {
  Tally tally;
  for (int seed = 0; seed < kTables && !testing::Test::HasFailure(); ++seed) {
    std::mt19937 random(static_cast<unsigned>(seed));
    const WrittenTable written = writtenTable(random);
    SCOPED_TRACE("seed " + std::to_string(seed) + "\n" + written.text);
    Judge(written, readTable(written.text), tally).judge();
  }
  EXPECT_GT(tally.certain, 2 * kTables);
  EXPECT_GT(tally.doubted, kTables / 3);
  EXPECT_GT(tally.refused, kTables / 3);
}

}  // namespace
}  // namespace throughline::exchange
