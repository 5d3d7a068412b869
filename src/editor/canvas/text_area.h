#pragma once

#include "throughline/drawing/layout.h"

// Where the text that is typed in place stands in its element.

namespace throughline::editor {

/// The part that is typed in place: a title, a job, a question, a quote. Null
/// where the element shows none.
[[nodiscard]] const drawing::Part* typedPart(const drawing::Element& element);

/// The font of that text; without one that of plain text.
[[nodiscard]] drawing::FontRole typedFont(const drawing::Element& element);

/// Where it stands, in map coordinates: from its first line's top left to the
/// element's right padding. An element without the text gives its whole inside.
[[nodiscard]] QRectF textArea(const drawing::Element& element);

}  // namespace throughline::editor
