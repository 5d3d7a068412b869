#include "throughline/journey/lanes.h"

#include <algorithm>

#include "throughline/journey/choices.h"
#include "throughline/journey/messages/map.h"

namespace throughline::journey {

LaneKey laneKey(const Lane& record) {
  return record.lane ? LaneKey(*record.lane) : LaneKey(record.id);
}

std::vector<LaneKey> laneOrder(const std::vector<const Lane*>& records) {
  std::vector<LaneKey> order;
  for (const Lane* record : records) order.push_back(laneKey(*record));
  auto after = order.begin();
  for (std::size_t i = 0; i < Words<BuiltInLane>::all.size(); ++i) {
    const LaneKey lane(static_cast<BuiltInLane>(i));
    auto at = std::ranges::find(order, lane);
    if (at == order.end()) at = order.insert(after, lane);
    after = std::next(at);
  }
  return order;
}

std::vector<LaneKey> laneOrder(const Journey& journey) { return laneOrder(journey.list<Lane>()); }

const Lane* recordOf(const Journey& journey, const LaneKey& lane) {
  if (const auto* id = std::get_if<Id<Lane>>(&lane)) return journey.find(*id);
  for (const auto& [id, record] : journey.all<Lane>()) {
    if (record.lane == std::get<BuiltInLane>(lane)) return &record;
  }
  return nullptr;
}

Message laneName(const Journey& journey, const LaneKey& lane) {
  if (const auto* builtIn = std::get_if<BuiltInLane>(&lane)) return messages::lane(*builtIn);
  const Lane* record = recordOf(journey, lane);
  return record ? Message(record->name) : Message();
}

std::vector<const Cell*> cellsIn(const Journey& journey, Id<Lane> lane, Id<Stage> stage) {
  std::vector<const Cell*> cells;
  for (const Cell* cell : journey.in<Cell>(lane)) {
    if (cell->stage == stage) cells.push_back(cell);
  }
  return cells;
}

bool isMeant(const Journey& journey, RecordRef record, const Field& field) {
  if (record.kind() == Kind::lane) {
    const Lane& lane = record.as<Lane>();
    if (field.key == "name") return !lane.lane;
    const bool ofBands = field.key == "line_of_visibility" || field.key == "hidden_sides";
    return !ofBands || lane.lane == BuiltInLane::touchpoints;
  }
  if (record.kind() != Kind::cell) return true;
  const Lane* lane = journey.find(record.as<Cell>().lane);
  const auto kind = lane ? lane->kind : std::nullopt;
  if (field.key == "title") return kind == OwnLane::cards;
  if (field.key == "text") return kind != OwnLane::curve;
  return field.key != "score" || kind == OwnLane::curve;
}

}  // namespace throughline::journey
