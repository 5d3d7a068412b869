#pragma once

#include <QString>

#include "throughline/journey/description.h"
#include "throughline/store/waiting_edit.h"

namespace throughline::editor {

/// "◔ Kept here, not on disk yet": of what an edit that waits for the disk has changed.
[[nodiscard]] QString keptHere();

/// True where the edit changed this field of the record. Of a record that it adds, only the
/// field that names it counts.
[[nodiscard]] bool isKept(const store::WaitingEdit& edit, journey::Kind kind, std::int64_t id,
                          const journey::Field& field);

}  // namespace throughline::editor
