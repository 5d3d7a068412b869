#pragma once

#include <QPainter>
#include <memory>
#include <optional>

#include "throughline/drawing/paint_cache.h"
#include "throughline/drawing/theme.h"
#include "throughline/journey/images.h"

namespace throughline::editor {

/// What is seen of a person: the picture, or the first letters of the name.
struct Portrait {
  QString name;
  std::optional<journey::ImageHash> picture;
  std::shared_ptr<const journey::Images> images;  ///< that has it
  bool operator==(const Portrait&) const = default;
};

/// Round, with the middle of the picture; without one the first letters of the name.
void paintPortrait(QPainter& painter, const QRectF& circle, const Portrait& portrait,
                   const drawing::Theme& theme, drawing::PaintCache& cache);

}  // namespace throughline::editor
