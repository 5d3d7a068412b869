#include "throughline/journey/things/thing_rows.h"

#include <algorithm>
#include <map>

#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

bool hasOwner(const Thing& thing, const Journey& journey, std::int64_t& owner) {
  const Field* field = fieldIn(thing.key.kind, ThingColumn::owner);
  if (!field) return false;
  const Value value = field->get(journey.get(thing.key.kind, thing.key.id));
  const auto* id = std::get_if<std::int64_t>(&value);
  owner = id ? *id : 0;
  return id != nullptr;
}

/// Records of the kind name things, and what is shown of them changes with those.
bool tellsOfThings(Kind kind) {
  return std::ranges::any_of(describe(kind).fields, [](const Field& field) {
    return field.type == FieldType::reference && isThing(field.target);
  });
}

/// The groups in the order in which they stand.
std::vector<RecordKey> groupOrder(const Journey& journey, ThingGrouping grouping) {
  std::vector<RecordKey> order;
  switch (grouping) {
    case ThingGrouping::stage:
      for (const std::int64_t id : journey.idsIn(Kind::stage, 0))
        order.emplace_back(Kind::stage, id);
      order.emplace_back(Kind::stage, 0);
      break;
    case ThingGrouping::kind:
      for (const Kind kind : thingKinds()) order.emplace_back(kind, 0);
      break;
    case ThingGrouping::owner:
      order.emplace_back(Kind::department, 0);
      for (const std::int64_t id : journey.idsIn(Kind::department, 0)) {
        order.emplace_back(Kind::department, id);
      }
      order.emplace_back(Kind::map, 0);
      break;
    case ThingGrouping::none:
      order.emplace_back(Kind::map, 0);
      break;
  }
  return order;
}

void count(ThingGroup& group, const Journey& journey) {
  std::map<Kind, std::size_t> counts;
  for (const Thing& thing : group.things) {
    ++counts[thing.key.kind];
    if (lacksOwner(journey.get(thing.key.kind, thing.key.id))) ++group.withoutOwner;
  }
  group.counts.assign(counts.begin(), counts.end());
}

}  // namespace

void ThingRows::take(const Journey& journey, const ChangeSet& changes) {
  m_journey = journey;
  const bool namesChanged =
      std::ranges::any_of(changes, [](const Change& change) { return !isThing(change.kind); });
  if (namesChanged) {
    m_texts.clear();
  } else if (!changes.empty()) {
    for (const Change& change : changes) m_texts.erase({change.kind, change.id});
    std::erase_if(m_texts, [](const auto& each) { return tellsOfThings(each.first.kind); });
  }
  m_all = thingsOf(journey);
}

bool ThingRows::holds(const Thing& thing, const std::vector<std::string>& words) {
  std::string& text = m_texts[thing.key].words;
  if (text.empty()) {
    const RecordRef record = m_journey.get(thing.key.kind, thing.key.id);
    text = searchText(m_journey, record);
    for (const ThingColumn column : kThingColumns) {
      if (column != ThingColumn::changed)
        text += searchForm(m_text(m_journey, record, column)) + "\n";
    }
  }
  return std::ranges::all_of(
      words, [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

const std::string& ThingRows::textOf(const Thing& thing, ThingColumn column) {
  Texts& texts = m_texts[thing.key];
  const auto at = static_cast<std::size_t>(column);
  if (!texts.known[at]) {
    texts.columns[at] =
        folded(m_text(m_journey, m_journey.get(thing.key.kind, thing.key.id), column));
    texts.known[at] = true;
  }
  return texts.columns[at];
}

RecordKey ThingRows::groupOf(const Thing& thing, ThingGrouping grouping) const {
  switch (grouping) {
    case ThingGrouping::stage:
      return thing.stage;
    case ThingGrouping::kind:
      return {thing.key.kind, 0};
    case ThingGrouping::owner: {
      std::int64_t owner = 0;
      if (hasOwner(thing, m_journey, owner)) return {Kind::department, owner};
      const bool needs = fieldIn(thing.key.kind, ThingColumn::owner) &&
                         !needsNoOwner(m_journey.get(thing.key.kind, thing.key.id));
      return {needs ? Kind::department : Kind::map, 0};
    }
    case ThingGrouping::none:
      break;
  }
  return {Kind::map, 0};
}

// What is empty stands last, whichever way.
void ThingRows::sort(std::vector<Thing>& things, const ThingOrder& order,
                     const ChangedOn& changedOn) {
  if (order.column == ThingColumn::stage) {
    if (order.falling) std::ranges::reverse(things);
    return;
  }
  struct Keyed {
    Thing thing;
    bool empty;
    int day;
    const std::string* text;
  };
  static const std::string none;
  std::vector<Keyed> keyed;
  keyed.reserve(things.size());
  for (const Thing& thing : things) {
    if (order.column == ThingColumn::changed) {
      const auto day = changedOn(thing.key);
      keyed.push_back({thing, !day, day ? day->dayNumber() : 0, &none});
    } else {
      const std::string& text = textOf(thing, order.column);
      keyed.push_back({thing, text.empty(), 0, &text});
    }
  }
  std::ranges::stable_sort(keyed, [falling = order.falling](const Keyed& a, const Keyed& b) {
    if (a.empty || b.empty) return !a.empty && b.empty;
    const Keyed& less = falling ? b : a;
    const Keyed& more = falling ? a : b;
    return less.day != more.day ? less.day < more.day : *less.text < *more.text;
  });
  std::ranges::transform(keyed, things.begin(), &Keyed::thing);
}

std::vector<ThingGroup> ThingRows::arrange(const ThingFilter& filter, const ThingOrder& order,
                                           const ChangedOn& changedOn, Date today) {
  const std::vector<std::string> words = wordsOf(filter.words);
  std::vector<ThingGroup> groups;
  std::map<RecordKey, std::size_t> places;
  for (const RecordKey& key : groupOrder(m_journey, order.grouping)) {
    places.emplace(key, groups.size());
    groups.push_back({.of = key});
  }
  for (const Thing& thing : m_all) {
    if (!filter.kinds.empty() && !filter.kinds.contains(thing.key.kind)) continue;
    if (filter.common.isActive() && !filter.common.matches(m_journey, thing.key)) continue;
    if (filter.age != ThingAge::any && !isOfAge(filter.age, changedOn(thing.key), today)) continue;
    if (!words.empty() && !holds(thing, words)) continue;
    groups[places.at(groupOf(thing, order.grouping))].things.push_back(thing);
  }
  std::erase_if(groups, [](const ThingGroup& group) { return group.things.empty(); });
  for (ThingGroup& group : groups) {
    sort(group.things, order, changedOn);
    count(group, m_journey);
  }
  return groups;
}

}  // namespace throughline::journey
