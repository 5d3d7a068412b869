#pragma once

#include <optional>
#include <random>
#include <string>
#include <vector>

#include "throughline/exchange/tables/figure.h"

// Tables as programs of eight countries write them, made at random with what was meant.

namespace throughline::exchange {

/// What a cell of a written table means.
struct MeantCell {
  std::string text;
  std::optional<double> figure;  ///< nothing: words or what is no figure
  bool percent = false;
  bool marked = false;          ///< a note, a short form, an amount: to be doubted
  std::optional<double> exact;  ///< what a spreadsheet says beside its text
};

struct WrittenTable {
  std::vector<std::vector<MeantCell>> rows;  ///< the first row and column are headings
  std::vector<Measured> measured;            ///< by column
  DecimalSign sign = DecimalSign::point;     ///< which the country writes
  std::string text;                          ///< in one of the formats
};

[[nodiscard]] WrittenTable writtenTable(std::mt19937& random);

}  // namespace throughline::exchange
