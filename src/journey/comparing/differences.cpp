#include "throughline/journey/differences.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "scope.h"
#include "siblings.h"
#include "throughline/journey/standing.h"
#include "throughline/journey/things/things.h"

namespace throughline::journey {

namespace {

std::optional<Record> copyOf(const auto* record) {
  return record ? std::optional<Record>(*record) : std::nullopt;
}

/// What a difference is sorted by.
struct Sorted {
  bool standsNowhere;
  std::size_t stage;  ///< its place
  Kind kind;
  std::vector<std::size_t> path;
  std::size_t at;
  bool operator<(const Sorted& other) const {
    return std::tie(standsNowhere, stage, kind, path, at) <
           std::tie(other.standsNowhere, other.stage, other.kind, other.path, other.at);
  }
};

class DifferenceFinder {
 public:
  DifferenceFinder(const Journey& before, const Journey& after, Scope scope)
      : m_before(before), m_after(after), m_scope(scope) {}

  [[nodiscard]] Differences find() {
    forEachStruct([&]<class T>() {
      if (isTold(T::kKind, m_scope)) findOf<T>();
    });
    leaveOutTraces(m_found, m_scope);
    sort();
    return std::move(m_found);
  }

 private:
  using Holder = std::pair<Kind, std::int64_t>;

  template <class T>
  void findOf() {
    using Pair = std::pair<const T*, const T*>;
    std::vector<Pair> pairs;
    std::set<std::int64_t> seen;
    const auto look = [&](const T* before, const T* after) {
      if (before && after && *before == *after) return true;
      pairs.emplace_back(before, after);
      seen.insert((after ? after : before)->id.value);
      const bool both = before && after && holderOf(*before) == holderOf(*after);
      if (both && rankOf(*before) != rankOf(*after)) m_reranked.emplace(T::kKind, holderOf(*after));
      return true;
    };
    if (T::kKind == Kind::map && isOneOn(m_before) && isOneOn(m_after)) {
      look(&m_before.all<T>().begin()->second, &m_after.all<T>().begin()->second);
    } else {
      Table<T>::compare(m_before.all<T>(), m_after.all<T>(), look);
    }
    // Where others got another rank, one that kept its own may be what has moved.
    for (const Holder& holder : m_reranked) {
      if (holder.first != T::kKind) continue;
      const Siblings& among = siblings(holder.first, holder.second);
      for (const std::int64_t id : among.before) {
        const T* after = m_after.find(Id<T>{id});
        const bool isHere = after && holderOf(*after) == holder.second;
        if (isHere && !among.stayed.contains(id) && !seen.contains(id)) {
          pairs.emplace_back(m_before.find(Id<T>{id}), after);
        }
      }
    }
    for (const Pair& each : pairs) add(copyOf(each.first), copyOf(each.second));
  }

  [[nodiscard]] static bool isOneOn(const Journey& map) { return map.count(Kind::map) == 1; }

  void add(std::optional<Record> before, std::optional<Record> after) {
    Difference difference;
    const Record& record = after ? *after : *before;
    difference.key = {kindOf(record), idOf(record)};
    if (!isTold(record, m_scope)) return;
    difference.mark = !before ? Mark::added : !after ? Mark::removed : Mark::changed;
    difference.stage = stageOf(after ? m_after : m_before, record);
    if (before && after) {
      for (const Field* field : changedFields(*before, *after)) {
        if (field->role == FieldRole::content && isTold(*field, record, m_scope)) {
          difference.fields.push_back(field);
        }
      }
    }
    const bool placeIsTold = isOrderTold(record, m_scope);
    const bool moved = before && after && placeIsTold && hasMoved(*before, *after);
    if (before && (!after || moved)) difference.from = positionOf(m_before, *before);
    if (after && (!before || moved)) difference.to = positionOf(m_after, *after);
    if (before && after && !moved && difference.fields.empty()) return;
    const Field* standing = standingField(difference.key.kind);
    const bool placeAlone = std::ranges::all_of(
        difference.fields, [&](const Field* field) { return field == standing; });
    if (moved && placeAlone) difference.mark = Mark::moved;
    difference.before = std::move(before);
    difference.after = std::move(after);
    m_found.push_back(std::move(difference));
  }

  [[nodiscard]] bool hasMoved(const Record& before, const Record& after) {
    if (kindOf(after) == Kind::map) return false;
    if (holderOf(before) != holderOf(after)) return true;
    if (journey::stageOf(RecordRef(before)) != journey::stageOf(RecordRef(after))) return true;
    const Holder holder{kindOf(after), holderOf(after)};
    if (!m_reranked.contains(holder)) return false;
    return !siblings(holder.first, holder.second).stayed.contains(idOf(after));
  }

  [[nodiscard]] Position positionOf(const Journey& map, const Record& record) {
    const Kind kind = kindOf(record);
    const Siblings& among = siblings(kind, holderOf(record));
    const auto& order = &map == &m_before ? among.before : among.after;
    const auto here = std::ranges::find(order, idOf(record));
    const bool last = here == order.end() || std::next(here) == order.end();
    return {holderOf(record), last ? 0 : *std::next(here)};
  }

  const Siblings& siblings(Kind kind, std::int64_t holder) {
    const auto found = m_siblings.find({kind, holder});
    if (found != m_siblings.end()) return found->second;
    return m_siblings.emplace(Holder{kind, holder}, siblingsOf(m_before, m_after, kind, holder))
        .first->second;
  }

  // The place of a record among those of its holder on both maps.
  [[nodiscard]] std::size_t placeOf(RecordRef record) {
    const bool former = !m_after.contains(record.kind(), idOf(record));
    const Holder holder{record.kind(), holderOf(record)};
    auto& places = m_places[holder];
    if (places.empty()) {
      const auto slots = journey::slotsOf(siblings(holder.first, holder.second));
      for (std::size_t at = 0; at < slots.size(); ++at) {
        places.emplace(std::pair(slots[at].id, slots[at].former), at);
      }
    }
    const auto place = places.find({idOf(record), former});
    return place == places.end() ? places.size() : place->second;
  }

  [[nodiscard]] RecordRef either(RecordKey key) const {
    return m_after.contains(key.kind, key.id) ? m_after.get(key.kind, key.id)
                                              : m_before.get(key.kind, key.id);
  }

  // The places of what holds the record, from the outside in, and its own.
  [[nodiscard]] std::vector<std::size_t> pathOf(RecordRef record) {
    const auto holder = describe(record.kind()).holder;
    std::vector<std::size_t> path;
    if (holder) path = pathOf(either({*holder, holderOf(record)}));
    path.push_back(placeOf(record));
    return path;
  }

  void sort() {
    std::map<std::pair<Id<Stage>, Kind>, std::size_t> counts;
    for (const Difference& each : m_found) ++counts[{each.stage, each.key.kind}];
    std::vector<Sorted> order;
    for (std::size_t at = 0; at < m_found.size(); ++at) {
      const Difference& each = m_found[at];
      const bool stands = each.stage.value != 0;
      Sorted sorted{!stands, 0, each.key.kind, {}, at};
      if (stands) sorted.stage = placeOf(either({Kind::stage, each.stage.value}));
      // Finding places costs what the holder holds: only where there are several to be sorted.
      if (counts[{each.stage, each.key.kind}] > 1) sorted.path = pathOf(each.record());
      order.push_back(std::move(sorted));
    }
    std::sort(order.begin(), order.end());
    Differences sorted;
    sorted.reserve(order.size());
    for (const Sorted& each : order) sorted.push_back(std::move(m_found[each.at]));
    m_found = std::move(sorted);
  }

  const Journey& m_before;
  const Journey& m_after;
  const Scope m_scope;
  Differences m_found;
  std::set<Holder> m_reranked;  ///< where the order may have changed
  std::map<Holder, Siblings> m_siblings;
  std::map<Holder, std::map<std::pair<std::int64_t, bool>, std::size_t>> m_places;
};

}  // namespace

Differences differencesOf(const Journey& before, const Journey& after, Scope scope) {
  return DifferenceFinder(before, after, scope).find();
}

bool isReading(Kind kind) {
  return kind == Kind::reading || kind == Kind::passage_reading ||
         kind == Kind::touchpoint_reading || kind == Kind::campaign_reading || kind == Kind::survey;
}

}  // namespace throughline::journey
