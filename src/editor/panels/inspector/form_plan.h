#pragma once

#include <QString>
#include <string_view>
#include <vector>

#include "throughline/journey/journey.h"

namespace throughline::editor {

/// Fields that stand together on the inspector, under a heading (may be empty).
struct FormSection {
  QString heading;
  std::vector<std::string_view> keys;
};

/// Which fields of the records, all of a kind, the inspector shows, in which order: what its
/// description marks (below, section, aside). Left out is what one of them has no use for, and
/// with several records at once what makes each of them itself.
[[nodiscard]] std::vector<FormSection> planFor(const journey::Journey& journey, journey::Kind kind,
                                               const std::vector<std::int64_t>& ids);

}  // namespace throughline::editor
