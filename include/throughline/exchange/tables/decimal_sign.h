#pragma once

#include "throughline/journey/choices.h"

namespace throughline::exchange {

using journey::DecimalSign;

[[nodiscard]] constexpr DecimalSign otherThan(DecimalSign sign) {
  return sign == DecimalSign::point ? DecimalSign::comma : DecimalSign::point;
}

}  // namespace throughline::exchange
