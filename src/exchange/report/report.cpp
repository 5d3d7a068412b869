#include "throughline/exchange/report.h"

#include "report/report_parts.h"
#include "throughline/journey/messages/report.h"
#include "throughline/journey/reviews.h"
#include "throughline/journey/text.h"

namespace throughline::exchange {

namespace messages = journey::messages;

std::string ReportFacts::stageName(journey::Id<journey::Stage> stage) const {
  const journey::Stage* found = input.now.find(stage);
  if (!found) found = thenMap().find(stage);
  if (!found && changedFrom()) found = changedFrom()->find(stage);
  return found ? found->name : std::string();
}

std::string ReportFacts::periodName(bool then) const {
  const auto& period = then ? numbers.before.period : numbers.after.period;
  const journey::Period* found = period ? (then ? thenMap() : input.now).find(*period) : nullptr;
  return found ? found->name : std::string();
}

ReportFacts reportFacts(const ReportInput& input, const DocumentWords& words) {
  const journey::Journey& then = input.then ? *input.then : input.now;
  const bool compares = input.then || input.periodThen;
  const auto before = compares ? input.periodThen : input.periodNow;
  return {.input = input,
          .words = words,
          .numbers = metrics::compareMaps(then, input.now, before, input.periodNow),
          .compares = compares};
}

namespace {

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
  std::string all;
  for (const std::string& part : parts) {
    if (!part.empty()) all += (all.empty() ? "" : between) + part;
  }
  return all;
}

std::string cautionOf(const ReportFacts& facts) {
  const ReportInput& input = facts.input;
  if (input.then || (!facts.compares && !input.changedFrom)) return {};
  if (!input.changedFrom) return facts.say(messages::onlyNumbersKnown());
  if (!input.changedSince) return facts.say(messages::changesSinceItBegan());
  return facts.say(messages::changesSince(facts.words.day(*input.changedSince)));
}

void tellHead(const ReportFacts& facts, Report& report) {
  const auto& settings = facts.input.now.settings();
  const journey::Review& review = facts.input.present.get(facts.input.review);
  report.title = settings.title;
  report.nameNow = facts.periodName(false);
  if (facts.compares) report.nameThen = facts.periodName(true);
  const std::string periods =
      report.compares() && !report.nameNow.empty()
          ? facts.say(messages::periodAgainst(report.nameNow, report.nameThen))
          : report.nameNow;
  report.about = joined(
      {facts.say(messages::reviewHeldOn(dayOfReview(facts.input.present, review, facts.words))),
       periods, journey::onOneLine(settings.scope)},
      " · ");
  const auto people = journey::entriesIn(review.participants);
  if (!people.empty()) report.present = facts.say(messages::presentWere(joined(people, ", ")));
  report.nextReview = facts.words.day(journey::Date::fromDayNumber(
      review.date.dayNumber() + static_cast<int>(settings.reviewEveryDays)));
  report.caution = cautionOf(facts);
  report.fileName = facts.input.fileName;
}

}  // namespace

Report reportOf(const ReportInput& input, const DocumentWords& words) {
  const ReportFacts facts = reportFacts(input, words);
  Report report;
  tellHead(facts, report);
  tellWeakest(facts, report);
  tellDecisions(facts, report);
  tellChanges(facts, report);
  tellPassages(facts, report);
  tellStages(facts, report);
  tellOpenPoints(facts, report);
  return report;
}

}  // namespace throughline::exchange
