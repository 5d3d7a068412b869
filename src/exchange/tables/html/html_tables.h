#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "throughline/exchange/tables/table.h"

namespace throughline::exchange {

/// True where the text is HTML that holds a table, also with the header lines that Windows
/// puts before it on the clipboard.
[[nodiscard]] bool holdsHtmlTable(std::string_view text);

/// Every table of the HTML that has a filled cell, in its order; a table that only lays
/// out others has none. Rows and columns that are not to be seen are left out and not
/// counted. Throws `journey::Error` beyond the limits of HtmlDocument.
[[nodiscard]] std::vector<Table> htmlTables(const std::string& utf8);

}  // namespace throughline::exchange
