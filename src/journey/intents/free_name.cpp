#include "throughline/journey/intents/free_name.h"

#include <unordered_set>

#include "throughline/journey/description.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

void dropLastCharacter(std::string& text) {
  constexpr unsigned char kLeadBits = 0xC0;
  constexpr unsigned char kFollows = 0x80;
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & kLeadBits) == kFollows) {
    text.pop_back();
  }
  if (!text.empty()) text.pop_back();
}

}  // namespace

std::string freeName(const Journey& journey, Kind kind, const std::string& wanted) {
  const Field& label = *describe(kind).label();
  std::unordered_set<std::string> taken;
  journey.each(kind, [&](RecordRef record) { taken.insert(folded(labelOf(record))); });
  std::string begin = wanted;
  for (int number = 1;;) {
    const std::string free = number == 1 ? begin : begin + " (" + std::to_string(number) + ")";
    if (!begin.empty() && check(label, free)) {
      dropLastCharacter(begin);
    } else if (taken.contains(folded(free))) {
      ++number;
    } else {
      return free;
    }
  }
}

void nameFreely(const Journey& journey, Record& record) {
  const Field* label = describe(kindOf(record)).label();
  if (!label || !label->unique) return;
  label->set(record, freeName(journey, kindOf(record), labelOf(record)));
}

}  // namespace throughline::journey
