#include "throughline/exchange/merge_json.h"

#include <algorithm>

#include "throughline/exchange/names.h"
#include "throughline/exchange/record_json.h"
#include "throughline/journey/text.h"

namespace throughline::exchange {

namespace {

using journey::Field;
using journey::FieldRole;
using journey::FieldType;
using journey::Journey;
using journey::Kind;
using journey::Merge;
using journey::MergeConflict;
using journey::Record;
using journey::RecordRef;
using journey::Value;
using nlohmann::ordered_json;

constexpr int kMostAbout = 2;  // that name a record without a name

/// A record that a value of one of the maps names. What was added on one side is on the merged
/// map, mostly.
std::optional<Record> meantBy(const MergedMaps& maps, const Merge& merge, Kind kind,
                              std::int64_t id) {
  for (const Journey* map : {&merge.map, &maps.mine, &maps.theirs, maps.base}) {
    if (map && map->contains(kind, id)) return map->find(kind, id);
  }
  return std::nullopt;
}

std::string nameOf(const MergedMaps& maps, const Merge& merge, Kind kind, std::int64_t id) {
  const auto record = meantBy(maps, merge, kind, id);
  return record ? calledInMerge(maps, merge, *record) : std::to_string(id);
}

ordered_json referenceJson(const MergedMaps& maps, const Merge& merge, const Field& field,
                           std::int64_t id) {
  if (Names::meantById(field.target)) return id;
  const auto record = meantBy(maps, merge, field.target, id);
  return record ? ordered_json(labelOf(*record)) : ordered_json(id);
}

bool holdsList(const Field& field) {
  return field.type == FieldType::references || field.type == FieldType::choices;
}

ordered_json valueJson(const MergedMaps& maps, const Merge& merge, const Field& field,
                       const Value& value) {
  if (std::holds_alternative<std::monostate>(value)) return nullptr;
  if (field.role == FieldRole::holder) return toJson(value);
  if (field.type == FieldType::reference) {
    return referenceJson(maps, merge, field, std::get<std::int64_t>(value));
  }
  if (!holdsList(field)) return toJson(value);
  ordered_json list = ordered_json::array();
  for (const std::int64_t id : idsIn(field, value)) {
    list.push_back(referenceJson(maps, merge, field, id));
  }
  if (field.type == FieldType::choices) {
    for (const std::string& word : journey::wordsIn(value)) list.push_back(word);
  }
  return list;
}

ordered_json sideJson(const MergedMaps& maps, const Merge& merge, const Field* field,
                      const std::optional<Record>& record) {
  if (!record) return nullptr;
  if (field) return valueJson(maps, merge, *field, field->get(*record));
  const Record blank = journey::blank(kindOf(*record));
  ordered_json object = ordered_json::object();
  for (const Field& each : describe(kindOf(*record)).fields) {
    const Value value = each.get(*record);
    if (each.role != FieldRole::content || value == each.get(blank)) continue;
    object[std::string(each.inDocument)] = valueJson(maps, merge, each, value);
  }
  return object;
}

ordered_json conflictJson(const MergedMaps& maps, const Merge& merge,
                          const MergeConflict& conflict) {
  const auto& named = conflict.mine ? conflict.mine : conflict.theirs;
  const Field* field = conflict.field;
  ordered_json key;
  if (field) key = field->role == FieldRole::holder ? "in" : std::string(field->inDocument);
  return {{"kind", kindName(conflict.record.kind)},
          {"id", conflict.record.id},
          {"name", named ? calledInMerge(maps, merge, *named) : std::string()},
          {"field", key},
          {"base", sideJson(maps, merge, field, conflict.base)},
          {"mine", sideJson(maps, merge, field, conflict.mine)},
          {"theirs", sideJson(maps, merge, field, conflict.theirs)}};
}

/// What a record without a name is about: a choice, a date, what it refers to.
std::string aboutRecord(const MergedMaps& maps, const Merge& merge, RecordRef record) {
  std::string about;
  int words = 0;
  for (const Field& field : describe(record.kind()).fields) {
    const bool says = field.type == FieldType::choice || field.type == FieldType::date ||
                      field.type == FieldType::reference;
    const Value value = field.get(record);
    if (!says || field.role != FieldRole::content) continue;
    if (std::holds_alternative<std::monostate>(value) || words++ >= kMostAbout) continue;
    about += (about.empty() ? "" : ", ") + valueInMerge(maps, merge, field, value);
  }
  return about;
}

std::string withSpaces(std::string word) {
  std::ranges::replace(word, '_', ' ');
  return word;
}

}  // namespace

std::string calledInMerge(const MergedMaps& maps, const Merge& merge, RecordRef record) {
  if (record.kind() == Kind::link) {
    const auto& link = record.as<journey::Link>();
    return nameOf(maps, merge, Kind::touchpoint, link.from.value) + " → " +
           nameOf(maps, merge, Kind::touchpoint, link.to.value);
  }
  std::string name = labelOf(record);
  return journey::isBlank(name) ? aboutRecord(maps, merge, record) : name;
}

std::string valueInMerge(const MergedMaps& maps, const Merge& merge, const Field& field,
                         const Value& value) {
  if (std::holds_alternative<std::monostate>(value)) return "–";
  if (field.type == FieldType::reference) {
    return nameOf(maps, merge, field.target, std::get<std::int64_t>(value));
  }
  if (holdsList(field)) {
    std::string text;
    const auto add = [&](const std::string& each) { text += (text.empty() ? "" : ", ") + each; };
    for (const std::int64_t id : idsIn(field, value)) add(nameOf(maps, merge, field.target, id));
    if (field.type == FieldType::choices) {
      for (const std::string& word : journey::wordsIn(value)) add(withSpaces(word));
    }
    return text.empty() ? "–" : text;
  }
  if (field.type == FieldType::picture) return "a picture";
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "yes" : "no";
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (const auto* real = std::get_if<double>(&value)) return journey::numberText(*real);
  const auto& text = std::get<std::string>(value);
  if (journey::isBlank(text)) return "–";
  return field.type == FieldType::choice ? withSpaces(text) : text;
}

std::string mergeToJson(const MergedMaps& maps, const Merge& merge) {
  ordered_json conflicts = ordered_json::array();
  for (const MergeConflict& each : merge.conflicts) {
    conflicts.push_back(conflictJson(maps, merge, each));
  }
  const ordered_json answer{{"base", maps.base ? "history" : "none"},
                            {"taken", merge.takenCount()},
                            {"conflicts", std::move(conflicts)}};
  return answer.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace throughline::exchange
