#include "throughline/drawing/layout.h"

namespace throughline::drawing {

namespace {

template <class Reading>
const journey::Period* newest(const journey::Journey& journey, const journey::Period* best) {
  for (const auto& [id, reading] : journey.all<Reading>()) {
    if (best && best->id == reading.period) continue;
    const journey::Period* period = journey.find(reading.period);
    if (period && (!best || period->start > best->start)) best = period;
  }
  return best;
}

}  // namespace

const journey::Period* shownPeriod(const journey::Journey& journey, const ViewOptions& options) {
  if (options.period) {
    if (const auto* chosen = journey.find(*options.period)) return chosen;
  }
  return newest<journey::PassageReading>(journey, newest<journey::Reading>(journey, nullptr));
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
