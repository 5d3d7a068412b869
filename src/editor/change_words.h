#pragma once

#include <QStringList>

#include "throughline/journey/change.h"

namespace throughline::editor {

/// What a change did, a line each: "Touchpoint “Pricing page”: Owner: nobody → Sales".
/// Names are looked up in the change set itself first, then on the map.
[[nodiscard]] QStringList changeLines(const journey::Journey& journey,
                                      const journey::ChangeSet& changes);

}  // namespace throughline::editor
