#include "steps/step_row.h"

#include "throughline/journey/messages/check.h"
#include "throughline/journey/text.h"

namespace throughline::check {

namespace messages = journey::messages;

const std::array<StepRow, kAllSteps.size()>& allSteps() {
  static const std::array<StepRow, kAllSteps.size()> steps{
      insightStep(),     jobsStep(),        touchpointsStep(), metricsStep(),
      weakestLinkStep(), experimentsStep(), aliveStep(),
  };
  return steps;
}

Finding onStage(Rule rule, const journey::Stage& stage, Remedy remedy) {
  return {.rule = rule, .on = stage.id, .stage = stage.id, .remedy = remedy};
}

journey::Message namesOf(const std::vector<const journey::Stage*>& stages) {
  const auto name = [&](std::size_t at) { return journey::onOneLine(stages[at]->name); };
  if (stages.size() == 1) return name(0);
  if (stages.size() == 2) return messages::twoNames(name(0), name(1));
  if (stages.size() == 3) return messages::threeNames(name(0), name(1), name(2));
  return messages::namesAndMore(name(0), name(1), stages.size() - 2);
}

}  // namespace throughline::check
