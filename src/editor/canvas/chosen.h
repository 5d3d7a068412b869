#pragma once

#include <vector>

#include "canvas/canvas_context.h"

namespace throughline::editor {

/// The element is one picture of all records of a kind in its stage (evidence):
/// the stage is what is selected, and its records are what is meant.
[[nodiscard]] bool isOfSeveral(const drawing::Element* element);

/// The selected records with which this can be done, in the order of the map:
/// chosenRecords(context, &journey::Abilities::copy).
[[nodiscard]] std::vector<journey::RecordKey> chosenRecords(const CanvasContext& context,
                                                            bool journey::Abilities::*can);

/// Selects the records, or the element that is one picture of them, and brings
/// the last one into sight.
void choose(const CanvasContext& context, const std::vector<journey::RecordKey>& records);

}  // namespace throughline::editor
