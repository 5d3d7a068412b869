#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace throughline::exchange {

/// The cells of a table by its rows, as text.
using TextRows = std::vector<std::vector<std::string>>;

/// The text of a table as UTF-8: without a byte order mark, UTF-16 converted. Throws
/// `journey::Error` where it is neither or too large.
[[nodiscard]] std::string utf8TextOf(std::string_view bytes);

/// Rows of text whose cells are separated by tabs, else by semicolons, else by commas,
/// else not at all. CRLF, LF, CR and Unicode's line ends each end a row. A quoted cell may
/// hold them; an opening quotation mark that does not close before a separator or a line's
/// end is text.
[[nodiscard]] TextRows separatedRows(std::string_view text);

/// Every Markdown table, with or without outer pipes; the row that aligns is no row. Without
/// one the text is none: the lines around a table are no cells of it.
[[nodiscard]] std::vector<TextRows> markdownTables(std::string_view text);

/// The cells of text in which tabs are known to separate: the plain text of a spreadsheet's copy.
[[nodiscard]] TextRows tabbedRows(std::string_view text);

}  // namespace throughline::exchange
