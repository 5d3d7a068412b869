#pragma once

#include <QStringList>
#include <vector>

#include "throughline/drawing/layout.h"
#include "throughline/journey/search.h"

namespace throughline::editor {

/// "1 more in hidden lanes", "2 more of other personas", "1 more among departments": what was
/// found and is not seen, by where it is.
[[nodiscard]] QStringList unseenWords(const journey::Journey& journey,
                                      const drawing::ViewOptions& options,
                                      const std::vector<journey::Hit>& hits);

}  // namespace throughline::editor
