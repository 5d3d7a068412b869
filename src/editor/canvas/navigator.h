#pragma once

#include <vector>

#include "throughline/drawing/layout.h"

// Where the arrow keys lead: pure functions on a layout.

namespace throughline::editor {

enum class Direction { up, down, left, right };

/// The neighbour of `from` in a direction: up and down within its column, on
/// through the lanes; left and right the nearest in the same lane of the next
/// column that has one. Null at the edge.
[[nodiscard]] const drawing::Element* neighbour(const drawing::MapLayout& layout,
                                                const drawing::Element& from, Direction direction);

/// All elements of a kind by stage, then from top to bottom.
[[nodiscard]] std::vector<const drawing::Element*> inOrder(const drawing::MapLayout& layout,
                                                           drawing::ElementKind kind);

/// The card after (+1) or before (-1) an element in that order; where `from` is
/// null the first or last. Null past the ends.
[[nodiscard]] const drawing::Element* cardBeside(const drawing::MapLayout& layout,
                                                 const drawing::Element* from, int step);

/// What takes over the keyboard when `gone` are removed: the next of their kind in
/// the column, else the one before. An id of 0: nothing does.
[[nodiscard]] drawing::Target selectionAfterRemoval(const drawing::MapLayout& layout,
                                                    const std::set<drawing::Target>& gone);

}  // namespace throughline::editor
