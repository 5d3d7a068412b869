#include "layout_builder.h"

namespace throughline::drawing {

class LayoutEngine::Impl {
 public:
  PictureStore pictures;
};

LayoutEngine::LayoutEngine() : m_impl(std::make_unique<Impl>()) {}
LayoutEngine::~LayoutEngine() = default;

MapLayout LayoutEngine::layout(const journey::Journey& journey, const ViewOptions& options) {
  MapLayout layout = LayoutBuilder(journey, options, m_impl->pictures).make();
  m_impl->pictures.end();
  return layout;
}

}  // namespace throughline::drawing
