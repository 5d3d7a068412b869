#include "box_stamps.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace throughline::drawing {

namespace {

constexpr int kMostPixels = 200'000;

struct Edge {
  qreal drop;
  float strength;
};
constexpr std::array kShadow{Edge{2, 0.03F}, Edge{1, 0.06F}};

// Only what looks out below the box: its lower corners, a little farther down.
void paintShadow(QPainter& painter, const QRectF& rect, const BoxLook& look) {
  painter.setPen(Qt::NoPen);
  QRectF foot = rect;
  foot.setTop(std::max(foot.top(), foot.bottom() - 2 * look.radius));
  for (const Edge& edge : kShadow) {
    QColor color = Qt::black;
    color.setAlphaF(look.shadow * edge.strength);
    painter.setBrush(color);
    painter.drawRoundedRect(foot.translated(0, edge.drop), look.radius, look.radius);
  }
}

QPen penOf(const BoxLook& look) {
  if (!look.stroke.isValid()) return Qt::NoPen;
  QPen pen(look.stroke, look.strokeWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
  if (look.dashed) pen.setDashPattern({kBoxDash, kBoxDash});
  return pen;
}

QRgb rgbaOf(const QColor& color) { return color.isValid() ? color.rgba() : 0U; }

}  // namespace

void paintBox(QPainter& painter, const QRectF& rect, const BoxLook& look) {
  if (look.shadow > 0) paintShadow(painter, rect, look);
  const qreal half = look.stroke.isValid() ? look.strokeWidth / 2 : 0;
  const QRectF inner = rect.adjusted(half, half, -half, -half);
  painter.setPen(penOf(look));
  painter.setBrush(look.fill.isValid() ? QBrush(look.fill) : QBrush(Qt::NoBrush));
  if (look.radius > 0) {
    painter.drawRoundedRect(inner, look.radius, look.radius);
  } else {
    painter.drawRect(inner);
  }
}

const QImage* BoxStamps::of(QSize pixels, qreal pixelsPerUnit, const BoxLook& look) {
  const int below = look.shadow > 0 ? static_cast<int>(std::ceil(2 * pixelsPerUnit)) : 0;
  const QSize size = pixels + QSize(0, below);
  if (size.width() * size.height() > kMostPixels) return nullptr;
  const Key key{pixels,
                static_cast<float>(pixelsPerUnit),
                static_cast<float>(look.radius),
                static_cast<float>(look.strokeWidth),
                look.shadow,
                rgbaOf(look.fill),
                rgbaOf(look.stroke)};
  if (const QImage* known = m_stamps.object(key)) return known;
  auto stamp = std::make_unique<QImage>(size, QImage::Format_ARGB32_Premultiplied);
  stamp->fill(Qt::transparent);
  QPainter painter(stamp.get());
  painter.setRenderHint(QPainter::Antialiasing);
  painter.scale(pixelsPerUnit, pixelsPerUnit);
  paintBox(painter, QRectF(QPointF(), QSizeF(pixels) / pixelsPerUnit), look);
  painter.end();
  const auto bytes = stamp->sizeInBytes();
  const QImage* made = stamp.get();
  return m_stamps.insert(key, stamp.release(), bytes) ? made : nullptr;
}

}  // namespace throughline::drawing
