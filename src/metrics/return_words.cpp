#include <cmath>

#include "figures.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/journey/messages/returns.h"
#include "throughline/metrics/returns.h"

namespace throughline::metrics {

namespace messages = journey::messages;

using journey::Journey;
using journey::Message;

namespace {

Message figure(double value) { return messages::number(groupedDigits(value)); }

Message amount(const Journey& journey, double value) {
  const std::string& currency = journey.settings().currency;
  if (currency.empty()) return figure(value);
  return messages::amountOf(currency, groupedDigits(value));
}

Message boundsOf(const Bounded& bounded) {
  if (!bounded.low || !bounded.high) return messages::noBounds();
  return messages::between(figure(*bounded.low), figure(*bounded.high));
}

Message customers(const Journey& journey, const Returned& returned, const Sides& sides) {
  const std::string& period = journey.get(*sides.after).name;
  const Message bounds = boundsOf(returned.extra);
  const double extra = *returned.extra.value;
  if (extra == 0) return messages::asManyCustomers(bounds, period);
  const journey::Figure count = groupedDigits(std::abs(extra));
  const auto& code = extra > 0 ? messages::moreCustomers : messages::fewerCustomers;
  return code(messages::number(count), bounds, period, pluralOf(count));
}

Message worth(const Journey& journey, const Returned& returned, double cost) {
  const double each = *journey.settings().valuePerCustomer;
  const double all = *returned.extra.value * each;
  const auto& code = all < 0 ? messages::worthOfFewer : messages::worthOfMore;
  return code(amount(journey, each), amount(journey, std::abs(all)), amount(journey, cost));
}

Message verdict(const Journey& journey, const Returned& returned) {
  switch (*returned.verdict) {
    case Paid::paid:
      return messages::hasPaid();
    case Paid::lost:
      return messages::hasLost();
    case Paid::unclear:
      break;
  }
  if (!returned.extra.low || !returned.extra.high) return messages::unclearWithoutBounds();
  const double each = *journey.settings().valuePerCustomer;
  return messages::unclearReturn(messages::between(amount(journey, *returned.extra.low * each),
                                                   amount(journey, *returned.extra.high * each)));
}

/// Why nothing can be told.
Message missing(const Journey& journey, journey::Id<journey::Stage> stage, const Sides& sides,
                bool hasStart) {
  if (!hasStart && (!sides.before || !sides.after)) return messages::needsStart();
  if (!sides.before) return messages::needsBefore();
  if (!sides.after) return messages::needsAfter();
  const std::string& name = journey.get(stage).name;
  if (journey.list<journey::Stage>().back()->id == stage) return messages::nothingFollows(name);
  return messages::needsReadings(name, journey.get(*sides.before).name,
                                 journey.get(*sides.after).name);
}

template <class Change>
std::vector<Message> sentencesOf(const Journey& journey, const Change& change) {
  const Sides sides = sidesOf(journey, change);
  const auto result = returned(journey, change);
  if (!result) return {missing(journey, change.stage, sides, change.start.has_value())};
  std::vector<Message> sentences{customers(journey, *result, sides)};
  if (result->verdict) {
    sentences.push_back(worth(journey, *result, *change.cost));
    sentences.push_back(verdict(journey, *result));
  } else {
    const bool hasCost = change.cost && *change.cost != 0;
    sentences.push_back(hasCost ? messages::needsValue() : messages::needsCost());
  }
  return sentences;
}

}  // namespace

std::vector<Message> returnSentences(const Journey& journey,
                                     const journey::Experiment& experiment) {
  return sentencesOf(journey, experiment);
}

std::vector<Message> returnSentences(const Journey& journey, const journey::Campaign& campaign) {
  return sentencesOf(journey, campaign);
}

}  // namespace throughline::metrics
