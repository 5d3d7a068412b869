#include "throughline/journey/things/replacing.h"

#include <utf8proc.h>

#include <algorithm>
#include <map>

#include "throughline/journey/intents/fields.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/messages/kinds.h"
#include "throughline/journey/messages/rules.h"
#include "throughline/journey/metric_catalogue.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

struct Letter {
  utf8proc_int32_t code = 0;  ///< in the form in which it is compared
  std::size_t at = 0;         ///< its first byte
};

std::vector<Letter> lettersOf(std::string_view text, bool matchCase) {
  std::vector<Letter> letters;
  letters.reserve(text.size());
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  std::size_t at = 0;
  while (at < text.size()) {
    utf8proc_int32_t code = 0;
    const auto length =
        utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (length <= 0) break;  // texts of a map are UTF-8
    letters.push_back({matchCase ? code : utf8proc_tolower(code), at});
    at += static_cast<std::size_t>(length);
  }
  return letters;
}

bool isWordLetter(utf8proc_int32_t code) {
  const auto category = utf8proc_category(code);
  const bool letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
  const bool mark = category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
  const bool number = category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO;
  return letter || mark || number;
}

bool isTextToReplaceIn(const Field& field) {
  return field.type == FieldType::text && field.role == FieldRole::content && !field.color;
}

// A metric of the catalogue is named by its id, which nobody reads.
bool isIdOfMetric(const Field& field, std::string_view text) {
  return field.key == "metric" && knownMetric(text);
}

std::string replaced(std::string_view text, const FoundPlaces& places, const std::string& with) {
  std::string result;
  std::size_t from = 0;
  for (const auto& [begin, end] : places) {
    result += text.substr(from, begin - from);
    result += with;
    from = end;
  }
  result += text.substr(from);
  return result;
}

class Finder {
 public:
  explicit Finder(const Replacing& replacing)
      : m_replacing(replacing), m_wanted(lettersOf(replacing.find, replacing.matchCase)) {}

  [[nodiscard]] FoundPlaces in(std::string_view text) const {
    FoundPlaces places;
    if (m_wanted.empty() || text.size() < m_wanted.size()) return places;
    const std::vector<Letter> letters = lettersOf(text, m_replacing.matchCase);
    for (std::size_t at = 0; at + m_wanted.size() <= letters.size();) {
      const bool found = std::equal(
          m_wanted.begin(), m_wanted.end(), letters.begin() + static_cast<std::ptrdiff_t>(at),
          [](const Letter& a, const Letter& b) { return a.code == b.code; });
      const std::size_t end = at + m_wanted.size();
      if (!found || (m_replacing.wholeWords && !isWhole(letters, at, end))) {
        ++at;
        continue;
      }
      places.emplace_back(letters[at].at, end < letters.size() ? letters[end].at : text.size());
      at = end;
    }
    return places;
  }

 private:
  [[nodiscard]] static bool isWhole(const std::vector<Letter>& letters, std::size_t begin,
                                    std::size_t end) {
    const bool before = begin > 0 && isWordLetter(letters[begin - 1].code);
    const bool after = end < letters.size() && isWordLetter(letters[end].code);
    return !before && !after;
  }

  const Replacing& m_replacing;
  std::vector<Letter> m_wanted;
};

/// Of names that only one may have: those that another record has, or gets too.
void findNamesTwice(const Journey& journey, std::map<RecordKey, std::vector<Replacement>>& found) {
  std::map<std::pair<const Field*, std::string>, int> names;
  const auto resulting = [&](const Field& field, RecordRef record) {
    const auto at = found.find({kindOf(record), idOf(record)});
    if (at != found.end()) {
      const auto each = std::ranges::find(at->second, &field, &Replacement::field);
      if (each != at->second.end()) return folded(each->after);
    }
    return folded(std::get<std::string>(field.get(record)));
  };
  for (const Kind kind : kAllKinds) {
    const Field* label = describe(kind).label();
    if (!label || !label->unique) continue;
    journey.each(kind, [&](RecordRef record) { ++names[{label, resulting(*label, record)}]; });
  }
  for (auto& [key, ofRecord] : found) {
    for (Replacement& each : ofRecord) {
      const auto at = names.find({each.field, folded(each.after)});
      if (at == names.end() || at->second < 2 || each.fault) continue;
      each.fault = messages::nameTwice(messages::kind(key.kind), quotable(each.after));
    }
  }
}

}  // namespace

FoundPlaces placesOf(std::string_view text, const Replacing& replacing) {
  return Finder(replacing).in(text);
}

std::vector<Replacement> replacements(const Journey& journey, const Replacing& replacing) {
  if (replacing.find.empty()) return {};
  const Finder finder(replacing);
  std::map<RecordKey, std::vector<Replacement>> found;
  std::vector<RecordKey> order;
  for (const Kind kind : kAllKinds) {
    for (const Field& field : describe(kind).fields) {
      if (!isTextToReplaceIn(field)) continue;
      journey.each(kind, [&](RecordRef record) {
        std::string before = std::get<std::string>(field.get(record));
        if (isIdOfMetric(field, before)) return;
        FoundPlaces places = finder.in(before);
        if (places.empty()) return;
        std::string after = asTaken(field, replaced(before, places, replacing.with));
        if (after == before) return;
        auto fault = check(field, after);
        const RecordKey key{kind, idOf(record)};
        if (found[key].empty()) order.push_back(key);
        found[key].push_back({key, &field, std::move(before), std::move(after), std::move(places),
                              std::move(fault)});
      });
    }
  }
  findNamesTwice(journey, found);
  std::vector<Replacement> all;
  for (const RecordKey& key : inMapOrder(journey, std::move(order))) {
    for (Replacement& each : found.at(key)) all.push_back(std::move(each));
  }
  return all;
}

void replace(Edit& edit, const std::vector<Replacement>& replacements) {
  for (const Replacement& each : replacements) {
    setField(edit, each.record.kind, each.record.id, each.field->key, each.after);
  }
}

}  // namespace throughline::journey
