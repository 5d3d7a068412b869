#include "throughline/drawing/paint_cache.h"

#include "paint_cache_parts.h"

namespace throughline::drawing {

PaintCache::PaintCache() : m_parts(std::make_unique<Parts>()) {}
PaintCache::~PaintCache() = default;

}  // namespace throughline::drawing
