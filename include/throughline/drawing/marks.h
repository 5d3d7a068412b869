#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <cstddef>
#include <variant>
#include <vector>

#include "throughline/drawing/theme.h"

// What a drawing is made of: shapes and texts by role, not pixels. The painter
// turns them into pixels; SVG, slides and a screen reader can read the same.

namespace throughline::drawing {

/// The map's text styles; sizes are those of shared/design at 100 %.
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
};

/// A colour by role. `stage` counts for hues (place of the stage, from 0),
/// `own` for colours of the map's data.
struct Color {
  Ink ink = Ink::none;
  std::size_t stage = 0;
  QColor own{};
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
  bool operator==(const BoxMark&) const = default;
};

struct PathMark {
  QPainterPath path;
  Color fill;
  Color stroke;
  qreal strokeWidth = 1;
  bool dashed = false;
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

using Mark = std::variant<BoxMark, PathMark, DotMark, TextMark>;

/// Marks in painting order, relative to the picture's own top left. Pictures
/// are shared and never change once made, so equal pointers mean equal looks.
struct Picture {
  QSizeF size;
  std::vector<Mark> marks;
  bool operator==(const Picture&) const = default;
};

}  // namespace throughline::drawing
