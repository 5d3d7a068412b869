#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "throughline/exchange/tables/decimal_sign.h"

namespace throughline::exchange {

/// What a text says as a number.
struct NumberRead {
  enum class Kind { nothing, number, text };
  Kind kind = Kind::nothing;
  double value = 0;
  /// With the other decimal sign it would be another number: 1.234.
  bool ambiguous = false;
  /// The sign that it can only have been written with: 1.234,5.
  std::optional<DecimalSign> proves;
  /// It carries a percent sign although that is none of the units.
  bool strayPercent = false;
};

/// Reads a number as people and spreadsheets write it: thousands grouped by
/// points, commas, spaces or apostrophes, digits of any script, a minus or
/// accounting's brackets, an exponent, and one of `units` before or after it.
/// Where point and comma leave it open, `sign` decides. `text` is UTF-8.
[[nodiscard]] NumberRead readNumber(std::string_view text, DecimalSign sign,
                                    const std::vector<std::string>& units = {});

}  // namespace throughline::exchange
