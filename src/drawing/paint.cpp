#include "throughline/drawing/paint.h"

#include "picture_painter.h"

namespace throughline::drawing {

namespace {

// Exports keep their texts down to the scale where not even the largest can be
// read, and the shapes of cards until these are a few pixels small.
constexpr qreal kLeastReadable = 0.2;
constexpr qreal kLeastShapes = 0.08;
constexpr qreal kDetailFull = 0.5;
constexpr qreal kDetailShapes = 0.18;
constexpr qreal kLineInset = 4;  // of separators, from the map's edges

qreal scaleOf(const QPainter& painter) {
  return painter.worldTransform().m11() * painter.device()->devicePixelRatioF();
}

Detail exportDetailFor(qreal scale) {
  if (scale >= kLeastReadable) return Detail::full;
  return scale >= kLeastShapes ? Detail::shapes : Detail::blocks;
}

}  // namespace

Detail detailFor(qreal scale) {
  if (scale >= kDetailFull) return Detail::full;
  return scale >= kDetailShapes ? Detail::shapes : Detail::blocks;
}

void paint(QPainter& painter, const Picture& picture, const Theme& theme, PaintCache& cache,
           QPointF at, Detail detail) {
  PicturePainter(painter, theme, cache).paint(picture, at, detail);
}

void paintBackdrop(QPainter& painter, const MapLayout& layout, const Theme& theme,
                   const QRectF& part, bool transparent) {
  if (!transparent) painter.fillRect(part, theme.of(Ink::paper));
  // The row that the map is about stands out a little.
  const Lane* flow = layout.lane(LaneId::flow);
  if (flow && !transparent && flow->rect.intersects(part)) {
    QColor ground = theme.of(Ink::surface);
    ground.setAlphaF(0.6F);
    painter.fillRect(flow->rect.adjusted(kLineInset, 0, -kLineInset, 0) & part, ground);
  }
  for (const Column& column : layout.columns) {
    if (column.tinted && column.rect.intersects(part)) {
      painter.fillRect(column.rect & part, theme.of(Ink::weakTint));
    }
  }
  const bool wasSmooth = painter.testRenderHint(QPainter::Antialiasing);
  painter.setRenderHint(QPainter::Antialiasing, true);
  for (const Lane& lane : layout.lanes) {
    const QRectF line(lane.rect.left() + kLineInset, lane.rect.top() - 0.5,
                      lane.rect.width() - 2 * kLineInset, 1);
    if (line.intersects(part)) painter.fillRect(line & part, theme.of(Ink::line));
  }
  painter.setRenderHint(QPainter::Antialiasing, wasSmooth);
}

void paintCurve(QPainter& painter, const Curve& curve, const Theme& theme) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing, true);
  QPen zero(theme.of(Ink::strongLine), 1, Qt::CustomDashLine);
  zero.setDashPattern({4, 4});
  painter.setPen(zero);
  const qreal middle = curve.band.center().y();
  painter.drawLine(QPointF(curve.band.left(), middle), QPointF(curve.band.right(), middle));
  painter.strokePath(curve.path, QPen(theme.of(Ink::secondText), 2, Qt::SolidLine, Qt::RoundCap));
  painter.restore();
}

void paintLink(QPainter& painter, const LinkPath& link, const Theme& theme, bool highlighted) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing, true);
  const QColor color = theme.of(highlighted     ? Ink::selection
                                : link.loopBack ? Ink::secondText
                                                : Ink::bar);
  QPen pen(color, highlighted ? 2 : 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
  if (link.loopBack) pen.setDashPattern({2.5, 2.5});
  painter.strokePath(link.path, pen);
  painter.fillPath(link.arrow, color);
  painter.restore();
}

void paintMap(QPainter& painter, const MapLayout& layout, const Theme& theme, const QRectF& part,
              bool transparent) {
  painter.save();
  painter.setClipRect(part, Qt::IntersectClip);
  paintBackdrop(painter, layout, theme, part, transparent);
  const Detail detail = exportDetailFor(scaleOf(painter));
  PaintCache cache;
  PicturePainter pictures(painter, theme, cache);
  if (layout.title) pictures.paint(*layout.title, {0, 0}, detail);
  for (const Lane& lane : layout.lanes) {
    if (lane.rect.intersects(part)) pictures.paint(*lane.head, lane.rect.topLeft(), detail);
  }
  for (const LinkPath& link : layout.links) {
    if (link.path.controlPointRect().adjusted(-6, -6, 6, 6).intersects(part)) {
      paintLink(painter, link, theme, false);
    }
  }
  for (const Curve& curve : layout.curves) {
    const QRectF reach = curve.path.controlPointRect() | curve.band;
    if (reach.adjusted(-2, -2, 2, 2).intersects(part)) paintCurve(painter, curve, theme);
  }
  constexpr qreal kShadowReach = 3;
  const QRectF reach = part.adjusted(-kShadowReach, -kShadowReach, kShadowReach, kShadowReach);
  for (const Element& element : layout.elements) {
    if (element.rect.intersects(reach)) {
      pictures.paint(*element.picture, element.rect.topLeft(), detail);
    }
  }
  painter.restore();
}

}  // namespace throughline::drawing
