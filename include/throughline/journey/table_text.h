#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace throughline::journey {

using TableRow = std::vector<std::string>;

/// The rows of a block copied from a spreadsheet: cells separated by tabs,
/// quoted as Excel and Sheets do, so that a cell may hold tabs and line breaks.
/// The line break at the end of the last row makes no row of its own.
[[nodiscard]] std::vector<TableRow> tableRows(std::string_view text);

/// The cell as it stands in such a block: quoted where it must be.
[[nodiscard]] std::string tableCell(const std::string& text);

}  // namespace throughline::journey
