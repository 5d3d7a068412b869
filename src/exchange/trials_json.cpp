#include "trials_json.h"

#include "number_json.h"
#include "throughline/metrics/experiments.h"
#include "throughline/metrics/lift.h"

namespace throughline::exchange {

using journey::Journey;
using nlohmann::ordered_json;

namespace {

template <class T, class ToJson>
ordered_json eachOfStages(const Journey& journey, ToJson toJson) {
  ordered_json all = ordered_json::array();
  for (const auto* stage : journey.list<journey::Stage>()) {
    for (const T* record : journey.in<T>(stage->id)) all.push_back(toJson(*stage, *record));
  }
  return all;
}

ordered_json nameOf(const Journey& journey, const std::optional<journey::Id<journey::Period>>& of) {
  if (!of) return {};
  return journey.get(*of).name;
}

template <class Verdict>
ordered_json verdictJson(const std::optional<Verdict>& verdict) {
  if (!verdict) return {};
  return metrics::word(*verdict);
}

ordered_json boundedJson(const metrics::Bounded& bounded) {
  if (!bounded.value) return {};
  return ordered_json::array(
      {numberJson(bounded.low), numberJson(bounded.value), numberJson(bounded.high)});
}

ordered_json returnJson(const std::optional<metrics::Returned>& returned) {
  if (!returned) return {};
  return {{"extra", boundedJson(returned->extra)},
          {"return", boundedJson(returned->ratio)},
          {"verdict", verdictJson(returned->verdict)}};
}

ordered_json touchpointsJson(const Journey& journey, const metrics::BeforeAfter& sides) {
  ordered_json all = ordered_json::array();
  for (const metrics::TouchpointShift& shift : sides.touchpoints) {
    all.push_back({{"title", journey.get(shift.touchpoint).title},
                   {"metric", shift.metric},
                   {"values", pairJson(shift.value.before, shift.value.after)}});
  }
  return all;
}

ordered_json experimentJson(const Journey& journey, const journey::Stage& stage,
                            const journey::Experiment& experiment,
                            std::optional<journey::Id<journey::Period>> upTo) {
  const auto numbers = metrics::experimentNumbers(journey, experiment, upTo);
  const metrics::BeforeAfter& sides = numbers.beforeAfter;
  // Only a test in two arms has a size.
  const bool inArms = experiment.kind == journey::ExperimentKind::ab;
  const metrics::TestSize size = inArms ? numbers.plan.size : metrics::TestSize();
  ordered_json written;
  written["stage"] = stage.name;
  written["title"] = experiment.title;
  written["kind"] = journey::word(experiment.kind);
  written["status"] = journey::word(experiment.status);
  written["per_arm"] = size.perArm ? ordered_json(*size.perArm) : ordered_json();
  written["weeks"] = numberJson(size.weeks);
  written["feasible"] = size.feasible ? ordered_json(*size.feasible) : ordered_json();
  written["periods"] = ordered_json::array(
      {nameOf(journey, sides.sides.before), nameOf(journey, sides.sides.after)});
  written["difference"] = numberJson(numbers.difference);
  written["interval"] = intervalJson(numbers.interval);
  written["p"] = numberJson(numbers.pValue);
  written["chance_b_better"] = numberJson(numbers.bBeatsA);
  written["verdict"] = verdictJson(numbers.verdict);
  written["health"] = pairJson(sides.health.before, sides.health.after);
  written["touchpoints"] = touchpointsJson(journey, sides);
  written["return"] = returnJson(numbers.returned);
  return written;
}

ordered_json liftJson(const metrics::Lift& lift) {
  return {{"metric", journey::word(lift.metric)},
          {"phase", journey::word(lift.phase)},
          {"control", lift.control},
          {"absolute", numberJson(lift.absolute)},
          {"interval", intervalJson(lift.interval)},
          {"p", numberJson(lift.pValue)},
          {"relative", numberJson(lift.relative)},
          {"verdict", metrics::word(lift.verdict)},
          {"smallest_seen", numberJson(lift.smallestSeen)}};
}

}  // namespace

ordered_json experimentsJson(const Journey& journey,
                             std::optional<journey::Id<journey::Period>> upTo) {
  return eachOfStages<journey::Experiment>(
      journey, [&](const journey::Stage& stage, const journey::Experiment& experiment) {
        return experimentJson(journey, stage, experiment, upTo);
      });
}

ordered_json campaignsJson(const Journey& journey) {
  return eachOfStages<journey::Campaign>(
      journey, [&](const journey::Stage& stage, const journey::Campaign& campaign) {
        ordered_json lifts = ordered_json::array();
        for (const metrics::Lift& lift : metrics::liftsOf(journey, campaign.id)) {
          lifts.push_back(liftJson(lift));
        }
        return ordered_json{{"stage", stage.name},
                            {"name", campaign.name},
                            {"lift", std::move(lifts)},
                            {"return", returnJson(metrics::returned(journey, campaign))}};
      });
}

}  // namespace throughline::exchange
