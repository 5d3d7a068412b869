#include <algorithm>

#include "merging/work.h"

namespace throughline::journey {

namespace {

/// The three states of one record.
struct States {
  std::optional<Record> base;
  std::optional<Record> mine;
  std::optional<Record> theirs;
};

bool hasHolder(const std::vector<const Field*>& fields) {
  return std::ranges::any_of(fields,
                             [](const Field* field) { return field->role == FieldRole::holder; });
}

class RecordMerging {
 public:
  RecordMerging(MergeWork& work, const RecordKey& key)
      : m_work(work),
        m_key(key),
        m_is{work.inBase(key), work.mine.map.find(key.kind, key.id),
             work.theirs.map.find(key.kind, key.id)},
        m_leftOut(work.leftOut.contains(key)) {}

  void run() {
    if (m_is.mine && m_is.theirs) {
      mergeBoth();
    } else if (m_is.mine) {
      m_is.base ? mergeDeleted(false) : void(list(m_work.merge.kept, m_is.mine));
    } else if (m_is.theirs) {
      m_is.base ? mergeDeleted(true) : takeAdded();
    } else {
      list(m_work.merge.same, std::nullopt);
    }
  }

 private:
  MergedChange& list(std::vector<MergedChange>& changes, const std::optional<Record>& after) {
    MergedChange& change = m_work.change(changes, m_key, after);
    if (&changes == &m_work.merge.taken) change.leftOut = m_leftOut;
    return change;
  }
  void list(std::vector<MergedChange>& changes, const std::optional<Record>& after,
            const std::vector<const Field*>& fields) {
    if (fields.empty()) return;
    MergedChange& change = list(changes, after);
    change.fields = fields;
    change.moved = hasHolder(fields);
  }

  void takeAdded() {
    list(m_work.merge.taken, m_is.theirs);
    if (m_leftOut) {
      m_work.dropped.insert(m_key);
    } else {
      m_work.map().put(*m_is.theirs);
    }
  }

  /// One side deleted it. Where the other did nothing to it, it goes.
  void mergeDeleted(bool byMine) {
    const MergeSide& side = byMine ? m_work.theirs : m_work.mine;
    const std::optional<Record>& left = byMine ? m_is.theirs : m_is.mine;
    if (!isEdited(m_work.base, *m_is.base, side, *left)) {
      list(byMine ? m_work.merge.kept : m_work.merge.taken, std::nullopt);
      if (!byMine && !m_leftOut) m_work.map().erase(m_key.kind, m_key.id);
      return;
    }
    if (m_leftOut) return;
    const Chosen keeps = byMine ? Chosen::theirs : Chosen::mine;
    const Chosen deletes = byMine ? Chosen::mine : Chosen::theirs;
    MergeConflict& conflict =
        m_work.addConflict(m_key, nullptr, MergeConflict::Why::deleted_in_one);
    const Chosen wanted =
        m_work.chosenAlone(keyOf(conflict)).value_or(m_work.choices.all.value_or(keeps));
    conflict.chosen = wanted == deletes ? deletes : keeps;
    if (conflict.chosen == deletes) {
      m_work.map().erase(m_key.kind, m_key.id);
    } else {
      m_work.map().put(*left);
    }
  }

  void mergeBoth() {
    const FieldsMerge merged = mergeFields(m_work.knownBase(), m_is.base, m_work.mine, *m_is.mine,
                                           m_work.theirs, *m_is.theirs);
    const bool isNew = m_work.hasBase && !m_is.base;
    list(m_work.merge.taken, m_is.theirs, merged.taken);
    list(m_work.merge.kept, m_is.mine, merged.kept);
    list(m_work.merge.same, m_is.mine, merged.same);
    if (isNew) list(m_work.merge.same, m_is.mine);
    if (m_leftOut) {
      // What would have been asked about is mine without a question then.
      if (!merged.conflicts.empty()) list(m_work.merge.kept, m_is.mine).fields = merged.conflicts;
      return;
    }
    Record record = merged.record;
    for (const Field* field : merged.conflicts) settleField(record, *field);
    m_work.map().put(record);
  }

  void settleField(Record& record, const Field& field) {
    MergeConflict& conflict =
        m_work.addConflict(m_key, &field, MergeConflict::Why::changed_in_both);
    const auto joined = both(field, *m_is.mine, *m_is.theirs);
    conflict.canKeepBoth = joined.has_value();
    conflict.chosen =
        m_work.chosenAlone(keyOf(conflict)).value_or(m_work.choices.all.value_or(Chosen::mine));
    if (conflict.chosen == Chosen::both && !joined) conflict.chosen = Chosen::mine;
    if (conflict.chosen == Chosen::theirs) field.set(record, field.get(*m_is.theirs));
    if (conflict.chosen == Chosen::both) field.set(record, *joined);
  }

  MergeWork& m_work;
  RecordKey m_key;
  States m_is;
  bool m_leftOut;
};

}  // namespace

void mergeRecords(MergeWork& work) {
  for (const RecordKey& key : work.touched) RecordMerging(work, key).run();
}

}  // namespace throughline::journey
