#pragma once

#include <QImage>
#include <QTransform>
#include <algorithm>
#include <cmath>

#include "throughline/drawing/layout.h"

// Asks a picture of a map whether the ink is where the layout says that it is.

namespace throughline::support {

[[nodiscard]] inline QColor colorIn(const drawing::Theme& theme, const drawing::Color& color) {
  using drawing::Ink;
  switch (color.ink) {
    case Ink::hue:
      return theme.hue(color.stage);
    case Ink::hueTint:
      return theme.hueTint(color.stage);
    case Ink::hueText:
      return theme.hueText(color.stage);
    case Ink::own:
      return color.own;
    default:
      return theme.of(color.ink);
  }
}

/// How far two colours are apart, 0 to 765.
[[nodiscard]] inline int apart(const QColor& one, const QColor& other) {
  return std::abs(one.red() - other.red()) + std::abs(one.green() - other.green()) +
         std::abs(one.blue() - other.blue());
}

/// An image that shows a layout, and where it lies in it.
class Painted {
 public:
  /// `toPixels` leads from map coordinates to the image's pixels.
  Painted(const QImage& image, const QTransform& toPixels, const drawing::Theme& theme)
      : m_image(image), m_toPixels(toPixels), m_theme(theme) {}

  /// Whether what the mark paints can be seen where it stands.
  [[nodiscard]] bool shows(const drawing::Mark& mark, QPointF at) const {
    return std::visit([&](const auto& any) { return has(any, at); }, mark);
  }
  /// Whether any pixel inside the rectangle of the map nearly has the colour.
  [[nodiscard]] bool hasColor(const QRectF& map, const drawing::Color& color, int slack) const {
    const QColor wanted = colorIn(m_theme, color);
    const QRect area = pixelsOf(map);
    for (int y = area.top(); y <= area.bottom(); ++y) {
      for (int x = area.left(); x <= area.right(); ++x) {
        if (apart(m_image.pixelColor(x, y), wanted) <= slack) return true;
      }
    }
    return false;
  }
  [[nodiscard]] bool isWithin(const QRectF& map) const {
    return QRectF(m_image.rect()).contains(m_toPixels.mapRect(map));
  }
  [[nodiscard]] QRect pixelsOf(const QRectF& map) const {
    return m_toPixels.mapRect(map).toAlignedRect() & m_image.rect();
  }

 private:
  static constexpr int kSlack = 30;      // of what fills whole pixels
  static constexpr double kThin = 0.45;  // how much of its colour a hairline may lose

  /// Lines of about a pixel are mixed with their ground.
  [[nodiscard]] int thinSlack(const drawing::Color& color) const {
    const QColor ink = colorIn(m_theme, color);
    const int toPaper = std::min(apart(ink, m_theme.of(drawing::Ink::paper)),
                                 apart(ink, m_theme.of(drawing::Ink::surface)));
    return std::max(kSlack, static_cast<int>(toPaper * kThin));
  }
  /// An image may be of any colour, that of the card too.
  [[nodiscard]] static bool has(const drawing::ImageMark&, QPointF) { return true; }
  [[nodiscard]] bool has(const drawing::TextMark& mark, QPointF at) const {
    if (mark.text.trimmed().isEmpty()) return true;
    return hasColor(drawing::boundsOf(drawing::Mark(mark)).translated(at), mark.color,
                    thinSlack(mark.color));
  }
  [[nodiscard]] bool has(const drawing::BoxMark& mark, QPointF at) const {
    const QRectF rect = mark.rect.translated(at);
    const bool filled = mark.fill.ink == drawing::Ink::none || hasColor(rect, mark.fill, kSlack);
    const QRectF edge(rect.left(), rect.center().y() - 4, 2, 8);
    const bool stroked = mark.stroke.ink == drawing::Ink::none ||
                         hasColor(edge, mark.stroke, thinSlack(mark.stroke));
    return filled && stroked;
  }
  [[nodiscard]] bool has(const drawing::DotMark& mark, QPointF at) const {
    const QRectF rect = drawing::boundsOf(drawing::Mark(mark)).translated(at);
    const drawing::Color& color = mark.fill.ink == drawing::Ink::none ? mark.stroke : mark.fill;
    return hasColor(rect, color, thinSlack(color));
  }
  /// Strokes are followed: other things may lie over a part of them, and dashes have gaps.
  [[nodiscard]] bool has(const drawing::PathMark& mark, QPointF at) const {
    if (mark.stroke.ink == drawing::Ink::none) {
      return hasColor(mark.path.boundingRect().translated(at), mark.fill, kSlack);
    }
    constexpr int kSteps = 60;
    constexpr int kEnough = 12;
    int seen = 0;
    for (int i = 0; i <= kSteps; ++i) {
      const QPointF point = mark.path.pointAtPercent(static_cast<qreal>(i) / kSteps) + at;
      const QRectF around(point - QPointF(0.6, 0.6), QSizeF(1.2, 1.2));
      if (hasColor(around, mark.stroke, thinSlack(mark.stroke))) ++seen;
    }
    return seen >= kEnough;
  }

  QImage m_image;
  QTransform m_toPixels;
  const drawing::Theme& m_theme;
};

}  // namespace throughline::support
