#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "connection.h"
#include "format.h"
#include "seal.h"
#include "throughline/journey/journey.h"

// The table "waypoint": now and then the whole map, so that the map as it stood at any
// edit is found from the nearest one.

namespace throughline::store {

/// What a fault calls it.
[[nodiscard]] std::string placeOfWaypoint(std::int64_t seq);

[[nodiscard]] WaypointRow makeWaypoint(std::int64_t seq, const journey::Journey& map, int version);
void insertWaypoint(Connection& connection, const WaypointRow& row);

/// After which edits there is one, in their order.
[[nodiscard]] std::vector<std::int64_t> waypointSeqs(Connection& connection);
/// As it stands there, unchecked.
[[nodiscard]] std::optional<WaypointRow> readWaypoint(Connection& connection, std::int64_t seq);
[[nodiscard]] std::vector<WaypointRow> readWaypoints(Connection& connection);

/// The map that it holds, checked like any input and brought to the present version.
/// Throws Error(input) where it is not as it was written.
[[nodiscard]] journey::Journey mapOf(const WaypointRow& row, const Format& format);

/// Says when the next waypoint is due: when the change texts since the last one are as
/// long as it would be, for a small map twice as long. So waypoints never take more room than
/// change texts do, and no state lies farther from one than about a map's worth of them.
class WaypointKeeper {
 public:
  /// Counts the row that was just written, and writes the waypoint where it is due.
  /// `map` is the map after the edit.
  void follow(Connection& connection, const HistoryRow& row, const journey::Journey& map);
  /// The next edit gets one in any case: the rows do not lead to the map as it is now,
  /// because another program changed it.
  void require() { m_required = true; }

 private:
  void count(Connection& connection, std::int64_t beforeSeq);

  bool m_counted = false;
  bool m_required = false;
  std::size_t m_texts = 0;  ///< bytes of change texts since the last one
  std::size_t m_due = 0;    ///< so many have to be there before it is looked at again
};

}  // namespace throughline::store
