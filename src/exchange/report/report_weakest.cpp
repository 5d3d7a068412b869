#include <algorithm>
#include <cmath>

#include "report/report_parts.h"
#include "throughline/journey/messages/documents.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/journey/messages/report.h"
#include "throughline/metrics/confidence.h"
#include "throughline/metrics/coverage.h"
#include "throughline/metrics/periods.h"
#include "throughline/metrics/why.h"

namespace throughline::exchange {

namespace messages = journey::messages;
using journey::Message;
using metrics::PassageNumbers;
using metrics::PeriodNumbers;

namespace {

const PassageNumbers* weakestOf(const PeriodNumbers& numbers) {
  return numbers.weakestLink ? &numbers.passages[numbers.weakestLink->passage] : nullptr;
}

bool hasNumbers(const PeriodNumbers& numbers) { return metrics::coverageOf(numbers).measured > 0; }

Message surenessWords(double confidence) {
  switch (metrics::sureness(confidence)) {
    case metrics::Sureness::sure:
      return messages::sureShort();
    case metrics::Sureness::likely:
      return messages::likelyShort();
    case metrics::Sureness::close:
      break;
  }
  return messages::tooCloseShort();
}

Message besideTarget(const Message& fact, const Message& target) {
  return target.empty() ? fact : messages::withTarget(fact, target);
}

Report::Side sideOf(const ReportFacts& facts, const PeriodNumbers& numbers, bool then) {
  const PassageNumbers& passage = *weakestOf(numbers);
  const std::string period = facts.periodName(then);
  Report::Side side{.when = facts.say(then ? messages::thenIn(period) : messages::nowIn(period))};
  if (passage.uplift.stalled) {
    side.facts.push_back(facts.say(messages::nobodyMovedOn()));
  } else if (passage.conversion) {
    const Message target =
        passage.targetConversion ? metrics::percentText(*passage.targetConversion) : Message();
    side.facts.push_back(facts.say(
        besideTarget(messages::shareMovesOn(metrics::percentText(*passage.conversion)), target)));
  }
  if (passage.days) {
    const Message target = passage.targetDays ? metrics::daysText(*passage.targetDays) : Message();
    side.facts.push_back(facts.say(besideTarget(metrics::daysText(*passage.days), target)));
  }
  if (!passage.uplift.larger || passage.uplift.stalled) return side;
  const bool byDelay = numbers.weakestLink->cause == metrics::Cause::delay;
  const bool byTarget =
      byDelay ? passage.targetDays.has_value() : passage.targetConversion.has_value();
  const auto& code = byTarget ? messages::flowAtTarget : messages::flowAtMedian;
  const auto confidence = metrics::confidence(numbers);
  side.uplift = facts.say(code(metrics::percentText(*passage.uplift.larger - 1),
                               surenessWords(confidence.at(numbers.weakestLink->passage))));
  return side;
}

Message pointsText(double difference) {
  const double points = std::abs(std::round(difference * 1000) / 10);
  return messages::points(journey::Figure{journey::numberText(points)},
                          journey::pluralNumber(points));
}

/// What chance allows to say of a change of the conversion; empty where it is not known.
Message chanceText(const metrics::PassageComparison& compared) {
  const auto change = compared.conversion.absolute();
  if (!change) return {};
  if (std::round(*change * 1000) == 0) return messages::movesOnAsBefore();
  if (!compared.interval) return messages::chanceUnknown();
  const Message interval = messages::fromLowToHigh(tenths(compared.interval->low * 100, true),
                                                   tenths(compared.interval->high * 100, true));
  const bool within = compared.verdict == metrics::Verdict::unclear;
  const auto& code = *change < 0
                         ? (within ? messages::fallWithinChance : messages::fallBeyondChance)
                         : (within ? messages::riseWithinChance : messages::riseBeyondChance);
  return code(pointsText(*change), interval);
}

/// The period of the same days a year before.
const journey::Period* yearBefore(const journey::Journey& map,
                                  std::optional<journey::Id<journey::Period>> period) {
  const journey::Period* now = period ? map.find(*period) : nullptr;
  if (!now) return nullptr;
  const auto shifted = [](journey::Date day) {
    const std::string iso = day.iso();
    const int year = std::stoi(iso.substr(0, 4)) - 1;
    return journey::Date::of(year, static_cast<unsigned>(std::stoi(iso.substr(5, 2))),
                             static_cast<unsigned>(std::stoi(iso.substr(8, 2))));
  };
  for (const journey::Period* each : metrics::periodsByDate(map)) {
    if (shifted(now->start) == each->start && shifted(now->end) == each->end) return each;
  }
  return nullptr;
}

/// The same against the year before, unless that is the period compared with anyway.
std::string yearText(const ReportFacts& facts, const PassageNumbers& passage) {
  const auto* year = yearBefore(facts.input.now, facts.numbers.after.period);
  if (!year || year->name == facts.periodName(true)) return {};
  const PeriodNumbers then = metrics::numbersOf(facts.input.now, year->id);
  for (const PassageNumbers& each : then.passages) {
    if (each.from != passage.from || each.to != passage.to) continue;
    const Message chance = chanceText(metrics::compare(each, passage));
    return chance.empty() ? std::string() : facts.say(messages::againstPeriod(year->name, chance));
  }
  return {};
}

std::string headingOf(const ReportFacts& facts) {
  const PassageNumbers* now = weakestOf(facts.numbers.after);
  const PassageNumbers* then = facts.compares ? weakestOf(facts.numbers.before) : nullptr;
  const auto name = [&](const PassageNumbers* passage) { return facts.stageName(passage->from); };
  if (now && then && now->from == then->from) {
    return facts.say(messages::weakestAsBefore(name(now)));
  }
  if (now && then) return facts.say(messages::weakestBeforeWas(name(now), name(then)));
  if (now && facts.compares && hasNumbers(facts.numbers.before)) {
    return facts.say(messages::weakestBeforeNone(name(now)));
  }
  if (now) return name(now);
  if (!hasNumbers(facts.numbers.after)) return facts.say(messages::numbersMissing());
  const Message none = metrics::whyNoWeakestLink(facts.numbers.after);
  return facts.say(then ? messages::noneWeakestBefore(none, name(then)) : none);
}

}  // namespace

void tellWeakest(const ReportFacts& facts, Report& report) {
  const auto& [before, after] = std::pair(facts.numbers.before, facts.numbers.after);
  report.weakest.heading = headingOf(facts);
  if (weakestOf(after)) report.weakest.now = sideOf(facts, after, false);
  if (facts.compares && weakestOf(before)) report.weakest.then = sideOf(facts, before, true);
  const PassageNumbers* now = weakestOf(after);
  if (!now) return;
  std::string chance;
  for (const metrics::PassageOfTwo& passage : facts.numbers.passages) {
    if (!facts.compares || passage.compared.from != now->from) continue;
    chance = facts.say(chanceText(passage.compared));
    break;
  }
  const std::string year = yearText(facts, *now);
  report.weakest.chance = chance + (chance.empty() || year.empty() ? "" : " ") + year;
}

}  // namespace throughline::exchange
