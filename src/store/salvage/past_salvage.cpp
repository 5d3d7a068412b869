#include "salvage/past_salvage.h"

#include <algorithm>
#include <limits>
#include <set>

#include "history_rows.h"
#include "map_file.h"
#include "past.h"
#include "salvage/named_values.h"
#include "throughline/journey/messages/salvage.h"
#include "waypoints.h"

namespace throughline::store {

using journey::Journey;
namespace messages = journey::messages;

namespace {

constexpr const char* kEditKind = "history";
constexpr int kMostRounds = 8;
constexpr std::size_t kEveryRow = std::numeric_limits<std::int32_t>::max();

void leaveOutEdit(std::int64_t seq, const journey::Message& why, std::vector<LeftOut>& leftOut) {
  leftOut.push_back({kEditKind, seq, "", "", why});
}

HistoryRow historyRow(const RawTable& table, const RawRow& raw) {
  const NamedValues row(table, raw);
  return {raw.rowId,
          row.text("at"),
          row.text("who"),
          row.text("label"),
          row.text("code"),
          row.text("arguments"),
          static_cast<int>(row.number("version")),
          row.text("changes"),
          static_cast<std::uint64_t>(row.number("check_sum"))};
}

void takeWaypoints(const RawMap& map, const Format& format, PastRows& past) {
  const auto table = map.tables.find("waypoint");
  if (table == map.tables.end()) return;
  for (const RawRow& raw : table->second.rows) {
    const NamedValues values(table->second, raw);
    WaypointRow row{raw.rowId, static_cast<int>(values.number("version")), values.text("map"),
                    static_cast<std::uint64_t>(values.number("check_sum"))};
    try {
      (void)mapOf(row, format);
      past.waypoints.push_back(std::move(row));
    } catch (const journey::Error&) {
      continue;  // it says nothing that the rows do not say
    }
  }
}

std::set<std::int64_t> unreadableBeside(const PastRows& past, const Journey& journey,
                                        const Format& format) {
  MapFile file({}, mapImage(journey, past, format), std::make_shared<const Format>(format));
  (void)file.read();
  std::optional<MapAt> last;
  std::set<std::int64_t> seqs;
  const auto rows = file.history(kEveryRow, 0);
  if (rows.empty()) return seqs;
  for (const HistoryEntry& entry : Past(file, journey, last).entries(rows)) {
    if (entry.fault) seqs.insert(entry.seq);
  }
  return seqs;
}

}  // namespace

PastRows pastIn(const RawMap& map, const Format& format, std::vector<LeftOut>& leftOut) {
  PastRows past;
  const auto found = map.tables.find(kEditKind);
  if (found == map.tables.end()) return past;
  const RawTable& table = found->second;
  for (const RawRow& raw : table.rows) {
    HistoryRow row = historyRow(table, raw);
    if (isAsWritten(row)) {
      past.history.push_back(std::move(row));
    } else {
      leaveOutEdit(row.seq, messages::notAsWritten(), leftOut);
    }
  }
  for (const std::int64_t seq : table.lostRows) {
    leaveOutEdit(seq, messages::notReadable(), leftOut);
  }
  if (table.isMissing || !table.lostPages.empty()) {
    leaveOutEdit(0, messages::pageDamaged(), leftOut);
  }
  std::ranges::sort(past.history, {}, &HistoryRow::seq);
  takeWaypoints(map, format, past);
  return past;
}

Journey knownFrom(const PastRows& past, const Format& format) {
  Journey known;
  std::int64_t since = 0;
  const auto newest = std::ranges::max_element(past.waypoints, {}, &WaypointRow::seq);
  if (newest != past.waypoints.end()) {
    known = mapOf(*newest, format);
    since = newest->seq;
  }
  for (const HistoryRow& row : past.history) {
    if (row.seq > since) (void)replay(known, {row}, format);
  }
  return known;
}

PastRows readableBeside(PastRows past, const Journey& journey, const Format& format,
                        std::vector<LeftOut>& leftOut) {
  for (int round = 0; round < kMostRounds; ++round) {
    const auto unreadable = unreadableBeside(past, journey, format);
    if (unreadable.empty()) return past;
    std::erase_if(past.history, [&](const auto& row) { return unreadable.contains(row.seq); });
    for (const std::int64_t seq : unreadable) {
      leaveOutEdit(seq, messages::textGone(), leftOut);
    }
  }
  for (const HistoryRow& row : past.history) leaveOutEdit(row.seq, messages::textGone(), leftOut);
  return {};
}

}  // namespace throughline::store
