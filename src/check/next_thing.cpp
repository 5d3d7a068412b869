#include "next_thing.h"

#include <optional>
#include <tuple>

#include "day_text.h"
#include "throughline/check/words.h"
#include "throughline/journey/messages/check.h"
#include "throughline/journey/reviews.h"
#include "throughline/journey/text.h"

namespace throughline::check {

namespace messages = journey::messages;
using journey::Kind;

namespace {

/// Nothing of the step has been done anywhere.
bool isUntouched(const Context& context, const MapCheck& check, Step step) {
  switch (step) {
    case Step::insight:
      return context.evidence.empty();
    case Step::touchpoints:
      return context.journey.count(Kind::touchpoint) == 0;
    case Step::metrics:
      return context.journey.count(Kind::reading) == 0;
    default:
      return check.of(step).done == 0;
  }
}

/// While the weakest link is not known a map is drafted: each step is begun in its turn, then
/// what can be done at a desk comes before interviews, which take their time.
int turnInDraft(const Context& context, const MapCheck& check, const Finding& finding) {
  const Step step = finding.step();
  if (finding.severity() == Severity::hint) return 4;
  if (step > Step::metrics) return 3;
  if (isUntouched(context, check, step)) return 0;
  return step == Step::insight ? 2 : 1;
}

/// Once it is known, what stands there comes first.
int turnOnceKnown(const Finding& finding) {
  if (finding.severity() == Severity::hint) return 2;
  return finding.atWeakestLink ? 0 : 1;
}

std::optional<std::size_t> firstToMend(const Context& context, const MapCheck& check) {
  using Turn = std::tuple<int, Severity, Step>;
  std::optional<std::size_t> first;
  Turn best;
  for (std::size_t at = 0; at < check.findings.size(); ++at) {
    const Finding& finding = check.findings[at];
    if (finding.isSetAside()) continue;
    const bool draft = !context.weakest();
    const int turn = draft ? turnInDraft(context, check, finding) : turnOnceKnown(finding);
    // In a draft a step is finished before the next; else the worst comes first.
    const Severity severity = draft && turn == 0 ? Severity::fault : finding.severity();
    const Turn its{turn, severity, finding.step()};
    if (first && its >= best) continue;
    first = at;
    best = its;
  }
  return first;
}

journey::Message sentenceFor(const Context& context, const Finding& finding) {
  const bool saysSo = finding.rule == Rule::weakest_untended;
  const auto* decided = saysSo ? lastDecidedAt(context.journey, finding.stage) : nullptr;
  if (decided) {
    const std::string stage = journey::onOneLine(context.journey.get(finding.stage).name);
    return messages::decidedAtWeakest(journey::onOneLine(decided->title), stage);
  }
  const auto action = actionOf(context.journey, finding);
  return finding.atWeakestLink && !saysSo ? messages::itIsAtWeakestLink(action) : action;
}

NextThing nothingToDo(const Context& context) {
  const auto due = nextReviewDue(context.journey);
  if (!due || *due < context.today) return {messages::nothingToMend(), {}, {}};
  return {messages::nothingToMendUntil(dayText(*due, context.today)), {}, {}};
}

}  // namespace

NextThing nextThing(const Context& context, const MapCheck& check) {
  const auto first = firstToMend(context, check);
  if (context.isFresh()) {
    const bool asks = first && check.findings[*first].step() == Step::insight;
    return {messages::talkToOneCustomer(), Step::insight, asks ? first : std::nullopt};
  }
  if (context.stages.empty()) return {messages::addFirstStage(), Step::jobs, {}};
  if (!first) return nothingToDo(context);
  const Finding& finding = check.findings[*first];
  return {sentenceFor(context, finding), finding.step(), first};
}

}  // namespace throughline::check
