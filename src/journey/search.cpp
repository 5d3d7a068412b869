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
  std::istringstream stream(folded(query));
  std::vector<std::string> words;
  for (std::string each; stream >> each;) words.push_back(each);
  return words;
}

}  // namespace

std::string searchText(const Journey& journey, const Record& record) {
  std::string text;
  for (const Field& field : describe(kindOf(record)).fields) {
    if (!field.searched) continue;
    const Value value = field.get(record);
    if (const auto* string = std::get_if<std::string>(&value)) {
      text += folded(*string) + "\n";
    } else if (const auto* id = std::get_if<std::int64_t>(&value)) {
      const auto named = journey.find(field.target, *id);
      const Field* label = describe(field.target).label();
      if (named && label) text += folded(std::get<std::string>(label->get(*named))) + "\n";
    }
  }
  return text;
}

std::vector<Hit> find(const Journey& journey, const std::string& query) {
  const std::vector<std::string> words = wordsOf(query);
  std::vector<Hit> hits;
  if (words.empty()) return hits;
  for (const Stage* stage : journey.list<Stage>()) {
    if (holdsAll(searchText(journey, *stage), words))
      hits.push_back({Kind::stage, stage->id.value});
    for (const Kind kind : kAllKinds) {
      if (describe(kind).holder != Kind::stage) continue;
      for (const std::int64_t id : journey.idsIn(kind, stage->id.value)) {
        if (holdsAll(searchText(journey, *journey.find(kind, id)), words))
          hits.push_back({kind, id});
      }
    }
  }
  return hits;
}

bool lacksOwner(const Touchpoint& touchpoint) {
  return !touchpoint.owner && touchpoint.side != Side::unseen;
}

bool TouchpointFilter::isActive() const {
  return !owners.empty() || !channels.empty() || !statuses.empty() || withoutOwner;
}

bool TouchpointFilter::matches(const Touchpoint& touchpoint) const {
  const bool anyOwner = owners.empty() && !withoutOwner;
  const bool owner = anyOwner || (touchpoint.owner ? owners.contains(*touchpoint.owner)
                                                   : withoutOwner && lacksOwner(touchpoint));
  const bool channel = channels.empty() || channels.contains(folded(touchpoint.channel));
  const bool status = statuses.empty() || statuses.contains(touchpoint.status);
  return owner && channel && status;
}

}  // namespace throughline::journey
