#include "documents/trial_words.h"

#include <cmath>

#include "throughline/journey/field.h"
#include "throughline/journey/messages/documents.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/metrics/number_words.h"
#include "throughline/metrics/why.h"

namespace throughline::exchange {

namespace messages = journey::messages;
using journey::Figure;
using journey::Message;

namespace {

/// With one decimal and its sign; what rounds to 0 has none.
Figure signedTenths(double value) {
  const double rounded = std::round(value * 10) / 10;
  if (rounded == 0) return {"0"};
  return {(rounded > 0 ? "+" : "−") + journey::numberText(std::abs(rounded))};
}

/// A share with one decimal: "22.4 %".
Message shareOf(const metrics::Proportion& arm) {
  const double percent = std::round(arm.ratio() * 1000) / 10;
  return messages::percent(Figure{journey::numberText(percent)});
}

Message ofArms(const journey::Experiment& experiment) {
  const auto a = metrics::proportionOf(experiment.a);
  const auto b = metrics::proportionOf(experiment.b);
  if (experiment.kind != journey::ExperimentKind::ab || !a || !b) return {};
  return messages::twoArms(shareOf(*a), metrics::numberWords(a->entered), shareOf(*b),
                           metrics::numberWords(b->entered));
}

Message ofPeriods(const journey::Experiment& experiment,
                  const metrics::ExperimentNumbers& numbers) {
  const auto& health = numbers.beforeAfter.health;
  const bool isHealth = experiment.kind == journey::ExperimentKind::before_after &&
                        experiment.metric == journey::ExperimentMetric::health;
  if (!isHealth || !health.before || !health.after) return {};
  return messages::wasAndIs(metrics::numberWords(*health.before),
                            metrics::numberWords(*health.after));
}

Message listed(const Message& one, const Message& other) {
  return one.empty() ? other : other.empty() ? one : messages::listed(one, other);
}

}  // namespace

Message verdictWords(metrics::Verdict verdict) {
  switch (verdict) {
    case metrics::Verdict::better:
      return messages::verdictBetter();
    case metrics::Verdict::worse:
      return messages::verdictWorse();
    case metrics::Verdict::unclear:
      break;
  }
  return messages::verdictUnclear();
}

Message pointsWords(double difference) {
  const double rounded = std::abs(std::round(difference * 1000) / 10);
  return messages::points(signedTenths(difference * 100), journey::pluralNumber(rounded));
}

Message pointsWords(double difference, const std::optional<metrics::Interval>& interval) {
  const Message points = pointsWords(difference);
  if (!interval) return points;
  return messages::changeWithin(points,
                                messages::fromLowToHigh(signedTenths(interval->low * 100),
                                                        signedTenths(interval->high * 100)));
}

Message outcomeWords(const journey::Experiment& experiment,
                     const metrics::ExperimentNumbers& numbers) {
  if (const Message health = ofPeriods(experiment, numbers); !health.empty()) return health;
  if (!numbers.difference) return {};
  Message words = listed(ofArms(experiment), pointsWords(*numbers.difference, numbers.interval));
  if (numbers.verdict) words = listed(words, verdictWords(*numbers.verdict));
  return words;
}

}  // namespace throughline::exchange
