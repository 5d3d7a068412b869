#include <cmath>

#include "figures.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/journey/messages/returns.h"
#include "throughline/metrics/lift.h"
#include "throughline/metrics/why.h"

namespace throughline::metrics {

namespace messages = journey::messages;

using journey::Message;

namespace {

Message pointsText(double ratio) {
  const journey::Figure points = fewDigits(ratio * 100);
  return messages::points(points, pluralOf(points));
}

Message verdictOn(const Lift& lift) {
  const Message size = pointsText(std::abs(lift.absolute));
  const Message bounds = messages::between(messages::number(fewDigits(lift.interval.low * 100)),
                                           messages::number(fewDigits(lift.interval.high * 100)));
  switch (lift.verdict) {
    case Verdict::better:
      return messages::liftBetter(size, bounds);
    case Verdict::worse:
      return messages::liftWorse(size, bounds);
    case Verdict::unclear:
      break;
  }
  return lift.absolute < 0 ? messages::liftUnclearFewer(size, bounds)
                           : messages::liftUnclearMore(size, bounds);
}

}  // namespace

std::vector<Message> liftSentences(const Lift& lift, const std::string& metric) {
  const Message exposed = percentText(lift.exposed.ratio());
  const Message base = percentText(lift.base.ratio());
  std::vector<Message> sentences;
  if (lift.control) {
    const auto& phase = messages::codeOf(messages::kSurveyPhases, lift.phase);
    sentences.push_back(messages::liftOverControl(metric, phase(), exposed, base));
  } else {
    sentences.push_back(messages::liftOverBefore(metric, exposed, base));
  }
  const Message verdict = verdictOn(lift);
  sentences.push_back(lift.fewCases ? messages::sentences(verdict, messages::answeredByFew())
                                    : verdict);
  if (lift.verdict != Verdict::unclear) return sentences;
  sentences.push_back(lift.smallestSeen ? messages::smallestLift(pointsText(*lift.smallestSeen))
                                        : messages::noLiftToBeSeen());
  return sentences;
}

}  // namespace throughline::metrics
