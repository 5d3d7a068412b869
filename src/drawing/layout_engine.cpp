#include "layout_builder.h"

namespace throughline::drawing {

class LayoutEngine::Impl {
 public:
  MapLayout layout(const journey::Journey& journey, const ViewOptions& options) {
    if (!m_kept || !m_kept->isFor(options)) m_kept.emplace(options);
    const ShownMap map(journey, options);
    m_kept->pictures.beginRound(journey.sharedImages());
    MapLayout made = LayoutBuilder(map, m_kept->pictures, m_kept->cells).make();
    m_filled = m_kept->cells.endRound();
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
          touchpointJobs(options.touchpointJobs),
          pictures(options) {}
    [[nodiscard]] bool isFor(const ViewOptions& options) const {
      return words == options.words && notation == options.notation &&
             arrangement == options.arrangement && touchpointJobs == options.touchpointJobs;
    }

    MessageWords words;
    journey::Notation notation;
    Arrangement arrangement;
    bool touchpointJobs;
    PictureStore pictures;
    LaneStore cells;
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
