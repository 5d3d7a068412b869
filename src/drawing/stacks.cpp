#include "stacks.h"

#include <algorithm>

namespace throughline::drawing {

namespace {

/// Each stack takes lanes as long as it gets no higher than that.
std::set<LaneId> firstsUpTo(const std::vector<Lane>& lanes, qreal highest) {
  std::set<LaneId> firsts;
  qreal height = 0;
  for (const Lane& lane : lanes) {
    if (height > 0 && height + lane.rect.height() > highest) {
      firsts.insert(lane.id);
      height = 0;
    }
    height += lane.rect.height();
  }
  return firsts;
}

}  // namespace

std::set<LaneId> firstsOfStacks(const std::vector<Lane>& lanes, std::size_t stacks) {
  // The highest stack is as high as some lanes that follow each other.
  std::set<qreal> heights;
  qreal highestLane = 0;
  for (std::size_t first = 0; first < lanes.size(); ++first) {
    highestLane = std::max(highestLane, lanes[first].rect.height());
    qreal height = 0;
    for (std::size_t last = first; last < lanes.size(); ++last) {
      height += lanes[last].rect.height();
      heights.insert(height);
    }
  }
  for (const qreal height : heights) {
    if (height < highestLane) continue;
    std::set<LaneId> firsts = firstsUpTo(lanes, height);
    if (firsts.size() < stacks) return firsts;
  }
  return {};
}

}  // namespace throughline::drawing
