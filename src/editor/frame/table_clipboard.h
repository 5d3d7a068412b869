#pragma once

#include <QMimeData>
#include <vector>

#include "throughline/exchange/tables/copied_table.h"

namespace throughline::editor {

/// The tables as text, parted by empty lines, and as HTML, which tells spreadsheets each
/// exact value.
void setTables(QMimeData& mime, const std::vector<exchange::CopiedTable>& tables);

/// The table in the place of what the clipboard holds; a table without rows leaves that.
void putOnClipboard(const exchange::CopiedTable& table);

}  // namespace throughline::editor
