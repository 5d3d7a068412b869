#include <algorithm>
#include <map>

#include "throughline/journey/description.h"
#include "throughline/journey/reviews.h"
#include "throughline/journey/shared_copy.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

constexpr std::size_t kShortestName = 3;

/// By the form that is looked for: the name as it was written.
using LeftOutNames = std::map<std::string, std::string>;

void addName(LeftOutNames& names, const std::string& name) {
  if (characterCount(trimmed(name)).value_or(0) < kShortestName) return;
  names.try_emplace(folded(name), trimmed(name));
}

/// Who wrote these, where the copy has none of them.
template <class T>
void addAuthors(LeftOutNames& names, const Journey& map, const Journey& copy) {
  for (const auto& [id, each] : map.all<T>()) {
    if (!copy.find(each.id)) addName(names, each.author);
  }
}

LeftOutNames leftOutNames(const Journey& map, const Journey& copy) {
  LeftOutNames names;
  for (const Kind kind : {Kind::persona, Kind::department, Kind::source}) {
    for (const std::int64_t id : map.ids(kind)) {
      if (!copy.contains(kind, id)) addName(names, labelOf(map.get(kind, id)));
    }
  }
  for (const auto& [id, review] : map.all<Review>()) {
    for (const std::string& name : entriesIn(review.participants)) addName(names, name);
  }
  addAuthors<Comment>(names, map, copy);
  addAuthors<Answer>(names, map, copy);
  // Whoever goes along by that name is no secret.
  for (const Kind kind : {Kind::persona, Kind::department, Kind::source}) {
    for (const std::int64_t id : copy.ids(kind)) names.erase(folded(labelOf(copy.get(kind, id))));
  }
  return names;
}

bool isOfAWord(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte >= 0x80 || std::isalnum(byte) != 0;
}

bool holdsWords(std::string_view text, std::string_view words) {
  for (std::size_t at = text.find(words); at != std::string_view::npos;
       at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    const bool begins = at == 0 || !isOfAWord(text, at - 1);
    const bool ends = end == text.size() || !isOfAWord(text, end);
    if (begins && ends) return true;
  }
  return false;
}

std::string wordsIn(RecordRef record) {
  std::string text;
  for (const Field& field : describe(kindOf(record)).fields) {
    const Value value = field.get(record);
    if (const auto* string = std::get_if<std::string>(&value)) text += folded(*string) + "\n";
  }
  return text;
}

}  // namespace

std::vector<StillNamed> stillNamed(const Journey& map, const Journey& copy) {
  std::vector<StillNamed> found;
  const LeftOutNames names = leftOutNames(map, copy);
  if (names.empty()) return found;
  for (const Kind kind : kAllKinds) {
    copy.each(kind, [&](RecordRef record) {
      const std::string words = wordsIn(record);
      for (const auto& [form, name] : names) {
        if (holdsWords(words, form)) found.push_back({name, {kind, idOf(record)}});
      }
    });
  }
  return found;
}

}  // namespace throughline::journey
