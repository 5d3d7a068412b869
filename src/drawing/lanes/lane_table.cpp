#include <algorithm>

#include "lanes/lane.h"

namespace throughline::drawing {

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
