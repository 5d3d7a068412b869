#include "throughline/drawing/layout.h"
#include "throughline/metrics/periods.h"

namespace throughline::drawing {

const journey::Period* shownPeriod(const journey::Journey& journey, const ViewOptions& options) {
  if (options.period) {
    if (const auto* chosen = journey.find(*options.period)) return chosen;
  }
  const auto newest = metrics::newestWithReading(journey);
  return newest ? journey.find(*newest) : nullptr;
}

const journey::Persona* shownPersona(const journey::Journey& journey, const ViewOptions& options) {
  if (options.persona) {
    if (const auto* chosen = journey.find(*options.persona)) return chosen;
  }
  const auto personas = journey.list<journey::Persona>();
  return personas.empty() ? nullptr : personas.front();
}

const Element* MapLayout::find(const Target& target) const {
  for (const Element& element : elements) {
    if (element.target == target && element.kind != ElementKind::invitation) return &element;
  }
  return nullptr;
}

const Lane* MapLayout::lane(LaneKind kind) const {
  for (const Lane& candidate : lanes) {
    if (candidate.kind == kind) return &candidate;
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
