#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema.h"
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

  void add(journey::RecordRef record);
  void remove(journey::RecordRef record);
  /// Of one more record.
  void addHash(std::uint64_t hash) { ++records, recordSum += hash; }
  void add(const journey::ChangeSet& changes);
};

/// Whether its records are those that were sealed.
[[nodiscard]] bool areSealed(const journey::Journey& journey, const Seal& seal);

/// XXH3-64 over the record's kind, id and fields; docs/file-format.md says how.
[[nodiscard]] std::uint64_t hashOf(journey::RecordRef record);

/// The same value by value, as they stand in the rows of a table: for each row `begin`,
/// `add` for every column in its order, `hash`.
class RowHasher {
 public:
  /// `columns` are those after the id.
  RowHasher(std::string_view table, const std::vector<std::string>& columns);
  void begin(std::int64_t id);
  /// Requires fewer calls since `begin` than there are columns.
  void add(const journey::ValueView& value);
  [[nodiscard]] std::uint64_t hash() const;

 private:
  std::string m_table;                 // what each hash begins with
  std::vector<std::string> m_columns;  // what comes before each value
  std::size_t m_next = 0;
  std::string m_bytes;  // collected first: XXH3 is fastest on one piece
};

/// For the rows of a SELECT of the table, whose first column is "id".
[[nodiscard]] RowHasher hasherOf(std::string_view table, SQLite::Statement& rows);
[[nodiscard]] std::uint64_t hashOfRow(RowHasher& hasher, SQLite::Statement& row);

/// One row of the history as it stands in the file.
struct HistoryRow {
  std::int64_t seq = 0;
  std::string at;
  std::string who;
  std::string label;
  std::string code = {};         ///< empty: none is known
  std::string arguments = "[]";  ///< of the code, as JSON (label_json.h)
  int version = kSchemaVersion;  ///< of the format whose fields `changes` has
  std::string changes = {};
  std::uint64_t checkSum = 0;  ///< as it stands there; hashOf() says what it should be
};

/// One row of the waypoints: the map as it stood after an edit.
struct WaypointRow {
  std::int64_t seq = 0;
  int version = kSchemaVersion;  ///< of the format whose fields `map` has
  std::string map = {};          ///< as changes from the empty map
  std::uint64_t checkSum = 0;    ///< as it stands there
};

[[nodiscard]] std::uint64_t hashOf(const WaypointRow& row);

/// XXH3-64 of the text's bytes.
[[nodiscard]] std::int64_t sumOfText(std::string_view text);

/// What `check_sum` of the row holds, by the rule of the version that wrote it.
[[nodiscard]] std::uint64_t hashOf(const HistoryRow& row);

}  // namespace throughline::store
