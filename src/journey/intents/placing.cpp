#include "throughline/journey/intents/placing.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "rank_anew.h"

namespace throughline::journey {

namespace {

Rank rankOfId(const Journey& journey, Kind kind, std::int64_t id) {
  return rankOf(journey.get(kind, id));
}

bool usable(const std::vector<Rank>& ranks, const Rank& high) {
  return std::ranges::all_of(ranks, [&](const Rank& rank) {
    return rank.text.size() <= kLongRank && (high.text.empty() || rank < high);
  });
}

// True where the records stand in this order right before `before` already.
bool standThere(const Journey& journey, const std::vector<Record>& records, std::int64_t before) {
  const auto order = journey.idsIn(kindOf(records.front()), holderOf(records.front()));
  auto at = std::ranges::find(order, idOf(records.front()));
  for (const Record& record : records) {
    if (at == order.end() || *at != idOf(record)) return false;
    ++at;
  }
  return at == order.end() ? before == 0 : *at == before;
}

using Gone = std::map<Kind, std::unordered_set<std::int64_t>>;

// Whether the record names one that goes; `rest` is then what is left of the field's value.
bool namesGone(const std::unordered_set<std::int64_t>& gone, RecordRef record,
               const Field& reference, Value& rest) {
  std::vector<std::int64_t> ids = idsIn(reference, reference.get(record));
  if (std::erase_if(ids, [&](std::int64_t id) { return gone.contains(id); }) == 0) return false;
  rest = reference.type == FieldType::references ? Value(listValue(ids)) : Value();
  return true;
}

std::size_t countOf(const Gone& gone) {
  std::size_t count = 0;
  for (const auto& [kind, ids] : gone) count += ids.size();
  return count;
}

// What names a record that goes: it goes too (what is held among them), or names it no longer.
void removeReferences(Edit& edit, Kind kind, Gone& gone) {
  for (const Field& field : describe(kind).fields) {
    if (!field.refers() || !gone.contains(field.target)) continue;
    std::vector<Record> emptied;
    edit.journey().each(kind, [&](RecordRef record) {
      Value rest;
      if (!namesGone(gone.at(field.target), record, field, rest)) return;
      if (field.goesWithTarget) {
        gone[kind].insert(idOf(record));
      } else {
        field.set(emptied.emplace_back(record.copy()), rest);
      }
    });
    for (const Record& record : emptied) edit.put(record);
  }
}

// What is on a record of any kind goes with it, and what that holds.
void removeMeaning(const Journey& journey, Gone& gone) {
  for (const Kind kind : kAllKinds) {
    if (!meaningField(kind)) continue;
    journey.each(kind, [&](RecordRef record) {
      const RecordKey meant = recordMeantBy(record).value();
      const auto going = gone.find(meant.kind);
      if (going != gone.end() && going->second.contains(meant.id)) gone[kind].insert(idOf(record));
    });
  }
}

}  // namespace

void putBefore(Edit& edit, std::vector<Record> records, std::int64_t before) {
  if (records.empty()) return;
  const Kind kind = kindOf(records.front());
  const std::int64_t holder = holderOf(records.front());
  for (Record& record : records) {
    if (idOf(record) == 0) setId(record, edit.freshId(kind));
  }

  if (standThere(edit.journey(), records, before)) {
    for (Record& record : records) {
      setRank(record, rankOfId(edit.journey(), kind, idOf(record)));
      edit.put(record);
    }
    return;
  }

  std::vector<std::int64_t> others = edit.journey().idsIn(kind, holder);
  std::unordered_set<std::int64_t> placed;
  for (const Record& record : records) placed.insert(idOf(record));
  std::erase_if(others, [&](std::int64_t id) { return placed.contains(id); });
  const auto next = std::ranges::find(others, before);
  const Rank low =
      next == others.begin() ? Rank{} : rankOfId(edit.journey(), kind, *std::prev(next));
  const Rank high = next == others.end() ? Rank{} : rankOfId(edit.journey(), kind, *next);

  const auto ranks = ranksBetween(low, high, records.size());
  for (std::size_t i = 0; i < records.size(); ++i) {
    setRank(records[i], ranks[i]);
    edit.put(records[i]);
  }
  if (usable(ranks, high)) return;

  std::vector<std::int64_t> order(others.begin(), next);
  const std::size_t first = order.size();
  for (const Record& record : records) order.push_back(idOf(record));
  const std::size_t last = order.size();
  order.insert(order.end(), next, others.end());
  rankAnew(edit, kind, order, first, last);
}

void putBefore(Edit& edit, Record record, std::int64_t before) {
  putBefore(edit, std::vector<Record>{std::move(record)}, before);
}

void moveBefore(Edit& edit, Kind kind, std::int64_t id, std::int64_t before) {
  if (id != before) putBefore(edit, edit.journey().find(kind, id).value(), before);
}

void removeRecord(Edit& edit, Kind kind, std::int64_t id) { removeRecords(edit, kind, {id}); }

void removeLeaf(Edit& edit, Kind kind, std::int64_t id) {
  Gone gone{{kind, {id}}};
  removeMeaning(edit.journey(), gone);
  for (const auto& [each, going] : gone) {
    if (each != kind) removeRecords(edit, each, {going.begin(), going.end()});
  }
  edit.erase(kind, id);
}

// One walk through the kinds, however many records go: no kind refers to a later one. What is on a
// record of any kind may take others along, which another walk finds.
void removeRecords(Edit& edit, Kind kind, const std::vector<std::int64_t>& ids) {
  Gone gone;
  for (const std::int64_t id : ids) {
    if (edit.journey().contains(kind, id)) gone[kind].insert(id);
  }
  if (gone.empty()) return;
  for (std::size_t known = 0; known != countOf(gone);) {
    known = countOf(gone);
    for (const Kind referring : kAllKinds) removeReferences(edit, referring, gone);
    removeMeaning(edit.journey(), gone);
  }
  for (const auto& [each, going] : gone) {
    for (const std::int64_t id : going) edit.erase(each, id);
  }
}

}  // namespace throughline::journey
