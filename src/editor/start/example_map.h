#pragma once

#include <QImage>

#include "throughline/journey/journey.h"

namespace throughline::editor {

/// The map that the program brings along, freshly made.
[[nodiscard]] journey::Journey exampleMap(journey::IdSource& ids);

/// How it looks on the start page; null where it cannot be drawn.
[[nodiscard]] QImage examplePicture();

}  // namespace throughline::editor
