#include <algorithm>

#include "merging/work.h"

namespace throughline::journey {

namespace {

/// Who deletes a record takes along what it held and what joined it, and what named it names it
/// no longer. Where the record is kept, since the other side edited it, so is all that.
class Reviving {
 public:
  explicit Reviving(MergeWork& work) : m_work(work) {
    for (const MergeConflict& conflict : work.merge.conflicts) {
      if (conflict.why == MergeConflict::Why::deleted_in_one) m_kept.insert(conflict.record);
    }
  }

  void run() {
    while (reviveRecords()) {
    }
    for (const RecordKey& key : std::set(m_work.touched)) reviveFields(key);
  }

 private:
  /// The side that deleted what is kept all the same; else null.
  [[nodiscard]] const MergeSide* deletingSide(Kind kind, std::int64_t id) const {
    if (!m_kept.contains({kind, id}) || !m_work.merge.map.contains(kind, id)) return nullptr;
    const bool isMine = m_work.mine.map.contains(kind, id);
    if (isMine == m_work.theirs.map.contains(kind, id)) return nullptr;
    return isMine ? &m_work.theirs : &m_work.mine;
  }

  [[nodiscard]] const MergeSide& other(const MergeSide& side) const {
    return &side == &m_work.mine ? m_work.theirs : m_work.mine;
  }

  /// Whether the record goes with one that this side deleted and that is kept.
  [[nodiscard]] bool wentAlong(RecordRef record, const MergeSide& side) const {
    const auto revived = [&](Kind kind, std::int64_t id) {
      return deletingSide(kind, id) == &side;
    };
    if (const auto meant = recordMeantBy(record)) return revived(meant->kind, meant->id);
    return std::ranges::any_of(describe(record.kind()).fields, [&](const Field& field) {
      if (!field.refers() || (field.optional && !field.goesWithTarget)) return false;
      return std::ranges::any_of(idsIn(field, field.get(record)),
                                 [&](std::int64_t id) { return revived(field.target, id); });
    });
  }

  [[nodiscard]] bool hasAllItNames(RecordRef record) const {
    if (const auto meant = recordMeantBy(record)) {
      if (!m_work.merge.map.contains(meant->kind, meant->id)) return false;
    }
    return std::ranges::all_of(describe(record.kind()).fields, [&](const Field& field) {
      return !field.refers() ||
             std::ranges::all_of(idsIn(field, field.get(record)), [&](std::int64_t id) {
               return m_work.merge.map.contains(field.target, id);
             });
    });
  }

  bool reviveRecords() {
    bool any = false;
    for (const RecordKey& key : m_work.touched) {
      if (m_work.merge.map.contains(key.kind, key.id) || m_work.dropped.contains(key)) continue;
      const auto own = m_work.mine.map.find(key.kind, key.id);
      const auto copy = m_work.theirs.map.find(key.kind, key.id);
      if (!m_work.inBase(key) || own.has_value() == copy.has_value()) continue;
      if (m_work.conflict(key, nullptr)) continue;  // chosen by itself
      const auto& left = own ? own : copy;
      if (!wentAlong(*left, own ? m_work.theirs : m_work.mine) || !hasAllItNames(*left)) continue;
      m_work.map().put(*left);
      m_kept.insert(key);
      for (auto* changes : {&m_work.merge.taken, &m_work.merge.kept}) {
        std::erase_if(*changes, [&](const auto& change) { return change.record() == key; });
      }
      any = true;
    }
    return any;
  }

  void reviveFields(const RecordKey& key) {
    auto record = m_work.map().find(key.kind, key.id);
    const auto before = m_work.inBase(key);
    if (!record || !before) return;
    bool any = false;
    for (const Field& field : describe(key.kind).fields) {
      if (!field.refers()) continue;
      for (const std::int64_t id : idsIn(field, field.get(*before))) {
        const MergeSide* side = deletingSide(field.target, id);
        if (side && namesAgain(field, id, key, *side, *record)) any = true;
      }
    }
    if (any) m_work.map().put(*record);
  }

  /// Only what the deletion itself took from the field.
  bool namesAgain(const Field& field, std::int64_t id, const RecordKey& key, const MergeSide& side,
                  Record& record) {
    const auto there = other(side).map.find(key.kind, key.id);
    const auto here = side.map.find(key.kind, key.id);
    std::vector<std::int64_t> ids = idsIn(field, field.get(record));
    const auto names = [&](const std::optional<Record>& in) {
      return in && std::ranges::count(idsIn(field, field.get(*in)), id) > 0;
    };
    if (!names(there) || !here || std::ranges::count(ids, id) > 0) return false;
    if (field.type == FieldType::references) {
      ids.push_back(id);
      field.set(record, Value(listValue(ids)));
      return true;
    }
    if (!ids.empty()) return false;
    field.set(record, field.get(*there));
    return true;
  }

  MergeWork& m_work;
  std::set<RecordKey> m_kept;  ///< deleted on one side, and standing in the merged map
};

}  // namespace

void bringBackWithThem(MergeWork& work) {
  if (work.hasBase) Reviving(work).run();
}

}  // namespace throughline::journey
