#pragma once

#include <string>

namespace throughline::journey {

/// The cell as it stands in a block of rows copied to a spreadsheet, its cells separated by
/// tabs: quoted as Excel and Sheets do where it must be.
[[nodiscard]] std::string tableCell(const std::string& text);

}  // namespace throughline::journey
