#pragma once

#include <QPainter>

#include "paint_cache_parts.h"
#include "throughline/drawing/paint.h"

namespace throughline::drawing {

/// Paints pictures one after another. Leaves the painter as it found it.
class PicturePainter {
 public:
  PicturePainter(QPainter& painter, const Theme& theme, PaintCache& cache);
  ~PicturePainter();
  PicturePainter(const PicturePainter&) = delete;
  PicturePainter& operator=(const PicturePainter&) = delete;

  void paint(const Picture& picture, QPointF at, Detail detail);

 private:
  /// What the painter's coordinates stand for.
  enum class Space { map, texts, pixels };

  void paintFull(const Picture& picture, QPointF at);
  void paintShapes(const Picture& picture, QPointF at);
  void paintBlock(const Picture& picture, QPointF at);
  void paintMark(const BoxMark& mark, QPointF at);
  void paintMark(const PathMark& mark, QPointF at);
  void paintMark(const DotMark& mark, QPointF at);
  void paintMark(const TextMark& mark, QPointF at);
  void paintMark(const ImageMark& mark, QPointF at);
  bool paintStamp(const QRectF& rect, const BoxLook& look);
  bool paintImage(const ImageMark& mark, const QRectF& rect);
  void paintFlat(const BoxMark& mark, QPointF at);
  void paintStroke(const TextMark& mark, QPointF at);
  void use(Space space);
  void usePen(const Color& stroke, qreal width, qreal dash, LineStyle style = LineStyle::solid);
  [[nodiscard]] QColor solidOf(const Color& color) const;
  [[nodiscard]] QColor colorOf(const Color& color) const;
  [[nodiscard]] BoxLook lookOf(const BoxMark& mark) const;

  QPainter& m_painter;
  const Theme& m_theme;
  PaintCache::Parts& m_cache;
  QTransform m_map;    ///< as the painter came
  QTransform m_texts;  ///< the same for upscaled fonts
  Space m_space = Space::map;
  bool m_stamps = false;  ///< the painter makes pixels of upright boxes
};

}  // namespace throughline::drawing
