#pragma once

#include <functional>

#include "connection.h"
#include "throughline/journey/change.h"

// Records as rows of their kind's table, by the field descriptions alone.

namespace throughline::store {

/// Every record of the kind by id, each value checked against its field's rule, with the
/// record's hash for the seal (hashOf), which is taken from the row on the way.
/// Throws journey::Error(input) that names the record and the field.
void readRecords(Connection& connection, journey::Kind kind,
                 const std::function<void(journey::Record&&, std::uint64_t hash)>& sink);

/// Nothing where there is no such row.
[[nodiscard]] std::optional<journey::Record> readRecord(Connection& connection, journey::Kind kind,
                                                        std::int64_t id);

/// Writes just the columns that differ. Throws journey::Error where the row
/// to change or remove is not there.
void writeChange(Connection& connection, const journey::Change& change);

}  // namespace throughline::store
