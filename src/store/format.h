#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "connection.h"
#include "schema.h"
#include "throughline/exchange/changes_json.h"

namespace throughline::store {

/// What a column that an older version lacked holds at first: an SQL expression over
/// the old row, which stands in temp.old_TABLE as all other old rows do.
struct Fill {
  std::string table;
  std::string column;
  std::string expression;
};

/// From one version of the file to the next. All tables are made anew with the
/// next version's schema; rows keep the columns that both versions have. A new
/// column is filled as `fills` says, else with the default of the record's field.
/// Views are simply made.
struct Step {
  std::vector<SchemaEntry> from;  ///< the older version's schema
  std::vector<Fill> fills;
  /// What no expression over one row can do (texts that become records, one table
  /// that becomes two): runs last, with the old tables as temp.old_TABLE. Gives the
  /// same rows each time: first for the copy that is shown, later in the file.
  std::function<void(Connection&)> run;
  /// Says the same of the changes in rows of the history that are older. What only
  /// lacks new fields needs nothing.
  exchange::ChangesStep changes;
};

/// A view as the files of one version had it at some time, before its present text.
struct EarlierView {
  int version = 0;
  SchemaEntry view;
};

/// The versions of the file that a program knows.
struct Format {
  int version = kSchemaVersion;  ///< the one it writes
  std::vector<SchemaEntry> schema = currentSchema();
  std::vector<Step> steps;  ///< oldest first; the last one leads to `version`
  /// Views that a file may also have: known, so no reason to refuse it.
  std::vector<EarlierView> earlierViews;

  [[nodiscard]] int oldest() const { return version - static_cast<int>(steps.size()); }
  /// Requires a version from oldest() to `version`.
  [[nodiscard]] const std::vector<SchemaEntry>& schemaOf(int wanted) const {
    return wanted == version ? schema : steps.at(static_cast<std::size_t>(wanted - oldest())).from;
  }
  /// The earlier views that a file of this version may have.
  [[nodiscard]] std::vector<SchemaEntry> viewsBefore(int wanted) const;
  /// How changes of this version are brought to the present one; empty where they are.
  [[nodiscard]] std::vector<exchange::ChangesStep> changesSince(int wanted) const;
};

/// The only one outside tests.
[[nodiscard]] std::shared_ptr<const Format> currentFormat();

}  // namespace throughline::store
