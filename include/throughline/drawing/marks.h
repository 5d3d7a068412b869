#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <cstddef>
#include <memory>
#include <string_view>
#include <variant>
#include <vector>

#include "throughline/drawing/theme.h"
#include "throughline/journey/images.h"
#include "throughline/journey/record_key.h"

// What a drawing is made of: shapes and texts by role, not pixels, and what they
// mean. The painter turns the marks into pixels; a screen reader reads the parts,
// and writers of other formats read both.

namespace throughline::drawing {

/// The map's text styles, whose sizes are those of shared/design at 100 %, and those of slides,
/// whose sizes are those on 1,080 lines (presentation.h).
enum class FontRole {
  stageName,
  cardTitle,
  body,
  small,
  smallItalic,
  smallStrong,
  bigNumber,
  laneName,
  mapTitle,
  slideTitle,
  slideTitleSmall,
  slideTitleSmallest,
  slideFigure,
  slideFigureSmall,
  slideJob,
  slideQuote,
  slideName,
  slideNameSmall,
  slideNumber,
  slideText,
  slideBody,
  slideBodyStrong,
  slideBodyItalic,
  slideHeading,
  slideSmall,
  slideSmallStrong,
};

/// A colour by role. `stage` counts for hues (place of the stage, from 0),
/// `own` for colours of the map's data.
struct Color {
  Ink ink = Ink::none;
  std::size_t stage = 0;
  QColor own{};
  float opacity = 1;
  bool operator==(const Color&) const = default;
};

/// One line of text, already wrapped and elided, at its baseline's left end.
struct TextMark {
  QPointF baseline;
  QString text;
  FontRole font = FontRole::body;
  Color color{Ink::text};
  qreal width = 0;  ///< as measured
  bool rightToLeft = false;
  bool struck = false;  ///< with a line through it
  bool operator==(const TextMark&) const = default;
};

struct BoxMark {
  QRectF rect;
  qreal radius = 0;
  Color fill;
  Color stroke;
  qreal strokeWidth = 1;
  bool dashed = false;
  bool shadow = false;  ///< a soft painted edge below, for cards
  bool crisp = false;   ///< a ground that fills whole pixels: no blurred edges
  bool operator==(const BoxMark&) const = default;
};

/// How a line is drawn that is to be told from others.
enum class LineStyle { solid, dashed, dotted, dashDotted };

struct PathMark {
  QPainterPath path;
  Color fill;
  Color stroke;
  qreal strokeWidth = 1;
  qreal dash = 0;  ///< length of dashes and gaps in widths of the stroke; 0: as `style` says
  LineStyle style = LineStyle::solid;
  bool operator==(const PathMark&) const = default;
};

/// A dot, used for departments and list bullets.
struct DotMark {
  QPointF center;
  qreal radius = 3;
  Color fill;
  Color stroke;
  bool operator==(const DotMark&) const = default;
};

/// An image of the map that fills the rectangle; where its shape is another one, what stands over
/// on both sides is cut off. Shown as it is in any theme.
struct ImageMark {
  QRectF rect;
  qreal radius = 0;
  journey::ImageHash hash;
  std::shared_ptr<const journey::Images> images;  ///< that has it
  bool operator==(const ImageMark& other) const {
    return rect == other.rect && radius == other.radius && hash == other.hash;
  }
};

using Mark = std::variant<BoxMark, PathMark, DotMark, TextMark, ImageMark>;

/// What the mark covers.
[[nodiscard]] QRectF boundsOf(const Mark& mark);

/// A record, as something that can be shown, clicked and selected.
using Target = journey::RecordKey;

/// What a part of a picture is to who reads it.
enum class PartRole {
  title,      ///< what the thing is called
  statement,  ///< what it says: a job, a question
  quote,
  figure,  ///< a number with its unit, or a count
  label,   ///< small print: what a figure is of, a kind, a span of dates
  status,
  owner,
  channel,
  remark,      ///< what has to be said of a figure
  ordinal,     ///< the place of a stage
  invitation,  ///< what is missing, as a question
  line,        ///< a curve or a link
  picture,     ///< an image
  detail,      ///< told by tooltips and screen readers, not shown
};

/// Marks of a picture that mean something together. Marks that are in no part
/// are decoration.
struct Part {
  PartRole role = PartRole::label;
  Target record;           ///< id 0: of no single one
  std::string_view field;  ///< as the record's description names it; empty: of no single one
  QString text;            ///< all of it, as one would read it out
  bool isCut = false;      ///< the picture shows only its beginning
  std::size_t firstMark = 0;
  std::size_t endMark = 0;  ///< past its last one; the same as the first: not shown
  bool operator==(const Part&) const = default;
};

/// Marks in painting order, relative to the picture's own top left, and what
/// they mean. Pictures are shared and never change once made, so equal pointers
/// mean equal looks.
struct Picture {
  QSizeF size;
  std::vector<Mark> marks;
  std::vector<Part> parts;  ///< in reading order
  bool operator==(const Picture&) const = default;
};
using SharedPicture = std::shared_ptr<const Picture>;

/// Null where the picture has no such part.
[[nodiscard]] const Part* partOf(const Picture& picture, PartRole role);
/// What its marks cover, relative to the picture; null where it has none.
[[nodiscard]] QRectF boundsOf(const Picture& picture, const Part& part);
/// What the picture calls its thing, in full; empty where it has no title.
[[nodiscard]] QString titleOf(const Picture& picture);
/// What a tooltip tells: parts that are cut or not shown at all, a line each.
[[nodiscard]] QString hiddenText(const Picture& picture);

}  // namespace throughline::drawing
