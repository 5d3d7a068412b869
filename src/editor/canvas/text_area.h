#pragma once

#include <QString>

#include "throughline/drawing/layout.h"

// Finding texts inside pictures: where an editor goes, what a ruler names.

namespace throughline::editor {

/// All lines of the role, joined by spaces.
[[nodiscard]] QString shownText(const drawing::Picture& picture, drawing::FontRole role);
[[nodiscard]] QString shownText(const drawing::Element& element, drawing::FontRole role);

/// The font role of the text that is edited in place; nothing: none is.
[[nodiscard]] std::optional<drawing::FontRole> editedRole(drawing::ElementKind kind);

/// Where that text stands, in map coordinates: from its first line's top left to
/// the element's right padding. An element without the text gives its whole inside.
[[nodiscard]] QRectF textArea(const drawing::Element& element);

}  // namespace throughline::editor
