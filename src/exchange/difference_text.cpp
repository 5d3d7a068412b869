#include "throughline/exchange/difference_text.h"

#include <algorithm>

#include "throughline/journey/messages/fields.h"
#include "throughline/journey/text.h"
#include "throughline/journey/things/things.h"

namespace throughline::exchange {

using journey::Difference;
using journey::Field;
using journey::FieldType;
using journey::Journey;
using journey::Kind;
using journey::RecordRef;
using journey::Value;

namespace {

const std::string kNothing = "–";
constexpr int kMostWords = 2;  // that name a record without a name

std::string nameOfTarget(const Journey& map, Kind kind, std::int64_t id) {
  return map.contains(kind, id) ? calledOn(map, map.get(kind, id)) : "(removed)";
}

std::string spaced(std::string word) {
  std::ranges::replace(word, '_', ' ');
  return word;
}

std::string listText(const Journey& map, const Field& field, const Value& value) {
  std::string text;
  const auto add = [&](const std::string& entry) { text += (text.empty() ? "" : ", ") + entry; };
  for (const std::int64_t id : idsIn(field, value)) add(nameOfTarget(map, field.target, id));
  if (field.type == FieldType::choices) {
    for (const std::string& word : journey::wordsIn(value)) add(spaced(word));
  }
  return text.empty() ? kNothing : text;
}

/// What a record without a name is about: a choice, a date, what it refers to.
std::string aboutWhat(const Journey& map, RecordRef record) {
  std::string about;
  int words = 0;
  for (const Field& field : describe(record.kind()).fields) {
    const bool says = field.type == FieldType::choice || field.type == FieldType::date ||
                      field.type == FieldType::reference;
    const Value value = field.get(record);
    if (!says || field.role != journey::FieldRole::content) continue;
    if (std::holds_alternative<std::monostate>(value) || words++ >= kMostWords) continue;
    about += (about.empty() ? "" : ", ") + valueText(map, field, value);
  }
  return about;
}

}  // namespace

std::string calledOn(const Journey& map, RecordRef record) {
  if (record.kind() == Kind::link) {
    const auto& link = record.as<journey::Link>();
    return nameOfTarget(map, Kind::touchpoint, link.from.value) + " → " +
           nameOfTarget(map, Kind::touchpoint, link.to.value);
  }
  std::string name = journey::labelOf(record);
  return journey::isBlank(name) ? aboutWhat(map, record) : name;
}

std::string valueText(const Journey& map, const Field& field, const Value& value) {
  if (field.type == FieldType::references || field.type == FieldType::choices) {
    return listText(map, field, value);
  }
  struct Say {
    const Journey& map;
    const Field& field;
    std::string operator()(std::monostate) const {
      return field.target == Kind::department ? "nobody" : kNothing;
    }
    std::string operator()(bool flag) const { return flag ? "yes" : "no"; }
    std::string operator()(std::int64_t whole) const {
      if (field.type == FieldType::reference) return nameOfTarget(map, field.target, whole);
      return std::to_string(whole);
    }
    std::string operator()(double real) const { return journey::numberText(real); }
    std::string operator()(const std::string& text) const {
      if (field.type == FieldType::picture) return "a picture";
      if (journey::isBlank(text)) return kNothing;
      return field.type == FieldType::choice ? spaced(text) : text;
    }
  };
  return std::visit(Say{map, field}, value);
}

std::vector<FieldShift> fieldShifts(const Journey& before, const Journey& after,
                                    const Difference& difference) {
  std::vector<FieldShift> shifts;
  for (const Field* field : difference.fields) {
    shifts.push_back({field, english(journey::messages::field(difference.key.kind, field->key)),
                      valueText(before, *field, field->get(*difference.before)),
                      valueText(after, *field, field->get(*difference.after))});
  }
  return shifts;
}

std::string moveText(const Journey& before, const Journey& after, const Difference& difference) {
  if (!difference.hasMoved()) return {};
  const auto& [kind, id] = difference.key;
  const journey::Id<journey::Stage> left = stageOf(before, *difference.before);
  const journey::Stage* stage = before.find(left);
  if (stage && kind != Kind::stage && left != difference.stage) return "from " + stage->name;
  if (difference.from->in != difference.to->in) {
    const auto holder = describe(kind).holder;
    return "from " + nameOfTarget(before, *holder, difference.from->in);
  }
  if (difference.to->before == 0) return "now last";
  return "now before " + nameOfTarget(after, kind, difference.to->before);
}

}  // namespace throughline::exchange
