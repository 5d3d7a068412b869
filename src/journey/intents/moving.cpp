#include "throughline/journey/intents/moving.h"

#include <algorithm>
#include <map>
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

std::vector<RecordKey> copyRecords(Edit& edit, const std::vector<RecordKey>& records,
                                   Id<Stage> stage, RecordKey before) {
  std::vector<RecordKey> made;
  for (const auto& [kind, ids] : byKind(records)) {
    std::vector<Record> copies;
    const std::size_t first = made.size();
    for (const std::int64_t id : ids) {
      Record copy = edit.journey().find(kind, id).value();
      setId(copy, edit.freshId(kind));
      setHolder(copy, stage.value);
      made.emplace_back(kind, idOf(copy));
      copies.push_back(std::move(copy));
    }
    putBefore(edit, std::move(copies), placeFor(kind, before));
    for (std::size_t i = 0; i < ids.size(); ++i) copyHeld(edit, {kind, ids[i]}, made[first + i]);
  }
  return made;
}

std::vector<RecordKey> duplicateRecords(Edit& edit, const std::vector<RecordKey>& records) {
  std::vector<RecordKey> made;
  for (const RecordKey& record : records) {
    const Id<Stage> stage{holderOf(edit.journey().get(record.kind, record.id))};
    const auto copies = copyRecords(edit, {record}, stage, following(edit.journey(), record));
    made.insert(made.end(), copies.begin(), copies.end());
  }
  return made;
}

void removeRecords(Edit& edit, const std::vector<RecordKey>& records) {
  for (const auto& [kind, ids] : byKind(records)) removeRecords(edit, kind, ids);
}

}  // namespace throughline::journey
