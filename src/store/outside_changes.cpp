#include "outside_changes.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "history_rows.h"
#include "opening.h"
#include "throughline/store/safety_copies.h"

namespace throughline::store {

using journey::ChangeSet;
using journey::Journey;

namespace {

constexpr std::size_t kCopiesLookedAt = 5;
constexpr std::size_t kAllRows = std::numeric_limits<std::int32_t>::max();

bool isSealed(const Journey& journey, const Seal& sealed) {
  Seal seal;
  for (const journey::Kind kind : journey::kAllKinds) {
    journey.each(kind, [&](journey::RecordRef record) { seal.add(record); });
  }
  return seal.records == sealed.records && seal.recordSum == sealed.recordSum;
}

/// Oldest first, without those that cannot be read.
std::vector<HistoryEntry> soundEntries(const std::vector<HistoryRow>& history,
                                       const Format& format) {
  std::vector<HistoryEntry> entries;
  for (const HistoryRow& row : history) {
    if (HistoryEntry entry = entryOf(row, format); !entry.fault)
      entries.push_back(std::move(entry));
  }
  std::ranges::sort(entries, {}, &HistoryEntry::seq);
  return entries;
}

void replay(Journey& journey, const std::vector<HistoryEntry>& entries, std::int64_t afterSeq) {
  for (const HistoryEntry& entry : entries) {
    if (entry.seq > afterSeq) journey::applyChanges(journey, entry.changes);
  }
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
  if (isSealed(now, sealed)) return ChangeSet{};
  const std::vector<HistoryEntry> entries = soundEntries(file.history(kAllRows, 0), file.format());
  Journey before = now;
  replay(before, entries, 0);
  if (isSealed(before, sealed)) return journey::difference(before, now);
  auto copies = safetyCopies(services, now.settings().id.value);
  copies.resize(std::min(copies.size(), kCopiesLookedAt));
  for (const SafetyCopy& copy : copies) {
    auto contents = contentsOf(copy, services);
    if (!contents) continue;
    replay(contents->journey, entries, contents->seal.edits);
    if (isSealed(contents->journey, sealed)) return journey::difference(contents->journey, now);
  }
  return std::nullopt;
}

}  // namespace throughline::store
