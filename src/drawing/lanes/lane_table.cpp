#include <algorithm>

#include "lanes/lane.h"

namespace throughline::drawing {

std::size_t LaneInMaking::columnAt(qreal x) const {
  const auto next = std::ranges::upper_bound(columnLefts, x - rect.left());
  const auto before = std::max<std::ptrdiff_t>(next - columnLefts.begin() - 1, 0);
  return std::min(static_cast<std::size_t>(before), map.columns.size() - 1);
}

QRectF LaneInMaking::acrossColumns(qreal top, qreal height) const {
  const qreal left = columnLeft(0);
  return {left, top, map.columns.empty() ? 0 : rect.left() + columnLefts.back() - left, height};
}

qreal heightAround(const LaneInMaking& lane) {
  qreal height = lane.rect.height();
  for (const Element& element : lane.elements) {
    height = std::max(height, element.rect.bottom() + measure::kLanePadding - lane.rect.top());
  }
  return height;
}

const std::vector<LaneEntry>& laneTable() {
  static const std::vector<LaneEntry> table{
      jobLane(),     flowLane(),     touchpointsLane(), emotionLane(),     questionsLane(),
      metricsLane(), evidenceLane(), findingsLane(),    experimentsLane(), campaignsLane(),
  };
  return table;
}

}  // namespace throughline::drawing
