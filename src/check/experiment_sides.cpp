#include "experiment_sides.h"

#include "throughline/metrics/before_after.h"

namespace throughline::check {

BothSides readSides(const journey::Journey& journey, const journey::Experiment& experiment) {
  const auto sides = metrics::sidesOf(journey, experiment);
  const auto measured = metrics::beforeAfter(journey, experiment.stage, sides);
  const metrics::Shift& shift = experiment.metric == journey::ExperimentMetric::health
                                    ? measured.health
                                    : measured.conversion;
  return {shift.before.has_value(), shift.after.has_value()};
}

}  // namespace throughline::check
