#pragma once

namespace throughline::exchange {

/// The sign between whole and part; the other one of the two may group thousands.
enum class DecimalSign { point, comma };

[[nodiscard]] constexpr DecimalSign otherThan(DecimalSign sign) {
  return sign == DecimalSign::point ? DecimalSign::comma : DecimalSign::point;
}

}  // namespace throughline::exchange
