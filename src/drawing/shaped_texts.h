#pragma once

#include <QGlyphRun>
#include <QHash>
#include <array>

#include "throughline/drawing/fonts.h"

namespace throughline::drawing {

/// Remembers the glyphs of the texts that it has seen: shaping costs more than
/// painting, and a canvas paints the same texts frame after frame.
class ShapedTexts {
 public:
  /// The glyphs of the mark's line around its baseline's left end, in units of
  /// its upscaled font.
  [[nodiscard]] const QList<QGlyphRun>& of(const TextMark& mark);

 private:
  using Texts = QHash<QString, QList<QGlyphRun>>;
  std::array<Texts, 2 * kFontRoles> m_texts;  ///< by role and direction
};

}  // namespace throughline::drawing
