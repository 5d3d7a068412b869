#include "outside_changes.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <vector>

#include "history_rows.h"
#include "opening.h"
#include "past.h"
#include "throughline/store/safety_copies.h"
#include "waypoints.h"

namespace throughline::store {

using journey::ChangeSet;
using journey::Journey;

namespace {

constexpr std::size_t kCopiesLookedAt = 5;
constexpr std::size_t kAllRows = std::numeric_limits<std::int32_t>::max();

std::vector<HistoryRow> rowsAfter(const std::vector<HistoryRow>& rows, std::int64_t seq) {
  std::vector<HistoryRow> later;
  std::ranges::copy_if(rows, std::back_inserter(later),
                       [&](const HistoryRow& row) { return row.seq > seq; });
  std::ranges::sort(later, {}, &HistoryRow::seq);
  return later;
}

/// The map as the last waypoint and the edits since have it.
std::optional<Journey> fromWaypoint(MapFile& file, const std::vector<HistoryRow>& rows) {
  std::optional<WaypointRow> last;
  file.look([&](Connection& connection) {
    const auto seqs = waypointSeqs(connection);
    if (!seqs.empty()) last = readWaypoint(connection, seqs.back());
  });
  try {
    if (!last) return std::nullopt;
    Journey map = mapOf(*last, file.format());
    return replay(map, rowsAfter(rows, last->seq), file.format()) ? std::optional(map)
                                                                  : std::nullopt;
  } catch (const journey::Error&) {
    return std::nullopt;  // something else may tell
  }
}

/// The records that the history knows as it has them, all others as they are now.
Journey fromHistory(MapFile& file, const Journey& now, const std::vector<HistoryRow>& rows) {
  std::optional<MapAt> last;
  std::vector<HistoryEntry> entries = Past(file, now, last).entries(rows);
  std::ranges::sort(entries, {}, &HistoryEntry::seq);
  Journey before = now;
  for (const HistoryEntry& entry : entries) journey::applyChanges(before, entry.changes);
  return before;
}

std::optional<Contents> contentsOf(const SafetyCopy& copy, const Services& services) {
  try {
    return openFile({copy.path, copy.path}, services)->read();
  } catch (const journey::Error&) {
    return std::nullopt;  // another one may tell
  }
}

}  // namespace

std::optional<ChangeSet> outsideChanges(MapFile& file, const Journey& now, const Seal& sealed,
                                        const Services& services) {
  if (file.isOlder()) return std::nullopt;  // sealed with other fields than `now` has
  if (areSealed(now, sealed)) return ChangeSet{};
  const std::vector<HistoryRow> rows = file.history(kAllRows, 0);
  if (const auto before = fromWaypoint(file, rows); before && areSealed(*before, sealed)) {
    return journey::difference(*before, now);
  }
  if (const Journey before = fromHistory(file, now, rows); areSealed(before, sealed)) {
    return journey::difference(before, now);
  }
  auto copies = safetyCopies(services, now.settings().id.value);
  copies.resize(std::min(copies.size(), kCopiesLookedAt));
  for (const SafetyCopy& copy : copies) {
    auto contents = contentsOf(copy, services);
    if (!contents) continue;
    for (const HistoryRow& row : rowsAfter(rows, contents->seal.edits)) {
      (void)replay(contents->journey, {row}, file.format());  // the seal judges what comes of it
    }
    if (areSealed(contents->journey, sealed)) return journey::difference(contents->journey, now);
  }
  return std::nullopt;
}

}  // namespace throughline::store
