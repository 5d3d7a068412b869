#include "throughline/metrics/why.h"

#include <cmath>

#include "figures.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/confidence.h"

namespace throughline::metrics {

namespace messages = journey::messages;
using journey::Figure;
using journey::Message;

namespace {

Message found(const PassageNumbers& passage, Cause cause) {
  if (cause == Cause::delay) return messages::movingOnTakes(daysText(*passage.days));
  if (passage.uplift.stalled) return messages::nobodyMovedOn();
  return messages::shareMovesOn(percentText(*passage.conversion));
}

Message expected(const PassageNumbers& passage, Cause cause) {
  const bool byDelay = cause == Cause::delay;
  const bool target =
      byDelay ? passage.targetDays.has_value() : passage.targetConversion.has_value();
  const Message benchmark = byDelay ? daysText(*passage.uplift.benchmarkDays)
                                    : percentText(*passage.uplift.benchmarkConversion);
  return target ? messages::theTargetIs(benchmark) : messages::theMedianIs(benchmark);
}

Message lift(const PassageNumbers& passage, Cause cause) {
  const Message seen = found(passage, cause);
  if (!passage.uplift.stalled) {
    return messages::largestLift(seen, expected(passage, cause),
                                 percentText(*passage.uplift.larger - 1));
  }
  // It is stalled whatever its benchmark; only a target says more.
  return passage.targetConversion ? messages::nobodyComesThroughYet(seen, expected(passage, cause))
                                  : messages::nobodyComesThrough(seen);
}

Message reason(const PeriodNumbers& numbers, const PassageNumbers& passage) {
  const Cause cause = numbers.weakestLink->cause;
  switch (numbers.rule) {
    case journey::Rule::conversion:
      return messages::lowestConversion(found(passage, cause));
    case journey::Rule::delay:
      return messages::longestDelay(found(passage, cause));
    case journey::Rule::flow:
      break;
  }
  return lift(passage, cause);
}

/// "202 demos booked": the volume with its metric's name, as words in a sentence.
Message cases(const journey::Journey& journey, const PassageNumbers& passage) {
  std::string name = journey.get(passage.from).volume.name;
  const bool abbreviation = name.size() > 1 && name[1] >= 'A' && name[1] <= 'Z';
  if (!name.empty() && name[0] >= 'A' && name[0] <= 'Z' && !abbreviation) {
    name[0] = static_cast<char>(name[0] - 'A' + 'a');
  }
  const Figure count{journey::numberText(std::round(*passage.volume))};
  const Message all =
      name.empty() ? messages::cases(count, journey::pluralNumber(std::round(*passage.volume)))
                   : messages::casesCalled(count, name);
  return passage.hasFewCases() ? messages::onlyFew(all) : all;
}

}  // namespace

std::vector<Caution> cautions(const PassageNumbers& passage) {
  std::vector<Caution> all;
  if (passage.fixedTerm) all.push_back(Caution::fixed_term);
  if (passage.uplift.stalled) all.push_back(Caution::stalled);
  if (passage.isDoubtful()) all.push_back(Caution::doubtful);
  if (passage.conversion && passage.hasFewCases()) all.push_back(Caution::few_cases);
  return all;
}

Message shortWords(Caution caution) {
  switch (caution) {
    case Caution::fixed_term:
      return messages::fixedTerm();
    case Caution::stalled:
      return messages::stalled();
    case Caution::doubtful:
      return messages::doubtful();
    case Caution::few_cases:
      break;
  }
  return messages::fewCases();
}

Message words(Caution caution) {
  switch (caution) {
    case Caution::stalled:
      return messages::stalledBecause();
    case Caution::doubtful:
      return messages::doubtfulBecause();
    case Caution::fixed_term:
    case Caution::few_cases:
      break;
  }
  return shortWords(caution);
}

Message cautionText(const PassageNumbers& passage) {
  Message text;
  for (const Caution caution : cautions(passage)) {
    text = text.empty() ? words(caution) : messages::listed(text, words(caution));
  }
  return text;
}

Message percentText(double ratio) { return messages::percent(fewDigits(ratio * 100)); }

Message confidenceText(double confidence) {
  if (confidence > 0.999) return messages::over(messages::percent(Figure{"99.9"}));
  if (confidence < 0.995) return percentText(confidence);
  // Without its decimal it would read as all of them.
  return messages::percent(Figure{journey::numberText(std::floor(confidence * 1000) / 10)});
}

std::optional<Message> healthChangeText(const journey::Metric& health, const StageNumbers& stage) {
  if (journey::trimmed(health.unit) == "%") {
    if (!stage.healthChange) return std::nullopt;
    const Figure points = fewDigits(std::abs(*stage.healthChange));
    return messages::points(points, pluralOf(points));
  }
  if (!stage.healthTrend) return std::nullopt;
  return percentText(std::abs(*stage.healthTrend));
}

bool isDrawn(const PeriodNumbers& numbers) { return numbers.rule != journey::Rule::delay; }

Message daysText(double days) {
  const Figure number = fewDigits(days);
  return messages::days(number, pluralOf(number));
}

Message shortDaysText(double days) { return messages::shortDays(fewDigits(days)); }

Message whatIsSeen(const PeriodNumbers& numbers) {
  return found(numbers.passages[numbers.weakestLink->passage], numbers.weakestLink->cause);
}

Message whyWeakest(const PeriodNumbers& numbers) {
  if (!numbers.weakestLink) return {};
  return reason(numbers, numbers.passages[numbers.weakestLink->passage]);
}

Message howSure(const journey::Journey& journey, const PeriodNumbers& numbers,
                const std::vector<double>& confidence) {
  if (!numbers.weakestLink) return {};
  if (!isDrawn(numbers)) return messages::surenessUnknown();
  const PassageNumbers& passage = numbers.passages[numbers.weakestLink->passage];
  std::optional<Message> basis;
  if (passage.volume && passage.conversion) basis = cases(journey, passage);
  switch (sureness(confidence.at(numbers.weakestLink->passage))) {
    case Sureness::sure:
      return basis ? messages::sureOn(*basis) : messages::sure();
    case Sureness::likely:
      return basis ? messages::likelyOn(*basis) : messages::likely();
    case Sureness::close:
      break;
  }
  return basis ? messages::tooCloseOn(*basis) : messages::tooClose();
}

Message why(const journey::Journey& journey, const PeriodNumbers& numbers,
            const std::vector<double>& confidence) {
  if (!numbers.weakestLink) return {};
  return messages::sentences(whyWeakest(numbers), howSure(journey, numbers, confidence));
}

}  // namespace throughline::metrics
