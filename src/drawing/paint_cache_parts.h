#pragma once

#include "box_stamps.h"
#include "shaped_texts.h"
#include "throughline/drawing/paint_cache.h"

namespace throughline::drawing {

struct PaintCache::Parts {
  ShapedTexts texts;
  BoxStamps boxes;
};

}  // namespace throughline::drawing
