#pragma once

#include "comparison.h"
#include "throughline/drawing/compared_layout.h"

namespace throughline::editor {

/// How what differs is drawn on the map of both.
[[nodiscard]] drawing::ComparedLooks looksOf(const Comparison& comparison, bool quiet);

/// The element that shows it, or where something has moved away from (`former`); null where the
/// layout shows neither.
[[nodiscard]] const drawing::Element* elementOf(const drawing::MapLayout& layout,
                                                const journey::Difference& difference,
                                                bool former = false);
/// The difference that an element shows; nothing where it shows none.
[[nodiscard]] std::optional<std::size_t> differenceOn(const Comparison& comparison,
                                                      const drawing::Element& element);

}  // namespace throughline::editor
