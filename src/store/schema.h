#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "throughline/journey/format_version.h"
#include "throughline/journey/kind.h"

namespace throughline::store {

/// "Thrl" in the file's header says that it is a map of this program.
inline constexpr std::int32_t kApplicationId = 0x5468726C;
/// What this program writes; steps from older ones stand in versions/closed_versions.cpp.
inline constexpr int kSchemaVersion = journey::kFormatVersion;

/// One row of sqlite_schema, without what differs between files.
struct SchemaEntry {
  std::string type;
  std::string name;
  std::string table;
  std::string sql;
  auto operator<=>(const SchemaEntry&) const = default;
};

/// Everything that a file of the current version defines, in the order in which
/// it is made. A file that defines more, less or something else is not trusted.
[[nodiscard]] const std::vector<SchemaEntry>& currentSchema();

/// False for the tables beside the records: the images that they name, the history with what
/// helps to read it, and the seal. Of any version.
[[nodiscard]] bool holdsRecords(const SchemaEntry& table);

/// The name between double quotes, as SQL wants identifiers such as "from".
[[nodiscard]] std::string sqlName(std::string_view identifier);

}  // namespace throughline::store
