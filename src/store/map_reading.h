#pragma once

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
};

/// Reads and checks the database of a connection in DESIGN's order: schema,
/// structure, foreign keys, every value, the map's rules, the seal. Requires a
/// read transaction. Throws journey::Error(input) without the file's name.
[[nodiscard]] Contents readMap(Connection& connection, const Format& format);

}  // namespace throughline::store
