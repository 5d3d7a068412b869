#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "throughline/journey/change.h"

namespace throughline::store {

/// Sums of hashes, one hash per record and one per row of the history, so that
/// an edit updates them at the cost of what it touches. They wrap around.
struct Seal {
  std::int64_t records = 0;  ///< how many
  std::uint64_t recordSum = 0;
  std::int64_t edits = 0;  ///< the newest row of the history; 0: none yet
  std::uint64_t historySum = 0;
  bool operator==(const Seal&) const = default;

  void add(const journey::Record& record);
  void remove(const journey::Record& record);
  void add(const journey::ChangeSet& changes);
};

/// XXH3-64 over the record's kind, id and fields; docs/file-format.md says how.
[[nodiscard]] std::uint64_t hashOf(const journey::Record& record);

/// The same for a row of the table, whose first column is "id".
[[nodiscard]] std::uint64_t hashOfRow(std::string_view table, SQLite::Statement& row);

/// One row of the history as it stands in the file.
struct HistoryRow {
  std::int64_t seq = 0;
  std::string at;
  std::string who;
  std::string label;
  std::string changes;
  std::uint64_t checkSum = 0;  ///< as it stands there; hashOf() says what it should be
};

/// What `check_sum` of the row holds.
[[nodiscard]] std::uint64_t hashOf(const HistoryRow& row);

}  // namespace throughline::store
