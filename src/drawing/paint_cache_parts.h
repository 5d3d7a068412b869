#pragma once

#include "box_stamps.h"
#include "scaled_images.h"
#include "shaped_texts.h"
#include "throughline/drawing/paint_cache.h"

namespace throughline::drawing {

struct PaintCache::Parts {
  ShapedTexts texts;
  BoxStamps boxes;
  ScaledImages images;
};

}  // namespace throughline::drawing
