#pragma once

#include <QString>

#include "throughline/drawing/layout.h"

namespace throughline::editor {

/// What a thing on the map says of itself, from the parts of its picture.
struct Spoken {
  QString name;         ///< its title or words, else its figures; never empty
  QString value;        ///< its figures, where it has some
  QString description;  ///< everything else, also what the picture has no room for
};

[[nodiscard]] Spoken spokenOf(const drawing::MapLayout& layout, const drawing::Element& element);
[[nodiscard]] Spoken spokenOfLink(const drawing::MapLayout& layout,
                                  journey::Id<journey::Link> link);
/// Its value are the scores of its points with their stages: "Trigger +0.2, Research -0.4".
[[nodiscard]] Spoken spokenOfCurve(const drawing::MapLayout& layout, const drawing::Target& record);

}  // namespace throughline::editor
