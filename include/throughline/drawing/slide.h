#pragma once

#include <optional>

#include "throughline/drawing/layout.h"
#include "throughline/drawing/png.h"

// What a picture shows. One that is fitted into a size is a slide: it is read from afar and
// has to fill what it is given, so the map is set for it. On the whole map the columns get
// as wide as the height leaves room for; a stage alone is set in stacks of lanes side by
// side. Where that does not bring the titles of cards to a readable size, what explains,
// compares and dates is left out.

namespace throughline::drawing {

/// The map laid out as the view's options say, or set as a slide where the picture is fitted
/// into a size.
[[nodiscard]] MapLayout pictureLayout(const journey::Journey& journey, const ViewOptions& view,
                                      const PictureOptions& options);

/// The size in pixels of the smallest text of the picture; none where it has no text.
[[nodiscard]] std::optional<qreal> smallestText(const MapLayout& layout,
                                                const PictureOptions& options);

}  // namespace throughline::drawing
