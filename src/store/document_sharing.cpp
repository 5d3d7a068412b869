#include <algorithm>
#include <map>

#include "document_impl.h"
#include "throughline/store/document.h"

// What two files both come from.

namespace throughline::store {

using journey::Journey;

namespace {

/// The hash of each row of the history, by its number.
std::map<std::int64_t, std::int64_t> rowSums(MapFile& file) {
  std::map<std::int64_t, std::int64_t> sums;
  file.look([&](Connection& connection) {
    Query query(connection, "SELECT seq, check_sum FROM history ORDER BY seq");
    while (query->executeStep()) {
      sums.emplace_hint(sums.end(), query->getColumn(0).getInt64(), query->getColumn(1).getInt64());
    }
  });
  return sums;
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

// Of what another program did to one of the files the history may know nothing: what a record
// was in both is not known then.
void leaveOutWhatDiffers(Journey& map, const Journey& other) {
  for (const journey::Change& change : journey::difference(map, other)) {
    if (change.kind != journey::Kind::map) map.erase(change.kind, change.id);
  }
}

}  // namespace

std::optional<SharedState> Document::sharedWith(const Document& other) const {
  if (journey().settings().id != other.journey().settings().id) return std::nullopt;
  if (!m_impl->file || !other.m_impl->file) return std::nullopt;
  const std::int64_t seq = lastShared(rowSums(*m_impl->file), rowSums(*other.m_impl->file));
  auto map = m_impl->walk().mapAt(seq);
  const auto theirs = other.m_impl->walk().mapAt(seq);
  if (!map || !theirs) return std::nullopt;
  // Without one edit in common, only a state that is the same in both was shared.
  if (seq == 0 && !(*map == *theirs)) return std::nullopt;
  SharedState shared{seq, {}, std::move(*map)};
  leaveOutWhatDiffers(shared.map, *theirs);
  if (seq > 0) {
    m_impl->file->look([&](Connection& connection) {
      if (const auto row = readHistoryRow(connection, seq)) shared.at = row->at;
    });
  }
  return shared;
}

}  // namespace throughline::store
