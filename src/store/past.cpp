#include "past.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "history_rows.h"
#include "record_index.h"
#include "waypoints.h"

namespace throughline::store {

using journey::Journey;
using journey::RecordKey;

namespace {

constexpr std::size_t kRowsOfAWalk = 500;
// A history of which much was altered may not keep anybody waiting.
constexpr std::size_t kMostWaypointsTried = 3;
constexpr int kMostDetours = 4;

bool hasDifferences(const HistoryRow& row) {
  return row.changes.find("\"texts\"") != std::string::npos;
}

/// Of rows before this one; 0: of all.
std::int64_t endOf(std::int64_t beforeSeq) {
  return beforeSeq > 0 ? beforeSeq : std::numeric_limits<std::int64_t>::max();
}

bool needsMap(const std::vector<HistoryRow>& rows) {
  return std::ranges::any_of(rows, hasDifferences);
}

bool followOneAnother(const std::vector<HistoryRow>& rows, std::int64_t first, std::int64_t step) {
  for (const HistoryRow& row : rows) {
    if (row.seq != first) return false;
    first += step;
  }
  return true;
}

/// `replay` the other way round, the newest first.
bool takeBack(Journey& map, const std::vector<HistoryRow>& rows, const Format& format) {
  for (const HistoryRow& row : rows) {
    const auto changes = changesOf(row, format, {&map, {}});
    if (!changes) return false;
    journey::applyChanges(map, journey::inverse(*changes));
  }
  return true;
}

}  // namespace

bool replay(Journey& map, const std::vector<HistoryRow>& oldestFirst, const Format& format) {
  for (const HistoryRow& row : oldestFirst) {
    const auto changes = changesOf(row, format, {&map, {}});
    if (!changes) return false;
    journey::applyChanges(map, *changes);
  }
  return true;
}

std::vector<HistoryEntry> Past::entries(const std::vector<HistoryRow>& rows) {
  return walkBack(rows, {}, {});
}

std::vector<HistoryEntry> Past::entriesOf(const RecordKey& record, std::size_t most,
                                          std::int64_t beforeSeq) {
  std::vector<HistoryRow> rows;
  m_file.look([&](Connection& connection) {
    for (const std::int64_t seq : indexedRows(connection, record, most, endOf(beforeSeq))) {
      if (auto row = readHistoryRow(connection, seq)) rows.push_back(std::move(*row));
    }
  });
  // Nobody touched the record since its newest row.
  auto found = walkBack(rows, beforeSeq > 0 ? std::nullopt : std::optional(m_now), record);
  // What the index says of a row that did not touch the record is nobody's word.
  std::erase_if(found, [](const auto& entry) { return !entry.fault && entry.changes.empty(); });
  return found;
}

std::vector<std::string> Past::authors() {
  std::vector<std::string> authors;
  m_file.look([&](Connection& connection) { authors = authorsIn(connection); });
  return authors;
}

std::vector<LastChange> Past::lastChanges() {
  std::vector<LastChange> changes;
  m_file.look([&](Connection& connection) { changes = indexedLastChanges(connection); });
  return changes;
}

std::optional<LastChange> Past::lastChangeOf(const RecordKey& record, std::int64_t beforeSeq) {
  std::optional<HistoryRow> row;
  m_file.look([&](Connection& connection) {
    for (const std::int64_t seq : indexedRows(connection, record, 1, endOf(beforeSeq))) {
      row = readHistoryRow(connection, seq);
    }
  });
  if (!row || !isAsWritten(*row)) return std::nullopt;
  return LastChange{record, row->at, row->seq, row->who};
}

// Where a row cannot be read, or not beside the map that the walk led to, another way is
// looked for.
std::vector<HistoryEntry> Past::walkBack(const std::vector<HistoryRow>& rows,
                                         std::optional<Journey> from,
                                         const std::optional<RecordKey>& only) {
  std::vector<HistoryEntry> found;
  std::optional<Journey> map;
  if (needsMap(rows)) map = from ? std::move(from) : mapAt(rows.front().seq);
  int detours = 0;
  const auto elsewhere = [&](std::int64_t seq) {
    if (!map || ++detours > kMostDetours) return false;
    auto other = mapAt(seq);
    if (!other) return false;
    map = std::move(other);
    return true;
  };
  bool isExact = true;
  for (std::int64_t expected = rows.empty() ? 0 : rows.front().seq; const HistoryRow& row : rows) {
    if (!only && row.seq != expected) isExact = elsewhere(row.seq);  // a row is missing
    expected = row.seq - 1;
    const auto read = [&] { return entryOf(row, m_file.format(), {map ? &*map : nullptr, only}); };
    HistoryEntry entry = read();
    if (entry.fault && hasDifferences(row) && elsewhere(row.seq)) entry = read();
    if (!entry.fault && map) {
      journey::applyChanges(*map, journey::inverse(entry.changes));
    } else if (entry.fault) {
      isExact = elsewhere(row.seq - 1);
    }
    found.push_back(std::move(entry));
  }
  if (map && isExact && !only) m_last = MapAt{rows.back().seq - 1, std::move(*map)};
  return found;
}

std::optional<Journey> Past::mapAt(std::int64_t seq) {
  for (const Start& start : startsFor(seq)) {
    if (auto map = walk(start, seq)) return map;
  }
  return std::nullopt;
}

// The nearest first. To read a waypoint costs about as much as to walk from one to the next;
// what is in memory costs nothing.
std::vector<Past::Start> Past::startsFor(std::int64_t seq) {
  const std::int64_t last = m_file.lastSeq();
  std::vector<std::int64_t> earlier;
  std::vector<std::int64_t> later;
  m_file.look([&](Connection& connection) {
    for (const std::int64_t at : waypointSeqs(connection)) {
      if (at >= 1 && at <= last) (at > seq ? later : earlier).push_back(at);
    }
  });
  std::ranges::reverse(earlier);
  const std::int64_t price =
      (later.empty() ? last : later.front()) - (earlier.empty() ? 0 : earlier.front());
  const auto wayFrom = [&](const Start& start) {
    return std::abs(start.seq - seq) + (start.map ? 0 : price);
  };
  std::vector<Start> starts{{last, &m_now}};
  if (m_last) starts.push_back({m_last->seq, &m_last->map});
  for (auto* waypoints : {&earlier, &later}) {
    waypoints->resize(std::min(waypoints->size(), kMostWaypointsTried));
    for (const std::int64_t at : *waypoints) starts.push_back({at, nullptr});
  }
  std::ranges::stable_sort(starts, {}, wayFrom);
  return starts;
}

std::optional<Journey> Past::mapOfStart(const Start& start) {
  if (start.map) return *start.map;
  std::optional<WaypointRow> row;
  m_file.look([&](Connection& connection) { row = readWaypoint(connection, start.seq); });
  try {
    return row ? std::optional(mapOf(*row, m_file.format())) : std::nullopt;
  } catch (const journey::Error&) {
    return std::nullopt;  // verify names it
  }
}

std::optional<Journey> Past::walk(const Start& start, std::int64_t seq) {
  std::optional<Journey> map = mapOfStart(start);
  std::int64_t at = start.seq;
  while (map && at != seq) {
    const bool back = at > seq;
    const auto distance = static_cast<std::size_t>(back ? at - seq : seq - at);
    const std::size_t most = std::min(distance, kRowsOfAWalk);
    std::vector<HistoryRow> rows;
    m_file.look([&](Connection& connection) {
      rows = back ? readHistoryRows(connection, most, at + 1)
                  : readHistoryRowsAfter(connection, most, at);
    });
    if (rows.size() != most || !followOneAnother(rows, back ? at : at + 1, back ? -1 : 1)) {
      return std::nullopt;
    }
    if (!back && !replay(*map, rows, m_file.format())) return std::nullopt;
    if (back && !takeBack(*map, rows, m_file.format())) return std::nullopt;
    at = back ? rows.back().seq - 1 : rows.back().seq;
  }
  return map;
}

}  // namespace throughline::store
