#include <algorithm>
#include <map>

#include "document_impl.h"
#include "merged_states.h"
#include "throughline/store/document.h"

// What two files both come from.

namespace throughline::store {

using journey::Journey;

namespace {

/// What a history says of itself: the hash of each row, by its number, and what merges brought.
struct Rows {
  std::map<std::int64_t, std::int64_t> sums;
  std::vector<MergedState> merged;

  [[nodiscard]] bool has(const MergedState& state) const {
    const auto row = sums.find(state.seq);
    return row != sums.end() && row->second == state.sum;
  }
};

Rows rowsOf(MapFile& file) {
  Rows rows;
  file.look([&](Connection& connection) {
    Query query(connection, "SELECT seq, check_sum FROM history ORDER BY seq");
    while (query->executeStep()) {
      rows.sums.emplace_hint(rows.sums.end(), query->getColumn(0).getInt64(),
                             query->getColumn(1).getInt64());
    }
    rows.merged = mergedStates(connection);
  });
  return rows;
}

/// The last edit that both have, with all before it that both still have. A row that one of
/// them lost is passed over, one that differs ends it.
std::int64_t lastShared(const std::map<std::int64_t, std::int64_t>& mine,
                        const std::map<std::int64_t, std::int64_t>& theirs) {
  std::int64_t last = 0;
  for (const auto& [seq, sum] : mine) {
    const auto other = theirs.find(seq);
    if (other == theirs.end()) continue;
    if (other->second != sum) break;
    last = seq;
  }
  return last;
}

/// The newest state of the other file that a merge brought in after the last edit that both have;
/// null where none did.
const MergedState* newestMerged(const Rows& into, const Rows& from, std::int64_t shared) {
  const MergedState* newest = nullptr;
  for (const MergedState& state : into.merged) {
    const bool isNewer = state.row > shared && state.seq > shared;
    if (isNewer && from.has(state) && (!newest || state.seq >= newest->seq)) newest = &state;
  }
  return newest;
}

// Of what another program did to one of the files the history may know nothing: what a record
// was in both is not known then.
void leaveOutWhatDiffers(Journey& map, const Journey& other) {
  for (const journey::Change& change : journey::difference(map, other)) {
    if (change.kind != journey::Kind::map) map.erase(change.kind, change.id);
  }
}

}  // namespace

std::optional<EditMark> Document::newestEdit() const {
  const auto newest = m_impl->historyRows(1, 0);
  if (newest.empty()) return std::nullopt;
  return EditMark{newest.front().seq, static_cast<std::int64_t>(newest.front().checkSum)};
}

// Where each has brought the other in, the later merge has both.
std::optional<SharedState> Document::sharedWith(const Document& other) const {
  if (!m_impl->file || !other.m_impl->file) return std::nullopt;
  const Rows mine = rowsOf(*m_impl->file);
  const Rows theirs = rowsOf(*other.m_impl->file);
  const bool isOneMap = journey().settings().id == other.journey().settings().id;
  const std::int64_t seq = isOneMap ? lastShared(mine.sums, theirs.sums) : 0;
  const MergedState* here = newestMerged(mine, theirs, seq);
  const MergedState* there = newestMerged(theirs, mine, seq);
  if (here && there) (here->at < there->at ? here : there) = nullptr;
  if (here) {
    auto map = other.m_impl->walk().mapAt(here->seq);
    if (map) return SharedState{here->row, here->seq, here->at, *std::move(map)};
  }
  if (there) {
    auto map = m_impl->walk().mapAt(there->seq);
    if (map) return SharedState{there->seq, there->row, there->at, *std::move(map)};
  }
  if (!isOneMap) return std::nullopt;
  auto map = m_impl->walk().mapAt(seq);
  const auto theirMap = other.m_impl->walk().mapAt(seq);
  if (!map || !theirMap) return std::nullopt;
  // Without one edit in common, only a state that is the same in both was shared.
  if (seq == 0 && !(*map == *theirMap)) return std::nullopt;
  SharedState shared{seq, seq, {}, std::move(*map)};
  leaveOutWhatDiffers(shared.map, *theirMap);
  if (seq > 0) {
    m_impl->file->look([&](Connection& connection) {
      if (const auto row = readHistoryRow(connection, seq)) shared.at = row->at;
    });
  }
  return shared;
}

}  // namespace throughline::store
