#include "throughline/journey/intents/moving.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_set>

#include "throughline/journey/intents/free_name.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/lanes.h"
#include "throughline/journey/standing.h"

namespace throughline::journey {

namespace {

std::map<Kind, std::vector<std::int64_t>> byKind(const std::vector<RecordKey>& keys) {
  std::map<Kind, std::vector<std::int64_t>> groups;
  for (const RecordKey& key : keys) groups[key.kind].push_back(key.id);
  return groups;
}

// A stage, or for what lanes hold a lane: within one, the order counts.
std::int64_t rowOf(RecordRef record, std::int64_t stage) {
  return describe(kindOf(record)).holder == Kind::stage ? stage : holderOf(record);
}

std::int64_t placeFor(const Journey& journey, Kind kind, std::int64_t row,
                      const RecordKey& before) {
  if (before.kind != kind || !journey.contains(kind, before.id)) return 0;
  const RecordRef record = journey.get(kind, before.id);
  return rowOf(record, stageOf(record)) == row ? before.id : 0;
}

using Rows = std::map<std::pair<Kind, std::int64_t>, std::vector<std::int64_t>>;

/// The records by kind and by the row of the stage that they come into.
Rows byRow(const Journey& journey, const std::vector<RecordKey>& keys, std::int64_t stage) {
  Rows rows;
  for (const RecordKey& key : keys) {
    rows[{key.kind, rowOf(journey.get(key.kind, key.id), stage)}].push_back(key.id);
  }
  return rows;
}

// A text or a point of which each stage has one.
bool isOnlyOne(const Journey& journey, const Cell& cell) {
  return journey.get(cell.lane).kind != OwnLane::cards;
}

// The stage has its own already: that one goes to where the other came from.
void giveInExchange(Edit& edit, Id<Cell> id, Id<Stage> stage) {
  const Cell moved = edit.get(id);
  if (!isOnlyOne(edit.journey(), moved) || moved.stage == stage) return;
  for (const Cell* there : cellsIn(edit.journey(), moved.lane, stage)) {
    const Id<Cell> other = there->id;
    edit.change(other, [&](Cell& cell) { cell.stage = moved.stage; });
  }
}

void copyHeld(Edit& edit, const RecordKey& from, const RecordKey& to) {
  for (const Kind kind : kAllKinds) {
    if (describe(kind).holder != from.kind) continue;
    const std::vector<std::int64_t> originals = edit.journey().idsIn(kind, from.id);
    std::vector<Record> copies;
    for (const std::int64_t id : originals) {
      Record copy = edit.journey().find(kind, id).value();
      setId(copy, edit.freshId(kind));
      setHolder(copy, to.id);
      copies.push_back(std::move(copy));
    }
    std::vector<RecordKey> made;
    for (const Record& copy : copies) made.emplace_back(kind, idOf(copy));
    putBefore(edit, std::move(copies));
    for (std::size_t i = 0; i < made.size(); ++i) copyHeld(edit, {kind, originals[i]}, made[i]);
  }
}

RecordKey meantBy(const Field& reference, RecordRef record) {
  return {reference.target, std::get<std::int64_t>(reference.get(record))};
}

/// The copy of each record.
using Copies = std::map<RecordKey, RecordKey>;

void copyInto(Edit& edit, const std::vector<RecordKey>& records, Id<Stage> stage,
              const RecordKey& before, Copies& made) {
  for (const auto& [place, ids] : byRow(edit.journey(), records, stage.value)) {
    const auto& [kind, row] = place;
    std::vector<Record> copies;
    for (const std::int64_t id : ids) {
      Record copy = edit.journey().find(kind, id).value();
      setId(copy, edit.freshId(kind));
      setStage(copy, stage.value);
      nameFreely(edit.journey(), copy);
      made[{kind, id}] = {kind, idOf(copy)};
      copies.push_back(std::move(copy));
    }
    putBefore(edit, std::move(copies), placeFor(edit.journey(), kind, row, before));
    for (const std::int64_t id : ids) copyHeld(edit, {kind, id}, made[{kind, id}]);
  }
}

std::vector<RecordKey> copiesOf(const std::vector<RecordKey>& records, const Copies& made) {
  std::vector<RecordKey> copies;
  for (const RecordKey& record : records) copies.push_back(made.at(record));
  return copies;
}

// What joined the originals joins their copies too.
void copyJoins(Edit& edit, const Copies& made) {
  std::vector<RecordKey> originals;
  for (const auto& [original, copy] : made) originals.push_back(original);
  std::map<Kind, std::vector<Record>> joins;
  for (const RecordKey& key : joinsAmong(edit.journey(), originals)) {
    Record join = edit.journey().get(key.kind, key.id).copy();
    setId(join, edit.freshId(key.kind));
    for (const Field& field : describe(key.kind).fields) {
      if (field.goesWithTarget) field.set(join, made.at(meantBy(field, join)).id);
    }
    joins[key.kind].push_back(std::move(join));
  }
  for (auto& [kind, records] : joins) putBefore(edit, std::move(records));
}

}  // namespace

std::vector<RecordKey> inMapOrder(const Journey& journey, std::vector<RecordKey> records) {
  std::vector<std::tuple<Rank, std::int64_t, Kind, Rank, std::int64_t>> places;
  for (const RecordKey& key : records) {
    const RecordRef record = journey.get(key.kind, key.id);
    const Stage* stage = journey.find(Id<Stage>{stageOf(record)});
    places.emplace_back(stage ? stage->rank : Rank{}, holderOf(record), key.kind, rankOf(record),
                        key.id);
  }
  std::ranges::sort(places);
  std::ranges::transform(places, records.begin(), [](const auto& place) {
    return RecordKey(std::get<2>(place), std::get<4>(place));
  });
  return records;
}

std::vector<std::int64_t> standingWith(const Journey& journey, const RecordKey& record) {
  const RecordRef found = journey.get(record.kind, record.id);
  std::vector<std::int64_t> order = journey.idsIn(record.kind, holderOf(found));
  if (describe(record.kind).holder == Kind::stage) return order;
  const std::int64_t stage = stageOf(found);
  std::erase_if(order,
                [&](std::int64_t id) { return stageOf(journey.get(record.kind, id)) != stage; });
  return order;
}

RecordKey following(const Journey& journey, const RecordKey& record) {
  if (!journey.contains(record.kind, record.id)) return {record.kind, 0};
  const auto order = standingWith(journey, record);
  const auto next = std::next(std::ranges::find(order, record.id));
  return {record.kind, next == order.end() ? 0 : *next};
}

void moveRecords(Edit& edit, const std::vector<RecordKey>& records, Id<Stage> stage,
                 RecordKey before) {
  for (const auto& [place, ids] : byRow(edit.journey(), records, stage.value)) {
    const auto& [kind, row] = place;
    // Where the target itself is among those that move, the next one that stays counts.
    const std::unordered_set<std::int64_t> moving(ids.begin(), ids.end());
    const auto order = edit.journey().idsIn(kind, row);
    auto next = std::ranges::find(order, placeFor(edit.journey(), kind, row, before));
    while (next != order.end() && moving.contains(*next)) ++next;
    std::vector<Record> moved;
    for (const std::int64_t id : ids) {
      if (kind == Kind::cell) giveInExchange(edit, {id}, stage);
      Record record = edit.journey().find(kind, id).value();
      setStage(record, stage.value);
      moved.push_back(std::move(record));
    }
    putBefore(edit, std::move(moved), next == order.end() ? 0 : *next);
  }
}

bool isJoin(Kind kind) {
  const KindDescription& description = describe(kind);
  return !description.holder && std::ranges::any_of(description.fields, &Field::goesWithTarget);
}

std::vector<RecordKey> joinsAmong(const Journey& journey, const std::vector<RecordKey>& records) {
  const std::set<RecordKey> among(records.begin(), records.end());
  std::vector<RecordKey> joins;
  for (const Kind kind : kAllKinds) {
    if (!isJoin(kind)) continue;
    journey.each(kind, [&](RecordRef record) {
      const auto isAmong = [&](const Field& field) {
        return !field.goesWithTarget || among.contains(meantBy(field, record));
      };
      if (std::ranges::all_of(describe(kind).fields, isAmong)) {
        joins.emplace_back(kind, idOf(record));
      }
    });
  }
  return inMapOrder(journey, std::move(joins));
}

std::vector<RecordKey> copyRecords(Edit& edit, const std::vector<RecordKey>& records,
                                   Id<Stage> stage, RecordKey before) {
  Copies made;
  copyInto(edit, records, stage, before, made);
  copyJoins(edit, made);
  return copiesOf(records, made);
}

std::vector<RecordKey> duplicateRecords(Edit& edit, const std::vector<RecordKey>& records) {
  Copies made;
  for (const RecordKey& record : records) {
    const Id<Stage> stage{stageOf(edit.journey().get(record.kind, record.id))};
    copyInto(edit, {record}, stage, following(edit.journey(), record), made);
  }
  copyJoins(edit, made);
  return copiesOf(records, made);
}

void removeRecords(Edit& edit, const std::vector<RecordKey>& records) {
  for (const auto& [kind, ids] : byKind(records)) removeRecords(edit, kind, ids);
}

}  // namespace throughline::journey
