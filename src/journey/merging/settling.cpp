#include <algorithm>
#include <unordered_map>

#include "merging/work.h"
#include "throughline/journey/experiments.h"
#include "throughline/journey/intents/free_name.h"
#include "throughline/journey/kept_map.h"
#include "throughline/journey/rules.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

ChangeSet changesOf(const MergeWork& work) { return difference(work.mine.map, work.merge.map); }

// Two go by one name that are not the same one: the copy's gets a number.
void nameApart(MergeWork& work, Kind kind) {
  const Field* label = describe(kind).label();
  if (!label || !label->unique) return;
  std::unordered_map<std::string, std::int64_t> owners;
  std::vector<std::int64_t> others;
  const auto isMine = [&](RecordRef record) {
    const auto own = work.mine.map.find(kind, idOf(record));
    return own && labelOf(*own) == labelOf(record);
  };
  work.map().each(kind, [&](RecordRef record) {
    const std::string name = folded(labelOf(record));
    if (name.empty()) return;
    const auto [owner, isFree] = owners.emplace(name, idOf(record));
    if (isFree) return;
    if (isMine(record)) {
      others.push_back(owner->second);
      owner->second = idOf(record);
    } else {
      others.push_back(idOf(record));
    }
  });
  for (const std::int64_t id : others) {
    Record record = work.map().get(kind, id).copy();
    nameFreely(work.map(), record);
    work.map().put(record);
    MergeConflict* conflict = work.conflict({kind, id}, label);
    if (!conflict) conflict = &work.addConflict({kind, id}, label, MergeConflict::Why::name_taken);
    conflict->why = MergeConflict::Why::name_taken;
    conflict->settled = true;
  }
}

/// On which side the text of a record in the merged map has its meaning.
const MergeSide& sideOfText(const MergeWork& work, const Field& field, RecordRef record) {
  const RecordKey key{record.kind(), idOf(record)};
  const auto own = work.mine.map.find(key.kind, key.id);
  const auto other = work.theirs.map.find(key.kind, key.id);
  if (!own || !other) return own ? work.mine : work.theirs;
  const Value text = field.get(record);
  const bool isMine = field.get(*own) == text;
  if (!isMine || field.get(*other) != text) return isMine ? work.mine : work.theirs;
  const auto before = work.inBase(key);
  const bool mineStayed =
      before && meant(work.base, field, *before) == meant(work.mine, field, *own);
  return mineStayed ? work.theirs : work.mine;
}

// A text that means a record by its name goes on meaning it, whichever name it has now.
void followNames(MergeWork& work) {
  for (const Kind kind : kAllKinds) {
    for (const Field& field : describe(kind).fields) {
      if (!field.named) continue;
      std::vector<Record> renamed;
      work.map().each(kind, [&](RecordRef record) {
        const auto text = std::get<std::string>(field.get(record));
        if (text.empty()) return;
        const std::int64_t id = sideOfText(work, field, record).names.idOf(*field.named, text);
        if (id == 0 || !work.map().contains(*field.named, id)) return;
        const std::string name = labelOf(work.map().get(*field.named, id));
        if (folded(name) == folded(text)) return;
        field.set(renamed.emplace_back(record.copy()), Value(name));
      });
      for (const Record& record : renamed) work.map().put(record);
    }
  }
}

bool isMadeOfBlanks(const Journey& map, const std::optional<Record>& record) {
  if (!record) return false;
  const auto& experiment = std::get<Experiment>(*record);
  return hasBlanks(experiment) &&
         experiment.hypothesis == storedEnglish(hypothesisOf(map, experiment));
}

// A sentence that both maps made of the blanks is made of the merged ones.
void makeHypothesesAnew(MergeWork& work) {
  std::erase_if(work.merge.conflicts, [&](const MergeConflict& conflict) {
    if (conflict.record.kind != Kind::experiment || !conflict.field ||
        conflict.field->key != "hypothesis" || !isMadeOfBlanks(work.mine.map, conflict.mine) ||
        !isMadeOfBlanks(work.theirs.map, conflict.theirs)) {
      return false;
    }
    auto experiment =
        std::get<Experiment>(work.map().find(Kind::experiment, conflict.record.id).value());
    experiment.hypothesis = storedEnglish(hypothesisOf(work.map(), experiment));
    work.map().put(experiment);
    return true;
  });
}

/// The record stands as mine has it, and what theirs did to it is a conflict without a choice.
void standAsMine(MergeWork& work, const RecordKey& key) {
  const auto own = work.mine.map.find(key.kind, key.id);
  const auto now = work.map().find(key.kind, key.id);
  std::vector<const Field*> fields{nullptr};
  if (own && now) fields = changedFields(*own, *now);
  for (const Field* field : fields) {
    if (field && field->role == FieldRole::rank) continue;
    MergeConflict* conflict = work.conflict(key, field);
    if (!conflict) conflict = &work.addConflict(key, field, MergeConflict::Why::breaks_rule);
    conflict->why = MergeConflict::Why::breaks_rule;
    conflict->settled = true;
    conflict->chosen = Chosen::mine;
  }
  std::erase_if(work.merge.taken, [&](const auto& change) { return change.record() == key; });
  if (own) {
    work.map().put(*own);
  } else {
    work.map().erase(key.kind, key.id);
    work.dropped.insert(key);
  }
  work.touched.insert(key);
}

// What is nearest to the fault goes first; all of it makes mine, which breaks no rule.
std::vector<RecordKey> toGiveUp(const MergeWork& work, const ChangeSet& changes, const Fault& fault,
                                bool many) {
  const auto holder = [&](const std::optional<Record>& record) {
    return record ? holderOf(*record) : 0;
  };
  const auto faulty = work.merge.map.find(fault.kind, fault.id);
  const std::int64_t holding = holder(faulty);
  const auto chosen = [&](auto test) {
    std::vector<RecordKey> keys;
    for (const Change& change : changes) {
      if (test(change)) keys.emplace_back(change.kind, change.id);
    }
    return keys;
  };
  std::vector<RecordKey> keys;
  if (!many) {
    keys = chosen([&](const Change& c) { return c.kind == fault.kind && c.id == fault.id; });
  }
  if (keys.empty() && holding != 0) {
    keys = chosen(
        [&](const Change& c) { return holder(c.before) == holding || holder(c.after) == holding; });
  }
  if (keys.empty()) keys = chosen([&](const Change& c) { return c.kind == fault.kind; });
  if (keys.empty()) keys = chosen([](const Change&) { return true; });
  return keys;
}

void keepRules(MergeWork& work) {
  constexpr int kMany = 200;
  for (int round = 0;; ++round) {
    const ChangeSet changes = changesOf(work);
    const auto fault = checkChanges(work.map(), changes);
    if (!fault || changes.empty()) return;
    for (const RecordKey& key : toGiveUp(work, changes, *fault, round > kMany)) {
      standAsMine(work, key);
    }
    keepWhatIsNamed(work);
  }
}

void takeImage(MergeWork& work, const ImageHash& hash) {
  work.map().images().take(hash, work.theirs.map.images());
}

// The pictures, and the maps that reviews kept, that are named by what was taken.
void takeImages(MergeWork& work) {
  for (const Change& change : changesOf(work)) {
    if (!change.after) continue;
    for (const NamedImage& image : imagesIn(*change.after)) takeImage(work, image.hash);
    if (change.kind != Kind::review) continue;
    const auto& hash = std::get<Review>(*change.after).map;
    if (!hash || work.map().keptMaps().contains(*hash)) continue;
    work.map().keptMaps().take(*hash, work.theirs.map.keptMaps());
    if (const auto kept = work.map().keptMaps().find(*hash)) {
      for (const ImageHash& image : namedImages(kept->map())) takeImage(work, image);
    }
  }
}

}  // namespace

void settle(MergeWork& work) {
  for (const Kind kind : kAllKinds) nameApart(work, kind);
  followNames(work);
  makeHypothesesAnew(work);
  takeImages(work);
  keepRules(work);
}

}  // namespace throughline::journey
