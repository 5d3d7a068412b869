#include <algorithm>
#include <map>

#include "merging/work.h"

namespace throughline::journey {

namespace {

/// A record that names one which is not there.
struct Dangling {
  RecordKey record;
  const Field* field = nullptr;  ///< null: it speaks of it by kind and id
  RecordKey target;
};

using GoneIds = std::map<Kind, std::set<std::int64_t>>;

GoneIds goneFrom(const MergeWork& work) {
  GoneIds gone;
  for (const RecordKey& key : work.touched) {
    if (!work.merge.map.contains(key.kind, key.id)) gone[key.kind].insert(key.id);
  }
  return gone;
}

std::vector<Dangling> danglingIn(const Journey& map, const GoneIds& gone) {
  std::vector<Dangling> found;
  const auto look = [&](RecordRef record, const Field* field, const RecordKey& target) {
    const auto kind = gone.find(target.kind);
    if (kind == gone.end() || !kind->second.contains(target.id)) return;
    found.push_back({{record.kind(), idOf(record)}, field, target});
  };
  for (const Kind kind : kAllKinds) {
    for (const Field& field : describe(kind).fields) {
      if (!field.refers() || !gone.contains(field.target)) continue;
      map.each(kind, [&](RecordRef record) {
        for (const std::int64_t id : idsIn(field, field.get(record))) {
          look(record, &field, {field.target, id});
        }
      });
    }
    if (!meaningField(kind)) continue;
    map.each(kind, [&](RecordRef record) {
      if (const auto meant = recordMeantBy(record)) look(record, nullptr, *meant);
    });
  }
  return found;
}

class Naming {
 public:
  explicit Naming(MergeWork& work) : m_work(work) {}

  void run() {
    for (;;) {
      const GoneIds gone = goneFrom(m_work);
      if (gone.empty()) return;
      const auto dangling = danglingIn(m_work.map(), gone);
      if (dangling.empty()) return;
      for (const Dangling& each : dangling) {
        if (!bringBack(each.target)) nameNoLonger(each);
      }
    }
  }

 private:
  bool bringBack(const RecordKey& target) {
    if (m_work.map().contains(target.kind, target.id)) return true;
    if (m_work.dropped.contains(target)) return false;
    const auto own = m_work.mine.map.find(target.kind, target.id);
    const auto other = m_work.theirs.map.find(target.kind, target.id);
    if (!own && !other) return false;
    const Chosen keeps = own ? Chosen::mine : Chosen::theirs;
    const auto wanted = m_work.chosenAlone({target, std::string()});
    if (wanted && *wanted != keeps) return false;
    m_work.map().put(own ? *own : *other);
    for (auto* changes : {&m_work.merge.taken, &m_work.merge.kept}) {
      std::erase_if(*changes, [&](const auto& change) { return change.record() == target; });
    }
    MergeConflict* conflict = m_work.conflict(target, nullptr);
    if (!conflict) {
      conflict = &m_work.addConflict(target, nullptr, MergeConflict::Why::still_named);
      conflict->settled = true;
    }
    conflict->chosen = keeps;
    return true;
  }

  void nameNoLonger(const Dangling& dangling) {
    const auto& [key, field, target] = dangling;
    auto record = m_work.map().find(key.kind, key.id);
    if (!record) return;
    if (field && field->type == FieldType::references) {
      std::vector<std::int64_t> ids = idsIn(*field, field->get(*record));
      std::erase(ids, target.id);
      field->set(*record, Value(listValue(ids)));
      m_work.map().put(*record);
    } else if (field && field->optional && !field->goesWithTarget) {
      field->set(*record, Value());
      m_work.map().put(*record);
    } else {
      m_work.map().erase(key.kind, key.id);
      m_work.dropped.insert(key);
      std::erase_if(m_work.merge.taken, [&, gone = key](const auto& change) {
        return change.record() == gone && !change.leftOut;
      });
    }
    m_work.touched.insert(key);
  }

  MergeWork& m_work;
};

}  // namespace

void keepWhatIsNamed(MergeWork& work) { Naming(work).run(); }

}  // namespace throughline::journey
