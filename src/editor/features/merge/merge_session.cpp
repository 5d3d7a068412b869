#include "features/merge/merge_session.h"

#include <algorithm>

#include "frame/paths.h"
#include "throughline/editor/words.h"
#include "throughline/journey/things/things.h"

namespace throughline::editor {

using journey::Chosen;
using journey::Journey;
using journey::Kind;
using journey::MergeConflict;

MergeSession::MergeSession(OpenMap& map, const QString& path, const store::Services& services)
    : m_map(map), m_path(path), m_copy(store::readCopy(map.document(), toPath(path), services)) {
  mergeAgain();
}

void MergeSession::mergeAgain() {
  m_merge = journey::merge(m_copy.base(), m_map.journey(), m_copy.map(), m_choices);
}

void MergeSession::choose(const std::vector<MergeConflict>& conflicts, Chosen chosen) {
  for (const MergeConflict& conflict : conflicts) m_choices.each[keyOf(conflict)] = chosen;
  mergeAgain();
}

void MergeSession::chooseAll(Chosen chosen) {
  m_choices.each.clear();
  m_choices.all = chosen;
  mergeAgain();
}

void MergeSession::leaveOut(const journey::RecordKey& record, bool out) {
  if (out) {
    m_choices.leftOut.insert(record);
  } else {
    m_choices.leftOut.erase(record);
  }
  mergeAgain();
}

bool MergeSession::isAnswered(const MergeConflict& conflict) const {
  return !conflict.settled && (m_choices.all || m_choices.each.contains(keyOf(conflict)));
}

MergeSession::Answers MergeSession::answers() const {
  Answers answers;
  for (const MergeConflict& conflict : m_merge->conflicts) {
    if (conflict.settled) continue;
    ++answers.asked;
    if (!isAnswered(conflict)) continue;
    ++(conflict.chosen == Chosen::mine   ? answers.mine
       : conflict.chosen == Chosen::both ? answers.both
                                         : answers.fromCopy);
  }
  return answers;
}

std::size_t MergeSession::fromCopy() const {
  return static_cast<std::size_t>(
      std::ranges::count_if(m_merge->conflicts, [](const MergeConflict& conflict) {
        return conflict.chosen != Chosen::mine && !conflict.settled;
      }));
}

std::size_t MergeSession::changes() const { return m_merge->takenCount() + fromCopy(); }

bool MergeSession::changesAnything() const { return !(m_merge->map == m_map.journey()); }

bool MergeSession::isWorthDeciding() const {
  return !m_merge->taken.empty() || !m_merge->conflicts.empty();
}

const Journey& MergeSession::mapKnowing(Kind kind, std::int64_t id) const {
  for (const Journey* map : {&m_merge->map, &m_map.journey(), &m_copy.map(), m_copy.base()}) {
    if (map && map->contains(kind, id)) return *map;
  }
  return m_merge->map;
}

QString MergeSession::name(journey::RecordRef record) const {
  return recordName(mapKnowing(record.kind(), idOf(record)), record);
}

QString MergeSession::value(const journey::Field& field, const journey::Value& value) const {
  const auto ids = idsIn(field, value);
  return valueWord(ids.empty() ? m_merge->map : mapKnowing(field.target, ids.front()), field,
                   value);
}

QString MergeSession::stage(journey::RecordRef record) const {
  if (record.kind() == Kind::stage) return {};
  const auto known = [&](const Journey& map) -> QString {
    const journey::Stage* stage = map.find(stageOf(map, record));
    return stage ? QString::fromStdString(stage->name) : QString();
  };
  const QString now = known(m_merge->map);
  if (!now.isEmpty()) return now;
  const QString before = known(m_map.journey());
  return before.isEmpty() ? known(m_copy.map()) : before;
}

bool MergeSession::bringIn() {
  m_map.document().keepSafetyCopy(store::kBeforeMerge);
  return m_map.edit(store::mergeLabel(toPath(m_path), *m_merge, m_copy.newest), nullptr,
                    [&](journey::Edit& edit) {
                      putMerged(edit, *m_merge);
                      edit.keepEvenIfUnchanged();
                    });
}

}  // namespace throughline::editor
