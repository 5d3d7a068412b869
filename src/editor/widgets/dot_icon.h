#pragma once

#include <QIcon>

namespace throughline::editor {

/// A round dot in the colour, for departments.
[[nodiscard]] QIcon dotIcon(const QColor& color, qreal devicePixelRatio);

}  // namespace throughline::editor
