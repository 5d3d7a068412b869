#include "throughline/journey/intents/moving.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_set>

#include "throughline/journey/intents/placing.h"

namespace throughline::journey {

namespace {

std::map<Kind, std::vector<std::int64_t>> byKind(const std::vector<RecordKey>& keys) {
  std::map<Kind, std::vector<std::int64_t>> groups;
  for (const RecordKey& key : keys) groups[key.kind].push_back(key.id);
  return groups;
}

std::int64_t placeFor(Kind kind, const RecordKey& before) {
  return before.kind == kind ? before.id : 0;
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
  for (const auto& [kind, ids] : byKind(records)) {
    std::vector<Record> copies;
    for (const std::int64_t id : ids) {
      Record copy = edit.journey().find(kind, id).value();
      setId(copy, edit.freshId(kind));
      setHolder(copy, stage.value);
      made[{kind, id}] = {kind, idOf(copy)};
      copies.push_back(std::move(copy));
    }
    putBefore(edit, std::move(copies), placeFor(kind, before));
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
    const Stage* stage = journey.find(Id<Stage>{holderOf(record)});
    places.emplace_back(stage ? stage->rank : Rank{}, holderOf(record), key.kind, rankOf(record),
                        key.id);
  }
  std::ranges::sort(places);
  std::ranges::transform(places, records.begin(), [](const auto& place) {
    return RecordKey(std::get<2>(place), std::get<4>(place));
  });
  return records;
}

RecordKey following(const Journey& journey, const RecordKey& record) {
  if (!journey.contains(record.kind, record.id)) return {record.kind, 0};
  const auto order = journey.idsIn(record.kind, holderOf(journey.get(record.kind, record.id)));
  const auto next = std::next(std::ranges::find(order, record.id));
  return {record.kind, next == order.end() ? 0 : *next};
}

void moveRecords(Edit& edit, const std::vector<RecordKey>& records, Id<Stage> stage,
                 RecordKey before) {
  for (const auto& [kind, ids] : byKind(records)) {
    // Where the target itself is among those that move, the next one that stays counts.
    const std::unordered_set<std::int64_t> moving(ids.begin(), ids.end());
    const auto order = edit.journey().idsIn(kind, stage.value);
    auto next = std::ranges::find(order, placeFor(kind, before));
    while (next != order.end() && moving.contains(*next)) ++next;
    std::vector<Record> moved;
    for (const std::int64_t id : ids) {
      Record record = edit.journey().find(kind, id).value();
      setHolder(record, stage.value);
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
    const Id<Stage> stage{holderOf(edit.journey().get(record.kind, record.id))};
    copyInto(edit, {record}, stage, following(edit.journey(), record), made);
  }
  copyJoins(edit, made);
  return copiesOf(records, made);
}

void removeRecords(Edit& edit, const std::vector<RecordKey>& records) {
  for (const auto& [kind, ids] : byKind(records)) removeRecords(edit, kind, ids);
}

}  // namespace throughline::journey
