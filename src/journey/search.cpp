#include "throughline/journey/search.h"

#include <algorithm>
#include <sstream>

#include "throughline/journey/text.h"
#include "throughline/journey/things/things.h"

namespace throughline::journey {

namespace {

bool holdsAll(const std::string& text, const std::vector<std::string>& words) {
  return std::ranges::all_of(
      words, [&](const std::string& w) { return text.find(w) != std::string::npos; });
}

/// Collects what holds every word, in the order of the map.
class Search {
 public:
  Search(const Journey& journey, std::vector<std::string> words)
      : m_journey(journey), m_words(std::move(words)) {}

  /// The records of the kind in the holder, each followed by what it holds.
  void lookInto(Kind kind, std::int64_t holder) {
    for (const std::int64_t id : m_journey.idsIn(kind, holder)) {
      const RecordRef record = m_journey.get(kind, id);
      // Found already by what refers to it: the cards of a department.
      if (!m_meant.contains({kind, id}) && holdsAll(searchText(m_journey, record), m_words)) {
        m_hits.emplace_back(kind, id);
        noteMeant(record);
      }
      for (const Kind held : kAllKinds) {
        if (describe(held).holder == kind) lookInto(held, id);
      }
    }
  }
  [[nodiscard]] std::vector<Hit> take() && { return std::move(m_hits); }

 private:
  void noteMeant(RecordRef record) {
    for (const Field& field : describe(kindOf(record)).fields) {
      const Value value = field.get(record);
      const auto* id = std::get_if<std::int64_t>(&value);
      if (field.searched && id) m_meant.insert({field.target, *id});
    }
  }

  const Journey& m_journey;
  std::vector<std::string> m_words;
  std::set<RecordKey> m_meant;
  std::vector<Hit> m_hits;
};

}  // namespace

std::vector<std::string> wordsOf(const std::string& query) {
  std::istringstream stream(searchForm(query));
  std::vector<std::string> words;
  for (std::string each; stream >> each;) words.push_back(each);
  return words;
}

std::string searchText(const Journey& journey, RecordRef record) {
  std::string text;
  for (const Field& field : describe(kindOf(record)).fields) {
    if (!field.searched) continue;
    const Value value = field.get(record);
    if (const auto* string = std::get_if<std::string>(&value)) {
      text += searchForm(*string) + "\n";
    } else if (const auto* id = std::get_if<std::int64_t>(&value)) {
      if (journey.contains(field.target, *id)) {
        text += searchForm(labelOf(journey.get(field.target, *id))) + "\n";
      }
    }
  }
  return text;
}

std::vector<Hit> find(const Journey& journey, const std::string& query) {
  std::vector<std::string> words = wordsOf(query);
  if (words.empty()) return {};
  Search search(journey, std::move(words));
  search.lookInto(Kind::stage, 0);
  for (const Kind kind : kAllKinds) {
    if (!describe(kind).holder && kind != Kind::stage) search.lookInto(kind, 0);
  }
  return std::move(search).take();
}

bool needsNoOwner(RecordRef record) {
  return record.kind() == Kind::touchpoint && record.as<Touchpoint>().side == Side::unseen;
}

bool lacksOwner(RecordRef record) {
  return record.kind() == Kind::touchpoint && !record.as<Touchpoint>().owner &&
         !needsNoOwner(record);
}

void TouchpointFilter::want(std::string_view key, const Value& value, bool on) {
  auto& values = m_wanted[std::string(key)];
  if (on) {
    values.insert(value);
  } else {
    values.erase(value);
  }
  if (values.empty()) m_wanted.erase(m_wanted.find(key));
}

bool TouchpointFilter::wants(std::string_view key, const Value& value) const {
  const auto values = m_wanted.find(key);
  return values != m_wanted.end() && values->second.contains(value);
}

void TouchpointFilter::wantTogether(const Together& values, bool on) {
  if (on) {
    m_together.insert(values);
  } else {
    m_together.erase(values);
  }
}

bool TouchpointFilter::isActive() const {
  return !m_wanted.empty() || !m_together.empty() || withoutOwner;
}

bool TouchpointFilter::asksForPeople() const {
  return m_wanted.contains("persona") ||
         std::ranges::any_of(m_together, [](const auto& each) { return each.contains("persona"); });
}

template <class Holds>
bool TouchpointFilter::matches(bool isGap, const Holds& holds) const {
  if (withoutOwner && !isGap && !m_wanted.contains("owner")) return false;
  const auto holdsAllOf = [&](const Together& values) {
    return std::ranges::all_of(
        values, [&](const auto& each) { return holds(each.first, std::set{each.second}); });
  };
  if (!m_together.empty() && std::ranges::none_of(m_together, holdsAllOf)) return false;
  return std::ranges::all_of(m_wanted, [&](const auto& each) {
    return (each.first == "owner" && withoutOwner && isGap) || holds(each.first, each.second);
  });
}

bool TouchpointFilter::matches(const Touchpoint& touchpoint) const {
  return matches(lacksOwner(touchpoint), [&](std::string_view key, const std::set<Value>& values) {
    const Field* field = describe(Kind::touchpoint).find(key);
    return field && values.contains(filterValue(*field, touchpoint));
  });
}

bool TouchpointFilter::matches(const Journey& journey, const RecordKey& key) const {
  const RecordRef record = journey.get(key.kind, key.id);
  return matches(lacksOwner(record), [&](std::string_view wanted, const std::set<Value>& values) {
    if (wanted == "stage") return values.contains(stageOf(journey, record).value);
    const Field* field = describe(key.kind).find(wanted);
    return field && values.contains(filterValue(*field, record));
  });
}

Value filterValue(const Field& field, RecordRef record) {
  Value value = field.get(record);
  if (field.type == FieldType::text) value = folded(std::get<std::string>(value));
  return value;
}

}  // namespace throughline::journey
