#include <algorithm>
#include <set>
#include <utility>

#include "throughline/journey/differences.h"

namespace throughline::journey {

namespace {

bool isCard(Kind kind) {
  const KindDescription& description = describe(kind);
  return description.can.move && !description.can.asOne && kind != Kind::emotion;
}

bool isDrawn(Kind kind) {
  return isCard(kind) || kind == Kind::stage || kind == Kind::lane || kind == Kind::link;
}

class BothMaps {
 public:
  BothMaps(const Journey& before, const Journey& after)
      : m_before(before), m_after(after), m_map(after) {}

  [[nodiscard]] Journey make(const Differences& differences) {
    for (const Difference& each : differences) {
      if (each.mark == Mark::removed && isDrawn(each.key.kind)) bringBack(*each.before);
    }
    for (const Difference& each : differences) {
      if (each.hasMoved() && isCard(each.key.kind)) addGhost(*each.before);
    }
    leaveOutLooseLinks();
    for (const auto& [kind, holder] : m_changed) rankAnew(kind, holder);
    return std::move(m_map);
  }

 private:
  void bringBack(const Record& record) {
    m_map.put(record);
    m_changed.emplace(kindOf(record), holderOf(record));
    bringOwner(record);
  }

  void addGhost(const Record& before) {
    Record ghost = before;
    setId(ghost, ghostOf(idOf(before)));
    bringBack(ghost);
  }

  // The department that is named on a card.
  void bringOwner(const Record& record) {
    for (const Field& field : describe(kindOf(record)).fields) {
      if (field.target != Kind::department) continue;
      for (const std::int64_t id : idsIn(field, field.get(record))) {
        const auto owner = m_before.find(Kind::department, id);
        if (owner && !m_map.contains(Kind::department, id)) m_map.put(*owner);
      }
    }
  }

  void leaveOutLooseLinks() {
    std::vector<std::int64_t> loose;
    for (const auto& [id, link] : m_map.all<Link>()) {
      if (!m_map.find(link.from) || !m_map.find(link.to)) loose.push_back(id.value);
    }
    for (const std::int64_t id : loose) m_map.erase(Kind::link, id);
  }

  void rankAnew(Kind kind, std::int64_t holder) {
    std::vector<std::int64_t> order;
    for (const Slot& slot : slotsOf(m_before, m_after, kind, holder)) {
      const bool isGhost = slot.former && m_after.contains(kind, slot.id);
      const std::int64_t id = isGhost ? ghostOf(slot.id) : slot.id;
      if (m_map.contains(kind, id)) order.push_back(id);
    }
    const auto ranks = ranksBetween({}, {}, order.size());
    for (std::size_t at = 0; at < order.size(); ++at) {
      Record record = *m_map.find(kind, order[at]);
      setRank(record, ranks[at]);
      m_map.put(record);
    }
  }

  const Journey& m_before;
  const Journey& m_after;
  Journey m_map;
  std::set<std::pair<Kind, std::int64_t>> m_changed;
};

}  // namespace

Journey mapOfBoth(const Journey& before, const Journey& after, const Differences& differences) {
  return BothMaps(before, after).make(differences);
}

}  // namespace throughline::journey
