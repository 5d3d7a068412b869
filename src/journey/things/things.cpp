#include "throughline/journey/things/things.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "throughline/journey/intents/moving.h"

namespace throughline::journey {

namespace {

constexpr int kMostHolders = 8;  // a stage's record, what it holds, and so on

/// The keys of the fields that stand in a column, the foremost first.
std::vector<std::string_view> keysOf(ThingColumn column) {
  switch (column) {
    case ThingColumn::type:
      return {"channel", "kind", "feeling", "score"};
    case ThingColumn::owner:
      return {"owner"};
    case ThingColumn::status:
      return {"status"};
    case ThingColumn::side:
      return {"side"};
    case ThingColumn::says:
      return {"job", "hypothesis", "quote", "text", "source", "note", "brief", "count"};
    default:
      return {};
  }
}

/// The field that says in which stage a record stands, whether that holds it or not.
const Field* stageField(Kind kind) {
  const Field* field = describe(kind).find("stage");
  const bool refers = field && field->type == FieldType::reference;
  return refers && field->target == Kind::stage ? field : nullptr;
}

const Field* lookUpField(Kind kind, ThingColumn column) {
  const KindDescription& description = describe(kind);
  if (column == ThingColumn::name) return description.label();
  if (column == ThingColumn::stage) return stageField(kind);
  for (const std::string_view key : keysOf(column)) {
    const Field* field = description.find(key);
    if (!field || field == description.label()) continue;
    if (field->role == FieldRole::content && !field->aside) return field;
  }
  return nullptr;
}

/// The first record that one of this kind joins.
std::optional<RecordKey> firstJoined(RecordRef record) {
  for (const Field& field : describe(record.kind()).fields) {
    if (!field.goesWithTarget || field.type != FieldType::reference) continue;
    const Value value = field.get(record);
    if (const auto* id = std::get_if<std::int64_t>(&value)) return RecordKey{field.target, *id};
  }
  return std::nullopt;
}

}  // namespace

const Field* fieldIn(Kind kind, ThingColumn column) {
  using Row = std::array<const Field*, kThingColumnCount>;
  static const auto table = [] {
    std::array<Row, kKindCount> rows{};
    for (const Kind each : kAllKinds) {
      for (const ThingColumn in : kThingColumns) {
        rows[static_cast<std::size_t>(each)][static_cast<std::size_t>(in)] = lookUpField(each, in);
      }
    }
    return rows;
  }();
  return table[static_cast<std::size_t>(kind)][static_cast<std::size_t>(column)];
}

const std::vector<Kind>& thingKinds() {
  static const auto kinds = [] {
    std::vector<Kind> found;
    for (const Kind kind : kAllKinds) {
      if (isThing(kind)) found.push_back(kind);
    }
    return found;
  }();
  return kinds;
}

bool isThing(Kind kind) { return describe(kind).can.remove && (stageField(kind) || isJoin(kind)); }

Id<Stage> stageOf(const Journey& journey, RecordRef record) {
  RecordKey at{record.kind(), idOf(record)};
  for (int step = 0; step < kMostHolders && journey.contains(at.kind, at.id); ++step) {
    if (at.kind == Kind::stage) return {at.id};
    const RecordRef here = journey.get(at.kind, at.id);
    if (const Field* stage = stageField(at.kind)) {
      const Value value = stage->get(here);
      const auto* id = std::get_if<std::int64_t>(&value);
      return {id ? *id : 0};
    }
    if (const auto holder = describe(at.kind).holder) {
      at = {*holder, holderOf(here)};
    } else if (const auto joined = isJoin(at.kind) ? firstJoined(here) : std::nullopt) {
      at = *joined;
    } else {
      break;
    }
  }
  return {};
}

std::vector<Thing> thingsOf(const Journey& journey) {
  const auto stages = journey.list<Stage>();
  std::unordered_map<std::int64_t, std::size_t> places;
  for (const Stage* stage : stages) places.emplace(stage->id.value, places.size());
  std::vector<std::vector<Thing>> groups(stages.size() + 1);  // the last is of no stage
  for (const Kind kind : thingKinds()) {
    if (describe(kind).holder == Kind::stage) {
      for (std::size_t at = 0; at < stages.size(); ++at) {
        for (const std::int64_t id : journey.idsIn(kind, stages[at]->id.value)) {
          groups[at].push_back({{kind, id}, stages[at]->id});
        }
      }
      continue;
    }
    const auto ids = describe(kind).holder ? journey.ids(kind) : journey.idsIn(kind, 0);
    for (const std::int64_t id : ids) {
      const auto stage = stageOf(journey, journey.get(kind, id));
      const auto place = places.find(stage.value);
      groups[place == places.end() ? stages.size() : place->second].push_back({{kind, id}, stage});
    }
  }
  std::vector<Thing> all;
  for (const auto& group : groups) all.insert(all.end(), group.begin(), group.end());
  return all;
}

}  // namespace throughline::journey
