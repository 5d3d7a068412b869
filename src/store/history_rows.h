#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "connection.h"
#include "format.h"
#include "seal.h"
#include "throughline/store/document.h"

namespace throughline::store {

/// Who did what when, as a row of the history says it.
struct Signature {
  std::string at;
  std::string who;
  journey::Message label;
};

[[nodiscard]] HistoryRow makeHistoryRow(std::int64_t seq, const Signature& signature,
                                        const journey::ChangeSet& changes, int version);
void insertHistoryRow(Connection& connection, const HistoryRow& row);

/// The newest `most` before `beforeSeq` (0: from the newest), newest first, as
/// they stand there, unchecked.
[[nodiscard]] std::vector<HistoryRow> readHistoryRows(Connection& connection, std::size_t most,
                                                      std::int64_t beforeSeq);

/// The oldest `most` after `afterSeq`, oldest first.
[[nodiscard]] std::vector<HistoryRow> readHistoryRowsAfter(Connection& connection, std::size_t most,
                                                           std::int64_t afterSeq);
[[nodiscard]] std::optional<HistoryRow> readHistoryRow(Connection& connection, std::int64_t seq);

/// Whoever stands in a row as its author, unchecked, by name.
[[nodiscard]] std::vector<std::string> authorsIn(Connection& connection);

/// Whether the row has the hash that it was written with.
[[nodiscard]] bool isAsWritten(const HistoryRow& row);

/// The row read and checked like any input, with its changes brought to the present
/// version; where it cannot be, the fault says so.
[[nodiscard]] HistoryEntry entryOf(const HistoryRow& row, const Format& format,
                                   const exchange::Beside& beside);

/// The changes of such a row alone, which is what a walk through the history needs; nothing where
/// the row has a fault.
[[nodiscard]] std::optional<journey::ChangeSet> changesOf(const HistoryRow& row,
                                                          const Format& format,
                                                          const exchange::Beside& beside);

}  // namespace throughline::store
