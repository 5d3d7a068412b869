#include "targets.h"

namespace throughline::metrics {

using journey::EarlierTarget;
using journey::TargetOf;

namespace {

/// Of those that held until the period's end or longer the first; null where today's held.
const EarlierTarget* heldAt(const journey::Journey& journey, const journey::Stage& stage,
                            TargetOf of, const journey::Period& period) {
  const EarlierTarget* held = nullptr;
  for (const EarlierTarget* target : journey.in<EarlierTarget>(stage.id)) {
    if (target->of != of || target->until < period.end) continue;
    if (!held || target->until < held->until) held = target;
  }
  return held;
}

}  // namespace

Targets targetsAt(const journey::Journey& journey, const journey::Stage& stage,
                  const journey::Period* period) {
  Targets targets{stage.volume.target, stage.health.target, stage.passage.targetConversion,
                  stage.passage.targetDays};
  if (!period) return targets;
  if (const auto* held = heldAt(journey, stage, TargetOf::volume, *period)) {
    targets.volume = held->value;
  }
  if (const auto* held = heldAt(journey, stage, TargetOf::health, *period)) {
    targets.health = held->value;
  }
  if (const auto* held = heldAt(journey, stage, TargetOf::passage, *period)) {
    targets.conversion = held->conversion;
    targets.days = held->days;
  }
  return targets;
}

}  // namespace throughline::metrics
