#pragma once

#include <QPainter>

#include "throughline/drawing/paint.h"

namespace throughline::drawing {

/// Paints pictures one after another; pens, fonts and scales are only set when
/// they differ from the last mark's. Leaves the painter as it found it.
class PicturePainter {
 public:
  PicturePainter(QPainter& painter, const Theme& theme);
  ~PicturePainter();
  PicturePainter(const PicturePainter&) = delete;
  PicturePainter& operator=(const PicturePainter&) = delete;

  void paint(const Picture& picture, QPointF at, Detail detail);

 private:
  void paintBlock(const Picture& picture, QPointF at);
  void paintMark(const BoxMark& mark, QPointF at);
  void paintMark(const PathMark& mark, QPointF at);
  void paintMark(const DotMark& mark, QPointF at);
  void paintMark(const TextMark& mark, QPointF at);
  void paintStroke(const TextMark& mark, QPointF at);
  void paintShadow(const BoxMark& mark, QPointF at);
  void usePen(const Color& stroke, qreal width, bool dashed);
  [[nodiscard]] QColor colorOf(const Color& color) const;

  QPainter& m_painter;
  const Theme& m_theme;
  QTransform m_map;    ///< as the painter came
  QTransform m_texts;  ///< the same for upscaled fonts
};

}  // namespace throughline::drawing
