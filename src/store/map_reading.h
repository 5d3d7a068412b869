#pragma once

#include <memory>

#include "connection.h"
#include "format.h"
#include "seal.h"
#include "throughline/journey/journey.h"

namespace throughline::store {

/// What a file holds, once all of it has been checked.
struct Contents {
  journey::Journey journey;
  Seal seal;    ///< of the records as they are now, and of the history
  Seal sealed;  ///< as the file has it
  int version = kSchemaVersion;
  bool changedOutside = false;  ///< the records are not those that were sealed
  /// What the file's counter of changes was when it was sealed; -1: not known.
  std::int64_t sealedCounter = -1;
  /// The records are not those that were sealed, and no program has changed the file since:
  /// they are damaged.
  bool rotted = false;
  bool viewsAreEarlier = false;  ///< they have a text of ours that is not the present one
  /// Where the file is of an older version: a copy in memory, brought up to date.
  std::unique_ptr<Connection> migrated;
};

/// Whether the rows of the schema's tables are those that the seal was made for, told
/// without the descriptions of fields: also of a version that has other fields.
[[nodiscard]] bool areRowsSealed(Connection& connection, const std::vector<SchemaEntry>& schema);

/// Reads and checks the database of a connection in DESIGN's order: schema,
/// structure, foreign keys, every value, the map's rules, the seal. Requires a
/// read transaction. Throws journey::Error(input) without the file's name.
[[nodiscard]] Contents readMap(Connection& connection, const Format& format);

}  // namespace throughline::store
