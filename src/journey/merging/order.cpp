#include "merging/order.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace throughline::journey {

namespace {

using Entry = OrderedSide::Entry;
using IdSet = std::unordered_set<std::int64_t>;

std::unordered_map<std::int64_t, const Entry*> byId(const OrderedSide& side) {
  std::unordered_map<std::int64_t, const Entry*> entries;
  for (const Entry& entry : side.entries) entries.emplace(entry.id, &entry);
  return entries;
}

/// Places of the longest rising part.
template <class T>
std::vector<std::size_t> longestRising(const std::vector<T>& values) {
  std::vector<std::size_t> ends;
  std::vector<std::size_t> before(values.size(), values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto at = std::ranges::lower_bound(ends, values[i], {},
                                             [&](std::size_t place) { return values[place]; });
    if (at != ends.begin()) before[i] = *std::prev(at);
    at == ends.end() ? ends.push_back(i) : void(*at = i);
  }
  std::vector<std::size_t> places;
  for (std::size_t i = ends.empty() ? values.size() : ends.back(); i < values.size();
       i = before[i]) {
    places.push_back(i);
  }
  std::ranges::reverse(places);
  return places;
}

/// Which records a side left where the base has them. Those whose rank is the same are
/// certainly in the same order; of those with another one, the ones that stand between the
/// same neighbours were only ranked anew.
IdSet unmoved(const OrderedSide& base, const OrderedSide& side) {
  const auto before = byId(base);
  IdSet fixed;
  for (const Entry& entry : side.entries) {
    const auto old = before.find(entry.id);
    if (old != before.end() && old->second->rank == entry.rank) fixed.insert(entry.id);
  }
  std::unordered_map<std::int64_t, std::pair<std::size_t, std::size_t>> gaps;
  std::size_t gap = 0;
  std::size_t place = 0;
  for (const Entry& entry : base.entries) {
    if (fixed.contains(entry.id)) ++gap;
    gaps[entry.id] = {gap, place++};
  }
  std::map<std::size_t, std::vector<std::pair<std::size_t, std::int64_t>>> anew;
  gap = 0;
  for (const Entry& entry : side.entries) {
    if (fixed.contains(entry.id)) ++gap;
    const auto old = gaps.find(entry.id);
    if (fixed.contains(entry.id) || old == gaps.end() || old->second.first != gap) continue;
    anew[gap].emplace_back(old->second.second, entry.id);
  }
  for (const auto& [number, entries] : anew) {
    for (const std::size_t each : longestRising(entries)) fixed.insert(entries[each].second);
  }
  return fixed;
}

/// What stands behind one that neither side moved, as each side has it.
struct Gap {
  std::vector<Entry> mine;
  std::vector<Entry> theirs;
};

std::vector<MergedOrder::Entry> ranked(std::vector<MergedOrder::Entry> entries) {
  using Place = std::pair<std::string, std::int64_t>;
  std::vector<Place> places;
  for (const auto& entry : entries) places.emplace_back(entry.rank.text, entry.id);
  const auto rises = [&] {
    return std::ranges::adjacent_find(places, std::greater_equal()) == places.end();
  };
  if (rises()) return entries;
  const std::vector<std::size_t> kept = longestRising(places);
  for (std::size_t from = 0, next = 0; from < entries.size();) {
    if (next < kept.size() && kept[next] == from) {
      ++from, ++next;
      continue;
    }
    const std::size_t to = next < kept.size() ? kept[next] : entries.size();
    const auto ranks = ranksBetween(from == 0 ? Rank{} : entries[from - 1].rank,
                                    to == entries.size() ? Rank{} : entries[to].rank, to - from);
    for (std::size_t i = from; i < to; ++i) entries[i].rank = ranks[i - from];
    from = to;
  }
  constexpr std::size_t kLongRank = 48;
  places.clear();
  bool isLong = false;
  for (const auto& entry : entries) {
    places.emplace_back(entry.rank.text, entry.id);
    isLong = isLong || entry.rank.text.size() > kLongRank;
  }
  if (rises() && !isLong) return entries;
  const auto ranks = ranksBetween({}, {}, entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) entries[i].rank = ranks[i];
  return entries;
}

}  // namespace

MergedOrder mergedOrder(const OrderedSide* base, const OrderedSide& mine,
                        const OrderedSide& theirs) {
  const auto inMine = byId(mine);
  const auto inTheirs = byId(theirs);
  const IdSet mineStays = unmoved(base ? *base : mine, mine);
  const IdSet theirsStays = base ? unmoved(*base, theirs) : [&] {
    IdSet common;
    for (const auto& [id, entry] : inTheirs) {
      if (inMine.contains(id)) common.insert(id);
    }
    return common;
  }();
  const auto isAnchor = [&](std::int64_t id) {
    return mineStays.contains(id) && theirsStays.contains(id);
  };
  const auto isPlacedByMine = [&](std::int64_t id) {
    const auto own = inMine.find(id);
    const auto other = inTheirs.find(id);
    if (own == inMine.end() || other == inTheirs.end()) return own != inMine.end();
    if (mineStays.contains(id) != theirsStays.contains(id)) return theirsStays.contains(id);
    return own->second->rank <= other->second->rank;
  };

  std::unordered_map<std::int64_t, Gap> gaps;
  const auto fill = [&](const OrderedSide& side, bool isMine) {
    std::int64_t anchor = 0;
    for (const Entry& entry : side.entries) {
      if (isAnchor(entry.id)) anchor = entry.id;
      if (anchor == entry.id || isPlacedByMine(entry.id) != isMine) continue;
      (isMine ? gaps[anchor].mine : gaps[anchor].theirs).push_back(entry);
    }
  };
  fill(mine, true);
  fill(theirs, false);

  MergedOrder result;
  const auto addGap = [&](std::int64_t anchor) {
    const auto found = gaps.find(anchor);
    if (found == gaps.end()) return;
    const auto& [own, other] = found->second;
    const auto first = [](const std::vector<Entry>& run) {
      return std::tie(run.front().rank.text, run.front().id);
    };
    const bool mineFirst = other.empty() || (!own.empty() && first(own) <= first(other));
    for (const auto* run : {mineFirst ? &own : &other, mineFirst ? &other : &own}) {
      for (const Entry& entry : *run) result.entries.push_back({entry.id, entry.rank});
    }
  };
  const auto before = base ? byId(*base) : inMine;
  addGap(0);
  for (const Entry& entry : mine.entries) {
    if (!isAnchor(entry.id)) continue;
    // Ranked anew on one side alone: that side's new rank.
    const auto old = before.find(entry.id);
    const bool changed = old == before.end() || old->second->rank != entry.rank;
    result.entries.push_back(
        {entry.id, base && !changed ? inTheirs.at(entry.id)->rank : entry.rank});
    addGap(entry.id);
  }
  result.entries = ranked(std::move(result.entries));

  for (const auto& [id, entry] : before) {
    if (!base) break;
    if (inMine.contains(id) && !mineStays.contains(id)) result.movedByMine.insert(id);
    if (inTheirs.contains(id) && !theirsStays.contains(id)) result.movedByTheirs.insert(id);
  }
  return result;
}

}  // namespace throughline::journey
