#include <optional>

#include "finding_text.h"
#include "throughline/check/words.h"
#include "throughline/journey/messages/check.h"
#include "throughline/journey/text.h"

namespace throughline::check {

namespace messages = journey::messages;
using journey::Journey;
using journey::Message;

namespace {

std::string nameOfThing(const Journey& journey, const Finding& finding) {
  return journey::onOneLine(nameOf(journey, finding));
}

/// Nothing where a customer could not tell.
std::optional<Message> questionFor(const Journey& journey, const Finding& finding) {
  switch (finding.rule) {
    case Rule::no_job:
      return messages::askForJob();
    case Rule::company_wording:
      return messages::askForOwnWords(journey::onOneLine(textOf(journey, finding)));
    case Rule::no_touchpoints:
      return messages::askForTouchpoints();
    case Rule::no_owner:
      return messages::askForHelper(nameOfThing(journey, finding));
    case Rule::no_metric:
      if (finding.metric != journey::MetricRole::health) return std::nullopt;
      return messages::askForHealth();
    case Rule::weakest_untended:
      return messages::askForRepair();
    case Rule::experiment_unmeasured:
      return messages::askAboutTrial(nameOfThing(journey, finding));
    default:
      return std::nullopt;
  }
}

}  // namespace

std::vector<Message> questionsFor(const Journey& journey, journey::Id<journey::Stage> stage,
                                  const MapCheck& check) {
  std::vector<Message> questions;
  for (const Finding& finding : check.findings) {
    if (finding.stage != stage || finding.isSetAside()) continue;
    if (auto question = questionFor(journey, finding)) questions.push_back(std::move(*question));
  }
  return questions;
}

}  // namespace throughline::check
