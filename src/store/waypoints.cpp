#include "waypoints.h"

#include <algorithm>
#include <utility>

#include "throughline/exchange/changes_json.h"
#include "throughline/journey/change.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/file.h"

namespace throughline::store {

using journey::Blame;
using journey::Error;
using journey::Journey;
namespace messages = journey::messages;

namespace {

// Fewer texts than these are read faster than a waypoint is worth a row.
constexpr std::size_t kFewTexts = 32u << 10;
// To walk through as many texts as a small map has takes no time worth a row.
constexpr std::size_t kSmallMap = 384u << 10;
// A row of the file holds no more than 256 MB.
constexpr std::size_t kLongestMap = 200u << 20;
// No record's text is shorter: the map need not be written to know that it is longer yet.
constexpr std::size_t kShortRecord = 50;

/// How long change texts have to be until a map of so many bytes is written again.
std::size_t textsWorth(std::size_t map) { return map < kSmallMap ? 2 * map : map; }

WaypointRow rowAt(SQLite::Statement& query) {
  return {query.getColumn(0).getInt64(), query.getColumn(1).getInt(),
          query.getColumn(2).getString(),
          static_cast<std::uint64_t>(query.getColumn(3).getInt64())};
}

Journey mapIn(const WaypointRow& row, const Format& format) {
  if (row.checkSum != hashOf(row)) throw Error(Blame::input, "", messages::waypointAltered());
  Journey map;
  journey::applyChanges(
      map, row.version >= format.version
               ? exchange::changesFromJson(row.map)
               : exchange::olderChangesFromJson(row.map, format.changesSince(row.version)));
  if (map.count(journey::Kind::map) != 1) {
    throw Error(Blame::input, "", messages::waypointAltered());
  }
  return map;
}

}  // namespace

std::string placeOfWaypoint(std::int64_t seq) { return "waypoint " + std::to_string(seq); }

WaypointRow makeWaypoint(std::int64_t seq, const Journey& map, int version) {
  WaypointRow row{seq, version, exchange::mapToJson(map)};
  row.checkSum = hashOf(row);
  return row;
}

void insertWaypoint(Connection& connection, const WaypointRow& row) {
  Query query(connection,
              "INSERT OR REPLACE INTO waypoint (seq, version, map, check_sum) VALUES (?, ?, ?, ?)");
  query->bind(1, row.seq);
  query->bind(2, row.version);
  query->bindNoCopy(3, row.map);
  query->bind(4, static_cast<std::int64_t>(row.checkSum));
  query->exec();
}

std::vector<std::int64_t> waypointSeqs(Connection& connection) {
  Query query(connection, "SELECT seq FROM waypoint ORDER BY seq");
  std::vector<std::int64_t> seqs;
  while (query->executeStep()) seqs.push_back(query->getColumn(0).getInt64());
  return seqs;
}

std::optional<WaypointRow> readWaypoint(Connection& connection, std::int64_t seq) {
  Query query(connection, "SELECT seq, version, map, check_sum FROM waypoint WHERE seq = ?");
  query->bind(1, seq);
  return query->executeStep() ? std::optional(rowAt(*query)) : std::nullopt;
}

std::vector<WaypointRow> readWaypoints(Connection& connection) {
  Query query(connection, "SELECT seq, version, map, check_sum FROM waypoint");
  std::vector<WaypointRow> rows;
  while (query->executeStep()) rows.push_back(rowAt(*query));
  return rows;
}

Journey mapOf(const WaypointRow& row, const Format& format) {
  try {
    return mapIn(row, format);
  } catch (const Error& error) {
    throw error.in(placeOfWaypoint(row.seq));
  }
}

// A file that was opened anew is counted with its first edit.
void WaypointKeeper::count(Connection& connection, std::int64_t beforeSeq) {
  if (m_counted) return;
  m_counted = true;
  Query last(connection,
             "SELECT seq, length(CAST(map AS BLOB)) FROM waypoint WHERE seq < ? "
             "ORDER BY seq DESC LIMIT 1");
  last->bind(1, beforeSeq);
  std::int64_t seq = 0;
  if (last->executeStep()) {
    seq = last->getColumn(0).getInt64();
    m_due = textsWorth(static_cast<std::size_t>(last->getColumn(1).getInt64()));
  }
  Query texts(connection,
              "SELECT ifnull(sum(length(CAST(changes AS BLOB))), 0) FROM history "
              "WHERE seq > ? AND seq < ?");
  texts->bind(1, seq);
  texts->bind(2, beforeSeq);
  texts->executeStep();
  m_texts = static_cast<std::size_t>(texts->getColumn(0).getInt64());
}

void WaypointKeeper::follow(Connection& connection, const HistoryRow& row, const Journey& map) {
  count(connection, row.seq);
  m_texts += row.changes.size();
  const std::size_t least = std::max({m_due, kFewTexts, map.countAll() * kShortRecord});
  if (m_texts < least && !m_required) return;
  const WaypointRow waypoint = makeWaypoint(row.seq, map, row.version);
  const std::size_t size = waypoint.map.size();
  m_due = textsWorth(size);
  const bool isDue = std::exchange(m_required, false) || m_texts >= m_due;
  if (!isDue || size > kLongestMap) {
    // A map that grows as its texts do is not written again and again for nothing.
    m_due = std::max(m_due, m_texts + m_texts / 2);
    return;
  }
  insertWaypoint(connection, waypoint);
  m_texts = 0;
}

}  // namespace throughline::store
