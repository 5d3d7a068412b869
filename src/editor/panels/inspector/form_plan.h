#pragma once

#include <QString>
#include <string_view>
#include <vector>

#include "throughline/journey/kind.h"

namespace throughline::editor {

/// Fields that stand together on the inspector, under a heading (may be empty).
struct FormSection {
  QString heading;
  std::vector<std::string_view> keys;
};

/// Which fields of a kind the inspector shows, in which order: what its description
/// marks (below, section, aside). With several records at once those are left out that make each of
/// them itself.
[[nodiscard]] std::vector<FormSection> planFor(journey::Kind kind, bool several);

}  // namespace throughline::editor
