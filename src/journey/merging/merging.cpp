#include "throughline/journey/merging.h"

#include <algorithm>

#include "merging/work.h"

namespace throughline::journey {

namespace {

const KindDescription& described(const RecordKey& key) { return describe(key.kind); }

std::optional<RecordKey> holderKey(RecordRef record) {
  const auto holder = describe(record.kind()).holder;
  return holder ? std::optional(RecordKey(*holder, holderOf(record))) : std::nullopt;
}

// What is added or removed with its holder is left out with it.
std::set<RecordKey> withContents(const std::set<RecordKey>& leftOut, const Journey& base,
                                 const Journey& theirs) {
  std::set<RecordKey> all = leftOut;
  if (all.empty()) return all;
  for (const Change& change : difference(base, theirs)) {
    if (change.before && change.after) continue;
    const auto holder = holderKey(change.before ? *change.before : *change.after);
    if (!holder || !all.contains(*holder)) continue;
    const bool holderStays =
        base.contains(holder->kind, holder->id) && theirs.contains(holder->kind, holder->id);
    if (!holderStays) all.insert({change.kind, change.id});
  }
  return all;
}

void addTouched(std::set<RecordKey>& touched, const Journey& from, const Journey& to) {
  for (const Change& change : difference(from, to)) touched.insert({change.kind, change.id});
}

}  // namespace

ConflictKey keyOf(const MergeConflict& conflict) {
  return {conflict.record, conflict.field ? std::string(conflict.field->key) : std::string()};
}

std::size_t Merge::takenCount() const {
  return static_cast<std::size_t>(
      std::ranges::count(taken, false, [](const MergedChange& change) { return change.leftOut; }));
}

MergeWork::MergeWork(const Journey* knownBase, const Journey& own, const Journey& other,
                     const MergeChoices& chosen)
    : matching(matched(knownBase, own, other)),
      choices(chosen),
      hasBase(knownBase != nullptr),
      base(matching.base),
      mine(own),
      theirs(matching.theirs),
      leftOut(withContents(chosen.leftOut, knownBase ? base.map : own, theirs.map)) {
  merge.map = own;
  if (hasBase) {
    addTouched(touched, base.map, own);
    addTouched(touched, base.map, theirs.map);
  } else {
    addTouched(touched, own, theirs.map);
  }
}

std::optional<Chosen> MergeWork::chosenAlone(const ConflictKey& key) const {
  const auto found = choices.each.find(key);
  return found == choices.each.end() ? std::nullopt : std::optional(found->second);
}

MergeConflict* MergeWork::conflict(const RecordKey& record, const Field* field) {
  const auto found = std::ranges::find_if(merge.conflicts, [&](const MergeConflict& each) {
    return each.record == record && each.field == field;
  });
  return found == merge.conflicts.end() ? nullptr : &*found;
}

MergeConflict& MergeWork::addConflict(const RecordKey& record, const Field* field,
                                      MergeConflict::Why why) {
  MergeConflict conflict;
  conflict.record = record;
  conflict.field = field;
  conflict.base = inBase(record);
  conflict.mine = mine.map.find(record.kind, record.id);
  conflict.theirs = theirs.map.find(record.kind, record.id);
  conflict.why = why;
  return merge.conflicts.emplace_back(std::move(conflict));
}

MergedChange& MergeWork::change(std::vector<MergedChange>& changes, const RecordKey& record,
                                const std::optional<Record>& after) {
  const auto found = std::ranges::find(changes, record, &MergedChange::record);
  if (found != changes.end()) return *found;
  return changes.emplace_back(
      MergedChange{{record.kind, record.id, inBase(record), after}, {}, false, false});
}

void putMerged(Edit& edit, const Merge& merge) {
  for (const Change& change : difference(edit.journey(), merge.map)) {
    if (change.after) {
      edit.put(*change.after);
    } else {
      edit.erase(change.kind, change.id);
    }
  }
}

Merge merge(const Journey* base, const Journey& mine, const Journey& theirs,
            const MergeChoices& choices) {
  MergeWork work(base, mine, theirs, choices);
  mergeRecords(work);
  keepWhatIsNamed(work);
  bringBackWithThem(work);
  orderRecords(work);
  settle(work);
  const auto place = [](const MergedChange& change) { return change.record(); };
  for (auto* changes : {&work.merge.taken, &work.merge.kept, &work.merge.same}) {
    std::ranges::stable_sort(*changes, {}, place);
  }
  std::ranges::stable_sort(work.merge.conflicts, {}, [](const MergeConflict& conflict) {
    const auto& fields = described(conflict.record).fields;
    return std::pair(conflict.record, conflict.field ? conflict.field - fields.data() : -1);
  });
  return std::move(work.merge);
}

}  // namespace throughline::journey
