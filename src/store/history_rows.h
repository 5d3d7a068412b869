#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "connection.h"
#include "seal.h"
#include "throughline/store/document.h"

namespace throughline::store {

[[nodiscard]] HistoryRow makeHistoryRow(std::int64_t seq, const std::string& at,
                                        const std::string& who, const journey::Message& label,
                                        const journey::ChangeSet& changes);
void insertHistoryRow(Connection& connection, const HistoryRow& row);

/// The newest `most` before `beforeSeq` (0: from the newest), newest first, as
/// they stand there, unchecked.
[[nodiscard]] std::vector<HistoryRow> readHistoryRows(Connection& connection, std::size_t most,
                                                      std::int64_t beforeSeq);

/// The row read and checked like any input; where it cannot be, the fault says so.
[[nodiscard]] HistoryEntry entryOf(const HistoryRow& row);

}  // namespace throughline::store
