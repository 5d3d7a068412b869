#pragma once

#include <memory>
#include <string>
#include <vector>

#include "schema.h"

namespace throughline::store {

/// What a column that an older version lacked holds at first: an SQL expression
/// over the old row.
struct Fill {
  std::string table;
  std::string column;
  std::string expression;
};

/// From one version of the file to the next. All tables are made anew with the
/// next version's schema; rows keep the columns that both versions have, the
/// others are filled. Views are simply made.
struct Step {
  std::vector<SchemaEntry> from;  ///< the older version's schema
  std::vector<Fill> fills;
};

/// The versions of the file that a program knows.
struct Format {
  int version = kSchemaVersion;  ///< the one it writes
  std::vector<SchemaEntry> schema = currentSchema();
  std::vector<Step> steps;  ///< oldest first; the last one leads to `version`

  [[nodiscard]] int oldest() const { return version - static_cast<int>(steps.size()); }
  /// Requires a version from oldest() to `version`.
  [[nodiscard]] const std::vector<SchemaEntry>& schemaOf(int wanted) const {
    return wanted == version ? schema : steps.at(static_cast<std::size_t>(wanted - oldest())).from;
  }
};

/// The only one outside tests.
[[nodiscard]] std::shared_ptr<const Format> currentFormat();

}  // namespace throughline::store
