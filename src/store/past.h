#pragma once

#include <optional>
#include <vector>

#include "map_file.h"
#include "throughline/journey/record_key.h"
#include "throughline/store/document.h"

namespace throughline::store {

/// A map as it stood after an edit; before the first one where `seq` is 0.
struct MapAt {
  std::int64_t seq = 0;
  journey::Journey map;
};

/// The history of an open file and the map as it was, read with every check.
///
/// A row holds long texts as differences, so it is read beside a map: walking back from
/// the newest row, the map as it was right after each. Where a walk begins further back,
/// it begins at the nearest state that is known: the map of now, where the walk before
/// ended, or a waypoint.
class Past {
 public:
  /// `now` is the map in the file; `last` is kept from one walk to the next, as long as
  /// the file stays open.
  Past(MapFile& file, const journey::Journey& now, std::optional<MapAt>& last)
      : m_file(file), m_now(now), m_last(last) {}

  /// The rows, newest first, as entries.
  [[nodiscard]] std::vector<HistoryEntry> entries(const std::vector<HistoryRow>& rows);

  /// The newest `most` entries before `beforeSeq` (0: from the newest) that touched the
  /// record, newest first; their changes are those of this record.
  [[nodiscard]] std::vector<HistoryEntry> entriesOf(const journey::RecordKey& record,
                                                    std::size_t most, std::int64_t beforeSeq);

  /// Document::authors.
  [[nodiscard]] std::vector<std::string> authors();

  /// Document::lastChanges.
  [[nodiscard]] std::vector<LastChange> lastChanges();

  /// Document::lastChangeOf.
  [[nodiscard]] std::optional<LastChange> lastChangeOf(const journey::RecordKey& record,
                                                       std::int64_t beforeSeq);

  /// Nothing where an edit on every way there cannot be read.
  [[nodiscard]] std::optional<journey::Journey> mapAt(std::int64_t seq);

 private:
  /// A state to walk from: a waypoint, or one in memory.
  struct Start {
    std::int64_t seq = 0;
    const journey::Journey* map = nullptr;  ///< null: the waypoint of this number
  };

  /// `from`: the map as it was right after the first of the rows, if known.
  [[nodiscard]] std::vector<HistoryEntry> walkBack(const std::vector<HistoryRow>& rows,
                                                   std::optional<journey::Journey> from,
                                                   const std::optional<journey::RecordKey>& only);
  [[nodiscard]] std::vector<Start> startsFor(std::int64_t seq);
  [[nodiscard]] std::optional<journey::Journey> walk(const Start& start, std::int64_t seq);
  [[nodiscard]] std::optional<journey::Journey> mapOfStart(const Start& start);

  MapFile& m_file;
  const journey::Journey& m_now;
  std::optional<MapAt>& m_last;
};

/// Makes the edits of these rows, oldest first, on the map as it was before them. False,
/// and the map as it was before that row, where one cannot be read.
[[nodiscard]] bool replay(journey::Journey& map, const std::vector<HistoryRow>& oldestFirst,
                          const Format& format);

}  // namespace throughline::store
