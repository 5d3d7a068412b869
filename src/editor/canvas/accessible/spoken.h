#pragma once

#include <QString>

#include "throughline/drawing/layout.h"

namespace throughline::editor {

/// What an element of the map says of itself, from the parts of its picture.
struct Spoken {
  QString name;         ///< its title or words, else its figures; never empty
  QString value;        ///< its figures, where it has some
  QString description;  ///< everything else, also what the picture has no room for
};

[[nodiscard]] Spoken spokenOf(const drawing::MapLayout& layout, const drawing::Element& element);

}  // namespace throughline::editor
