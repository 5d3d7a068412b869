#pragma once

#include <optional>
#include <string_view>

#include "throughline/journey/date.h"

namespace throughline::exchange {

/// What a spreadsheet's number format makes of a value, in the codes of any language:
/// "0,0%", "MM.JJJJ", "[h]:mm".
enum class NumberFormatKind { number, percent, date, time };

[[nodiscard]] NumberFormatKind formatKind(std::string_view code);

/// The day that a spreadsheet counts from 1899-12-30; nothing where no calendar has it.
[[nodiscard]] std::optional<journey::Date> dateOfSerial(double serial);

}  // namespace throughline::exchange
