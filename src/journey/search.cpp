#include "throughline/journey/search.h"

#include <algorithm>
#include <sstream>

#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

bool holdsAll(const std::string& text, const std::vector<std::string>& words) {
  return std::ranges::all_of(
      words, [&](const std::string& w) { return text.find(w) != std::string::npos; });
}

std::vector<std::string> wordsOf(const std::string& query) {
  std::istringstream stream(searchForm(query));
  std::vector<std::string> words;
  for (std::string each; stream >> each;) words.push_back(each);
  return words;
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

bool lacksOwner(const Touchpoint& touchpoint) {
  return !touchpoint.owner && touchpoint.side != Side::unseen;
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

bool TouchpointFilter::isActive() const { return !m_wanted.empty() || withoutOwner; }

bool TouchpointFilter::matches(const Touchpoint& touchpoint) const {
  const bool isGap = withoutOwner && lacksOwner(touchpoint);
  if (withoutOwner && !isGap && !m_wanted.contains("owner")) return false;
  return std::ranges::all_of(m_wanted, [&](const auto& each) {
    if (each.first == "owner" && isGap) return true;
    const Field& field = *describe(Kind::touchpoint).find(each.first);
    return each.second.contains(filterValue(field, touchpoint));
  });
}

Value filterValue(const Field& field, RecordRef record) {
  Value value = field.get(record);
  if (field.type == FieldType::text) value = folded(std::get<std::string>(value));
  return value;
}

}  // namespace throughline::journey
