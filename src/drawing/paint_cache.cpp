#include "throughline/drawing/paint_cache.h"

#include "paint_cache_parts.h"

namespace throughline::drawing {

PaintCache::PaintCache() : m_parts(std::make_unique<Parts>()) {}
PaintCache::~PaintCache() = default;

void PaintCache::beginFrame(int milliseconds) { m_parts->images.beginFrame(milliseconds); }
bool PaintCache::isIncomplete() const { return m_parts->images.hasMissed(); }

}  // namespace throughline::drawing
