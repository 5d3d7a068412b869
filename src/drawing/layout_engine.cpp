#include "arrangement.h"

namespace throughline::drawing {

class LayoutEngine::Impl {
 public:
  Workshop workshop;
};

LayoutEngine::LayoutEngine() : m_impl(std::make_unique<Impl>()) {}
LayoutEngine::~LayoutEngine() = default;

MapLayout LayoutEngine::layout(const journey::Journey& journey, const ViewOptions& options) {
  MapLayout layout = Arrangement(journey, options, m_impl->workshop).make();
  m_impl->workshop.end();
  return layout;
}

}  // namespace throughline::drawing
