#include "frame/kept_here.h"

#include <algorithm>

#include "texts.h"

namespace throughline::editor {

QString keptHere() { return texts::KeptHere::tr("◔ Kept here, not on disk yet"); }

bool isKept(const store::WaitingEdit& edit, journey::Kind kind, std::int64_t id,
            const journey::Field& field) {
  return std::ranges::any_of(edit.changes, [&](const journey::Change& change) {
    if (change.kind != kind || change.id != id || !change.after) return false;
    if (!change.before) return journey::describe(kind).label() == &field;
    return field.get(*change.before) != field.get(*change.after);
  });
}

}  // namespace throughline::editor
