#include <algorithm>
#include <unordered_set>

#include "merging/order.h"
#include "merging/work.h"

namespace throughline::journey {

namespace {

/// The records of a kind that one holder has.
using Group = std::pair<Kind, std::int64_t>;

void addGroup(std::set<Group>& groups, const Journey& map, const RecordKey& key) {
  if (map.contains(key.kind, key.id))
    groups.insert({key.kind, holderOf(map.get(key.kind, key.id))});
}

bool standsTheSame(const std::optional<Record>& a, const std::optional<Record>& b) {
  return a && b && rankOf(*a) == rankOf(*b) && holderOf(*a) == holderOf(*b);
}

std::set<Group> groupsToOrder(const MergeWork& work) {
  std::set<Group> groups;
  for (const RecordKey& key : work.touched) {
    if (key.kind == Kind::map) continue;
    const auto base = work.inBase(key);
    const auto mine = work.mine.map.find(key.kind, key.id);
    const auto theirs = work.theirs.map.find(key.kind, key.id);
    const auto now = work.merge.map.find(key.kind, key.id);
    if (standsTheSame(mine, theirs) && standsTheSame(mine, now) &&
        (!work.hasBase || standsTheSame(mine, base))) {
      continue;
    }
    for (const Journey* map : {&work.base.map, &work.mine.map, &work.theirs.map, &work.merge.map}) {
      addGroup(groups, *map, key);
    }
  }
  return groups;
}

class GroupOrder {
 public:
  GroupOrder(MergeWork& work, const Group& group) : m_work(work), m_group(group) {
    const auto ids = work.map().idsIn(group.first, group.second);
    m_members.insert(ids.begin(), ids.end());
  }

  void run() {
    const OrderedSide base = side(m_work.base.map);
    const OrderedSide mine = side(m_work.mine.map);
    const OrderedSide theirs = side(m_work.theirs.map);
    const OrderedSide* known = m_work.hasBase ? &base : nullptr;
    const MergedOrder order = mergedOrder(known, mine, theirs);
    list(order);
    apply(leavesOutAny() ? mergedOrder(known, mine, wantedTheirs(theirs)) : order);
  }

 private:
  [[nodiscard]] OrderedSide side(const Journey& map) const {
    OrderedSide result;
    for (const std::int64_t id : map.idsIn(m_group.first, m_group.second)) {
      if (m_members.contains(id))
        result.entries.push_back({id, rankOf(map.get(m_group.first, id))});
    }
    return result;
  }
  [[nodiscard]] bool isLeftOut(std::int64_t id) const {
    return m_work.leftOut.contains({m_group.first, id});
  }
  [[nodiscard]] bool leavesOutAny() const {
    return !m_work.leftOut.empty() &&
           std::ranges::any_of(m_members, [&](std::int64_t id) { return isLeftOut(id); });
  }
  /// What is left out stands where the base has it.
  [[nodiscard]] OrderedSide wantedTheirs(OrderedSide theirs) const {
    for (auto& entry : theirs.entries) {
      const auto before = m_work.inBase({m_group.first, entry.id});
      if (before && isLeftOut(entry.id)) entry.rank = rankOf(*before);
    }
    std::ranges::sort(theirs.entries, {},
                      [](const auto& entry) { return std::pair(entry.rank.text, entry.id); });
    return theirs;
  }

  void list(const MergedOrder& order) {
    const auto moved = [&](std::vector<MergedChange>& changes, const Journey& map,
                           std::int64_t id) {
      const RecordKey key{m_group.first, id};
      MergedChange& change = m_work.change(changes, key, map.find(key.kind, id));
      change.moved = true;
      if (&changes == &m_work.merge.taken) change.leftOut = isLeftOut(id);
    };
    for (const std::int64_t id : order.movedByMine) {
      const bool alike = order.movedByTheirs.contains(id);
      moved(alike ? m_work.merge.same : m_work.merge.kept, m_work.mine.map, id);
    }
    for (const std::int64_t id : order.movedByTheirs) {
      if (!order.movedByMine.contains(id)) moved(m_work.merge.taken, m_work.theirs.map, id);
    }
  }

  void apply(const MergedOrder& order) {
    for (const auto& entry : order.entries) {
      const RecordRef now = m_work.map().get(m_group.first, entry.id);
      if (rankOf(now) == entry.rank) continue;
      Record record = now.copy();
      setRank(record, entry.rank);
      m_work.map().put(record);
    }
  }

  MergeWork& m_work;
  Group m_group;
  std::unordered_set<std::int64_t> m_members;
};

}  // namespace

void orderRecords(MergeWork& work) {
  for (const Group& group : groupsToOrder(work)) GroupOrder(work, group).run();
}

}  // namespace throughline::journey
