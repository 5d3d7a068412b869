#include "change_words.h"

#include "texts.h"
#include "throughline/editor/words.h"

namespace throughline::editor {

namespace {

// A map with only what the lines name, as it was at the change: what was
// deleted since is still called by its name, and the present map stays as it is.
journey::Journey namesOf(const journey::Journey& journey, const journey::ChangeSet& changes) {
  journey::Journey names;
  names.put(journey.settings());  // figures are in its notation
  const auto borrow = [&](auto& self, const journey::Record& record) -> void {
    for (const journey::Field& field : journey::describe(kindOf(record)).fields) {
      for (const std::int64_t id : journey::idsIn(field, field.get(record))) {
        if (names.contains(field.target, id)) continue;
        if (const auto meant = journey.find(field.target, id)) {
          names.put(*meant);
          self(self, *meant);
        }
      }
    }
  };
  for (const auto& change : changes) names.put(change.after ? *change.after : *change.before);
  for (const auto& change : changes) {
    if (change.before) borrow(borrow, *change.before);
    if (change.after) borrow(borrow, *change.after);
  }
  return names;
}

QString title(const journey::Journey& names, const journey::Change& change) {
  const auto& record = change.after ? *change.after : *change.before;
  return texts::ChangeWords::tr("%1 “%2”").arg(kindWord(change.kind), recordName(names, record));
}

QStringList linesOf(const journey::Journey& names, const journey::Change& change) {
  if (!change.before) return {texts::ChangeWords::tr("%1 added").arg(title(names, change))};
  if (!change.after) return {texts::ChangeWords::tr("%1 removed").arg(title(names, change))};
  QStringList lines;
  for (const journey::Field* field : journey::changedFields(*change.before, *change.after)) {
    if (field->role == journey::FieldRole::rank) {
      lines.append(texts::ChangeWords::tr("%1: moved").arg(title(names, change)));
      continue;
    }
    lines.append(texts::ChangeWords::tr("%1: %2: %3 → %4")
                     .arg(title(names, change), fieldWord(change.kind, field->key),
                          valueWord(names, *field, field->get(*change.before)),
                          valueWord(names, *field, field->get(*change.after))));
  }
  return lines;
}

}  // namespace

QStringList changeLines(const journey::Journey& journey, const journey::ChangeSet& changes) {
  const journey::Journey names = namesOf(journey, changes);
  QStringList lines;
  for (const auto& change : changes) lines.append(linesOf(names, change));
  return lines;
}

}  // namespace throughline::editor
