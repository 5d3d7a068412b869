#include "layout_builder.h"

namespace throughline::drawing {

class LayoutEngine::Impl {
 public:
  MapLayout layout(const journey::Journey& journey, const ViewOptions& options) {
    if (!m_kept || !m_kept->isFor(options)) m_kept.emplace(options);
    const ShownMap map(journey, options);
    MapLayout made = LayoutBuilder(map, m_kept->pictures, m_kept->cells).make();
    m_filled = 0;
    for (const auto& cells : m_kept->cells) m_filled += cells->endRound();
    m_kept->pictures.endRound();
    return made;
  }
  [[nodiscard]] std::size_t filledCells() const { return m_filled; }

 private:
  /// What is kept from one layout to the next, all in one language, notation and arrangement.
  struct Kept {
    explicit Kept(const ViewOptions& options)
        : words(options.words),
          notation(options.notation),
          arrangement(options.arrangement),
          pictures(options) {
      for (const LaneEntry& lane : laneTable()) cells.push_back(lane.makeCells());
    }
    [[nodiscard]] bool isFor(const ViewOptions& options) const {
      return words == options.words && notation == options.notation &&
             arrangement == options.arrangement;
    }

    MessageWords words;
    journey::Notation notation;
    Arrangement arrangement;
    PictureStore pictures;
    std::vector<std::unique_ptr<LaneCells>> cells;  ///< of the lanes of the table
  };

  std::optional<Kept> m_kept;
  std::size_t m_filled = 0;
};

LayoutEngine::LayoutEngine() : m_impl(std::make_unique<Impl>()) {}
LayoutEngine::~LayoutEngine() = default;

MapLayout LayoutEngine::layout(const journey::Journey& journey, const ViewOptions& options) {
  return m_impl->layout(journey, options);
}

std::size_t LayoutEngine::filledCells() const { return m_impl->filledCells(); }

}  // namespace throughline::drawing
