#pragma once

#include "style_sheet.h"
#include "throughline/exchange/tables/table.h"

namespace throughline::exchange {

/// What a <td> or <th> shows, and what the spreadsheet that wrote it says of its value.
/// Tables inside it, notes and hidden elements are no part of it; its place is not set.
[[nodiscard]] TableCell cellOf(const xmlNode& element, const StyleSheet& styles);

}  // namespace throughline::exchange
