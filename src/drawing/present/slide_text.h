#pragma once

#include <span>

#include "picture_builder.h"

// Texts of a slide that are set in another way than the map's: names that get smaller before
// they are broken or cut, and lines whose words differ in weight.

namespace throughline::drawing {

struct NameLook {
  std::span<const FontRole> sizes;  ///< the largest first
  Color color{Ink::text};
  int mostLines = 2;
  bool struck = false;
};

/// A name broken at words and soft hyphens, in the largest size in which no word is wider than
/// the room and the lines are enough; cut only where the smallest is too large as well.
PictureBuilder::Extent drawName(PictureBuilder& builder, PictureBuilder::Meaning meaning,
                                const QString& name, const NameLook& look, QPointF topLeft,
                                qreal width);

/// Words in one weight and colour.
struct WordRun {
  QString text;
  FontRole font = FontRole::slideBody;
  Color color{Ink::text};
};
/// Runs one behind the other, in further lines where they need them, all one part; the height.
/// One that is alone in its line is wrapped; after `mostLines` the rest is cut.
qreal drawRuns(PictureBuilder& builder, PictureBuilder::Meaning meaning,
               const std::vector<WordRun>& runs, QPointF topLeft, qreal width, int mostLines = 4);
/// What they take in one line.
[[nodiscard]] qreal widthOf(PictureBuilder& builder, const std::vector<WordRun>& runs);

/// The face or sign of another picture, `side` wide.
void drawScaled(PictureBuilder& builder, const Picture& picture, QPointF topLeft, qreal side);

/// The flag of the weakest link, `height` high.
[[nodiscard]] QPainterPath slideFlag(QPointF topLeft, qreal height);

}  // namespace throughline::drawing
