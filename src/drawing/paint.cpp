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
                   PaintCache& cache, const QRectF& part) {
  painter.save();
  painter.setClipRect(part, Qt::IntersectClip);
  {
    PicturePainter pictures(painter, theme, cache);
    for (const SharedPicture& picture : {layout.ground, layout.grid}) {
      if (picture) pictures.paint(*picture, {}, Detail::full);
    }
    for (const Lane& lane : layout.lanes) {
      for (const LanePicture& placed : lane.pictures) {
        if (!QRectF(placed.at, placed.picture->size).intersects(part)) continue;
        pictures.paint(*placed.picture, placed.at, Detail::full);
      }
    }
  }
  painter.restore();
}

void paintMap(QPainter& painter, const MapLayout& layout, const Theme& theme, const QRectF& part,
              bool transparent, std::optional<Detail> asked) {
  painter.save();
  painter.setClipRect(part, Qt::IntersectClip);
  const Detail detail = asked.value_or(exportDetailFor(scaleOf(painter)));
  PaintCache cache;
  {
    PicturePainter pictures(painter, theme, cache);
    forEachPicture(layout, [&](const PlacedPicture& placed) {
      const bool isBackdrop =
          &placed.picture == layout.ground.get() || &placed.picture == layout.grid.get();
      if (transparent && &placed.picture == layout.ground.get()) return;
      if (!placed.reach.intersects(part)) return;
      const bool whole = placed.isLine || isBackdrop;
      pictures.paint(placed.picture, placed.at, whole ? Detail::full : detail);
    });
  }
  painter.restore();
}

}  // namespace throughline::drawing
