#include <algorithm>

#include "throughline/drawing/layout.h"

namespace throughline::drawing {

qreal TimeAxis::at(journey::Date day) const {
  const int days = day.dayNumber() - first.dayNumber();
  return std::clamp(left + days * dayWidth(), left, right);
}

const Element* MapLayout::find(const Target& target) const {
  for (const Element& element : elements) {
    if (element.target == target && element.kind != ElementKind::invitation) return &element;
  }
  return nullptr;
}

const Lane* MapLayout::lane(LaneId id) const {
  for (const Lane& candidate : lanes) {
    if (candidate.id == id) return &candidate;
  }
  return nullptr;
}

const Column* MapLayout::column(journey::Id<journey::Stage> stage) const {
  for (const Column& candidate : columns) {
    if (candidate.stage == stage) return &candidate;
  }
  return nullptr;
}

}  // namespace throughline::drawing
