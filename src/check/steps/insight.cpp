#include "steps/step_row.h"
#include "throughline/journey/messages/check.h"
#include "throughline/journey/text.h"

// Step 1: who was asked.

namespace throughline::check {

namespace messages = journey::messages;
using journey::Kind;
using journey::Message;
using journey::Stage;

namespace {

std::int64_t interviewsOf(const Context& context, const Stage& stage) {
  return metrics::evidenceOf(context.evidence, stage.id).interviews();
}

void findNoInterviews(const Context& context, const Stage& stage, Findings& found) {
  if (interviewsOf(context, stage) > 0) return;
  found.push_back(onStage(Rule::no_interviews, stage, Remedy::take_guide));
}

void findHypothesis(const Context& context, const Stage& stage, Findings& found) {
  const std::int64_t interviews = interviewsOf(context, stage);
  if (interviews == 0 || interviews >= metrics::kInterviewsOfFirmStage) return;
  found.push_back(onStage(Rule::hypothesis, stage, Remedy::take_guide));
  found.back().count = interviews;
}

Progress countFirm(const Context& context, const Stage& stage) {
  return {interviewsOf(context, stage) >= metrics::kInterviewsOfFirmStage ? 1 : 0, 1};
}

/// "2 more interviews for Purchase, 5 for Expansion, and for 3 stages more."
Message whatIsMissing(const Context& context) {
  std::vector<const Stage*> open;
  for (const Stage* stage : context.stages) {
    if (countFirm(context, *stage).done == 0) open.push_back(stage);
  }
  const auto missing = [&](std::size_t at) {
    return metrics::kInterviewsOfFirmStage - interviewsOf(context, *open[at]);
  };
  const auto name = [&](std::size_t at) { return journey::onOneLine(open[at]->name); };
  Message needed = messages::moreInterviewsFor(missing(0), name(0));
  if (open.size() > 1) needed = messages::soManyForToo(needed, missing(1), name(1));
  if (open.size() > 2) needed = messages::andMoreStages(open.size() - 2, needed);
  return messages::interviewsNeeded(needed);
}

Message stateOfInsight(const Context& context, const Progress& progress) {
  if (context.isFresh() || context.evidence.empty()) return messages::talkToOneCustomer();
  if (progress.of == 0) return messages::addFirstStage();
  return progress.done == progress.of ? messages::allStagesFirm() : whatIsMissing(context);
}

}  // namespace

StepRow insightStep() {
  const Inputs interviews{.ofMap = {Kind::evidence, Kind::source}};
  return {
      .step = Step::insight,
      .rules = {{Rule::no_interviews, interviews, findNoInterviews},
                {Rule::hypothesis, interviews, findHypothesis}},
      .reads = interviews,
      .countInStage = countFirm,
      .count = [](const Progress& p) -> Message { return messages::stagesFirm(p.done, p.of); },
      .state = stateOfInsight,
      .waits = [](const Context&) { return false; },
  };
}

}  // namespace throughline::check
