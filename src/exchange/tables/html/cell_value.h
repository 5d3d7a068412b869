#pragma once

#include "style_sheet.h"
#include "throughline/exchange/tables/table.h"

namespace throughline::exchange {

/// A number as HTML and JSON write it, of all the text; nothing else.
[[nodiscard]] std::optional<double> numberIn(std::string_view text);

/// Adds to the cell, whose text is known, what the element says of its value: LibreOffice's
/// sdval and sdnum, Google Sheets' data-sheets-value and -numberformat, Excel's x:num and
/// mso-number-format. A value that is shown as a word (TRUE) or a time is left out.
void addValue(const xmlNode& element, const StyleSheet& styles, TableCell& cell);

}  // namespace throughline::exchange
