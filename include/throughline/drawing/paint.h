#pragma once

#include <QPainter>
#include <optional>

#include "throughline/drawing/layout.h"
#include "throughline/drawing/paint_cache.h"

namespace throughline::drawing {

/// How much of a picture is worth drawing at a scale.
enum class Detail {
  full,    ///< everything
  shapes,  ///< boxes, dots and bars; texts as grey strokes
  blocks,  ///< one filled box
};
[[nodiscard]] Detail detailFor(qreal scale);

/// Paints the picture with its top left at `at`.
void paint(QPainter& painter, const Picture& picture, const Theme& theme, PaintCache& cache,
           QPointF at, Detail detail = Detail::full);

/// What lies below everything else, inside `part`: paper, lanes, tinted columns.
void paintBackdrop(QPainter& painter, const MapLayout& layout, const Theme& theme,
                   PaintCache& cache, const QRectF& part);

/// The whole map or a part of it: what every picture export shows. Without a `detail` as much
/// as the scale makes worth it.
void paintMap(QPainter& painter, const MapLayout& layout, const Theme& theme, const QRectF& part,
              bool transparent = false, std::optional<Detail> detail = {});

}  // namespace throughline::drawing
