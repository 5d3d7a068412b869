#include "steps/step_row.h"
#include "throughline/journey/messages/check.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/why.h"

// Step 5: where a repair lifts customer flow most.

namespace throughline::check {

namespace messages = journey::messages;
using journey::Message;

namespace {

Progress countFound(const Context& context) {
  return {context.weakest() || context.isProvenWithoutWeakest() ? 1 : 0, 1};
}

Message stateOfWeakestLink(const Context& context, const Progress&) {
  if (const auto* weakest = context.weakest()) {
    const auto& stage = context.journey.get(weakest->from);
    return messages::weakestIsAt(journey::onOneLine(stage.name),
                                 metrics::whatIsSeen(context.numbers));
  }
  if (context.isProvenWithoutWeakest()) return messages::provenNone();
  std::vector<const journey::Stage*> unknown;
  bool anyKnown = false;
  for (std::size_t at = 0; at < context.numbers.passages.size(); ++at) {
    const auto& passage = context.numbers.passages[at];
    if (passage.conversion) anyKnown = true;
    const bool known = passage.conversion && (passage.days || passage.fixedTerm);
    if (!known) unknown.push_back(context.stages[at]);
  }
  if (!anyKnown) return messages::weakestNeedsNumbers();
  return messages::passagesUnknown(namesOf(unknown));
}

}  // namespace

StepRow weakestLinkStep() {
  return {
      .step = Step::weakest_link,
      .rules = {},
      .countOnMap = countFound,
      .count = [](const Progress& p) -> Message { return messages::weakestFound(p.done, p.of); },
      .state = stateOfWeakestLink,
      .waits = [](const Context& context) { return !context.numbers.period; },
  };
}

}  // namespace throughline::check
