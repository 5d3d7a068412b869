#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "throughline/exchange/tables/decimal_sign.h"

namespace throughline::exchange {

/// What a run of digits and signs can say, without units: one way or two.
struct Numeral {
  std::optional<double> grouped;          ///< where each sign groups thousands, or there is none
  std::optional<double> decimal;          ///< where the last sign is the decimal one
  DecimalSign sign = DecimalSign::point;  ///< that sign, for `decimal`
  /// The decimal sign that it can only have been written with: 1.234,5.
  std::optional<DecimalSign> proves;
  bool exponent = false;

  /// 1.234 is one thousand or one.
  [[nodiscard]] bool isAmbiguous() const { return grouped && decimal; }
};

/// Decimal digits of one script, thousands grouped by points, commas, spaces or
/// apostrophes (1,234,567 and 12,34,567), an exponent; nothing where it is anything else.
/// `tenfold`: how many times ten the number is taken, as 3 for thousands.
[[nodiscard]] std::optional<Numeral> numeralOf(std::u32string_view text, int tenfold = 0);

}  // namespace throughline::exchange
