#pragma once

#include <cstdint>
#include <vector>

#include "connection.h"
#include "throughline/journey/change.h"
#include "throughline/journey/record_key.h"
#include "throughline/store/document.h"

// The table "history_record": which rows of the history touched a record. It repeats what
// the rows say, so that one record's past is found without reading all of them.

namespace throughline::store {

/// Adds the row of this number with the records that it touched.
void addToRecordIndex(Connection& connection, std::int64_t seq, const journey::ChangeSet& changes);

/// Fills the empty index from the rows themselves; one that cannot be read has no place in it.
void fillRecordIndex(Connection& connection);

/// The newest `most` rows before `beforeSeq` that touched the record, newest first, as far
/// as the index is right.
[[nodiscard]] std::vector<std::int64_t> indexedRows(Connection& connection,
                                                    const journey::RecordKey& record,
                                                    std::size_t most, std::int64_t beforeSeq);

/// The newest row of each record that the index knows, and when that was.
[[nodiscard]] std::vector<LastChange> indexedLastChanges(Connection& connection);

/// Where the index and the rows say different things: the numbers of these rows, each once.
[[nodiscard]] std::vector<std::int64_t> wronglyIndexed(Connection& connection);

}  // namespace throughline::store
