#pragma once

#include <QStringList>

#include "throughline/journey/journey.h"

namespace throughline::editor {

/// What of the numbers would be read otherwise on the other map, a sentence each: another weakest
/// link, readings of a passage that no longer count because another stage is the next one.
[[nodiscard]] QStringList whatReadsOtherwise(const journey::Journey& now,
                                             const journey::Journey& then);

}  // namespace throughline::editor
