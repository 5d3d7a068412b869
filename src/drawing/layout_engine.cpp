#include "layout_builder.h"

namespace throughline::drawing {

class LayoutEngine::Impl {
 public:
  Impl() {
    for (const LaneEntry& lane : laneTable()) m_cells.push_back(lane.makeCells());
  }

  MapLayout layout(const journey::Journey& journey, const ViewOptions& options) {
    const ShownMap map(journey, options);
    MapLayout made = LayoutBuilder(map, m_pictures, m_cells).make();
    m_filled = 0;
    for (const auto& cells : m_cells) m_filled += cells->endRound();
    m_pictures.endRound();
    return made;
  }
  [[nodiscard]] std::size_t filledCells() const { return m_filled; }

 private:
  PictureStore m_pictures;
  std::vector<std::unique_ptr<LaneCells>> m_cells;  ///< of the lanes of the table
  std::size_t m_filled = 0;
};

LayoutEngine::LayoutEngine() : m_impl(std::make_unique<Impl>()) {}
LayoutEngine::~LayoutEngine() = default;

MapLayout LayoutEngine::layout(const journey::Journey& journey, const ViewOptions& options) {
  return m_impl->layout(journey, options);
}

std::size_t LayoutEngine::filledCells() const { return m_impl->filledCells(); }

}  // namespace throughline::drawing
