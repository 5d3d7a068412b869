#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema.h"

namespace throughline::store {

/// The schema as text: one statement after another, each ended by ";\n".
[[nodiscard]] std::string schemaText(const std::vector<SchemaEntry>& schema);

/// The entries that a text of this program's own stands for, in its order.
/// Requires text that schemaText() wrote.
[[nodiscard]] std::vector<SchemaEntry> schemaFromText(std::string_view text);

}  // namespace throughline::store
