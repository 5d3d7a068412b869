#include "siblings.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace throughline::journey {

namespace {

/// A chain of records in rising order: how long it is, and how many of them kept their rank.
struct Chain {
  std::size_t length = 0;
  std::size_t sameRank = 0;
  std::size_t last = 0;  ///< the record that ends it, from 1; 0: the empty chain
  [[nodiscard]] bool isBetterThan(const Chain& other) const {
    return std::pair(length, sameRank) > std::pair(other.length, other.sameRank);
  }
};

/// The best chain that ends before a place, for places that are asked and told in any order.
class BestChains {
 public:
  explicit BestChains(std::size_t places) : m_tree(places + 1) {}
  [[nodiscard]] Chain before(std::size_t place) const {
    Chain best;
    for (std::size_t at = place; at > 0; at -= at & (~at + 1)) {
      if (m_tree[at].isBetterThan(best)) best = m_tree[at];
    }
    return best;
  }
  void tell(std::size_t place, const Chain& chain) {
    for (std::size_t at = place + 1; at < m_tree.size(); at += at & (~at + 1)) {
      if (chain.isBetterThan(m_tree[at])) m_tree[at] = chain;
    }
  }

 private:
  std::vector<Chain> m_tree;  // a Fenwick tree of maxima
};

struct Common {
  std::int64_t id;
  std::size_t place;  ///< among the common ones on the map before
  bool sameRank;
};

std::unordered_set<std::int64_t> longestChain(const std::vector<Common>& common) {
  BestChains best(common.size());
  std::vector<std::size_t> previous(common.size() + 1);
  Chain longest;
  for (std::size_t i = 0; i < common.size(); ++i) {
    Chain chain = best.before(common[i].place);
    previous[i + 1] = chain.last;
    chain = {chain.length + 1, chain.sameRank + (common[i].sameRank ? 1 : 0), i + 1};
    best.tell(common[i].place, chain);
    if (chain.isBetterThan(longest)) longest = chain;
  }
  std::unordered_set<std::int64_t> ids;
  for (std::size_t at = longest.last; at > 0; at = previous[at]) ids.insert(common[at - 1].id);
  return ids;
}

}  // namespace

Siblings siblingsOf(const Journey& before, const Journey& after, Kind kind, std::int64_t holder) {
  Siblings siblings{before.idsIn(kind, holder), after.idsIn(kind, holder), {}};
  std::unordered_map<std::int64_t, std::size_t> places;
  const std::unordered_set<std::int64_t> now(siblings.after.begin(), siblings.after.end());
  for (const std::int64_t id : siblings.before) {
    if (now.contains(id)) places.emplace(id, places.size());
  }
  std::vector<Common> common;
  for (const std::int64_t id : siblings.after) {
    const auto place = places.find(id);
    if (place == places.end()) continue;
    const bool sameRank = rankOf(before.get(kind, id)) == rankOf(after.get(kind, id));
    common.push_back({id, place->second, sameRank});
  }
  if (std::ranges::is_sorted(common, {}, &Common::place)) {
    for (const Common& each : common) siblings.stayed.insert(each.id);
  } else {
    siblings.stayed = longestChain(common);
  }
  return siblings;
}

std::vector<Slot> slotsOf(const Siblings& siblings) {
  std::unordered_map<std::int64_t, std::vector<std::int64_t>> formerAfter;  // 0: at the beginning
  std::int64_t last = 0;
  for (const std::int64_t id : siblings.before) {
    if (siblings.stayed.contains(id)) {
      last = id;
    } else {
      formerAfter[last].push_back(id);
    }
  }
  std::vector<Slot> slots;
  const auto putFormer = [&](std::int64_t neighbour) {
    const auto former = formerAfter.find(neighbour);
    if (former == formerAfter.end()) return;
    for (const std::int64_t id : former->second) slots.push_back({id, true});
  };
  putFormer(0);
  for (const std::int64_t id : siblings.after) {
    slots.push_back({id, false});
    if (siblings.stayed.contains(id)) putFormer(id);
  }
  return slots;
}

std::vector<Slot> slotsOf(const Journey& before, const Journey& after, Kind kind,
                          std::int64_t holder) {
  return slotsOf(siblingsOf(before, after, kind, holder));
}

}  // namespace throughline::journey
