#include "report/report_parts.h"
#include "report/report_words.h"
#include "throughline/exchange/difference_text.h"
#include "throughline/journey/messages/kinds.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/report.h"
#include "throughline/journey/reviews.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/number_words.h"

namespace throughline::exchange {

namespace messages = journey::messages;
using journey::Difference;
using journey::Mark;

namespace {

constexpr std::size_t kLongestValue = 48;  // what is longer was reworded

std::string kindWords(const ReportFacts& facts, const Difference& difference) {
  const journey::Record& record = difference.record();
  if (const auto* question = std::get_if<journey::Question>(&record)) {
    const std::string word =
        facts.say(messages::codeOf(messages::kQuestionKinds, question->kind)());
    return journey::folded(word);
  }
  return facts.say(messages::kind(difference.key.kind));
}

std::string ownerOf(const journey::Journey& map, const journey::Record& record) {
  const auto name = [&](const std::optional<journey::Id<journey::Department>>& owner) {
    const auto* found = owner ? map.find(*owner) : nullptr;
    return found ? found->name : std::string();
  };
  if (const auto* touchpoint = std::get_if<journey::Touchpoint>(&record)) {
    return name(touchpoint->owner);
  }
  const auto* campaign = std::get_if<journey::Campaign>(&record);
  return campaign ? name(campaign->owner) : std::string();
}

std::string shiftText(const FieldShift& shift) {
  const std::string before = journey::onOneLine(shift.before);
  const std::string after = journey::onOneLine(shift.after);
  const auto isLong = [](const std::string& text) {
    return journey::characterCount(text).value_or(0) > kLongestValue;
  };
  const std::string value = isLong(before) || isLong(after)
                                ? journey::shortened(after, kLongestValue)
                                : before + " → " + after;
  return shift.name + ": " + value;
}

std::string detailOf(const ReportFacts& facts, const Difference& difference) {
  const auto& then = *facts.changedFrom();
  const auto& now = facts.input.now;
  std::string detail;
  const auto add = [&](const std::string& more, const char* between) {
    if (!more.empty()) detail += (detail.empty() ? "" : between) + more;
  };
  if (difference.mark == Mark::added || difference.mark == Mark::removed) {
    add(kindWords(facts, difference), "");
    add(ownerOf(difference.mark == Mark::added ? now : then, difference.record()), ", ");
    return detail;
  }
  add(moveText(then, now, difference), "; ");
  if (difference.mark == Mark::changed) {
    for (const FieldShift& shift : fieldShifts(then, now, difference)) add(shiftText(shift), "; ");
  }
  return detail;
}

Report::Changed changedOf(const ReportFacts& facts, const Difference& difference) {
  const auto& map = difference.after ? facts.input.now : *facts.changedFrom();
  const std::string stage = facts.stageName(difference.stage);
  const std::string what = journey::onOneLine(calledOn(map, difference.record()));
  return {.key = difference.key,
          .mark = difference.mark,
          .stage = stage.empty() ? facts.say(messages::onTheMap()) : stage,
          .what = what.empty() ? kindWords(facts, difference) : what,
          .detail = detailOf(facts, difference)};
}

std::string dueText(const ReportFacts& facts, const journey::Decision& decision) {
  return decision.due ? facts.words.day(*decision.due) : kUnknown;
}

}  // namespace

void tellDecisions(const ReportFacts& facts, Report& report) {
  const auto& map = facts.input.present;
  for (const auto* decision : map.in<journey::Decision>(facts.input.review)) {
    const auto* owner = decision->owner ? map.find(*decision->owner) : nullptr;
    const auto* stage = decision->stage ? map.find(*decision->stage) : nullptr;
    report.decided.push_back({.what = journey::onOneLine(decision->text),
                              .stage = stage ? stage->name : std::string(),
                              .owner = owner ? owner->name : facts.say(messages::nobodyYet()),
                              .color = owner ? owner->color : std::string(),
                              .by = dueText(facts, *decision)});
  }
}

void tellChanges(const ReportFacts& facts, Report& report) {
  if (!facts.changedFrom()) {
    if (!facts.compares) report.noChanges = facts.say(messages::nothingToCompareWith());
    return;
  }
  std::size_t readings = 0;
  for (const Difference& each : journey::differencesOf(*facts.changedFrom(), facts.input.now)) {
    if (journey::isReading(each.key.kind)) {
      ++readings;
    } else {
      report.changes.push_back(changedOf(facts, each));
    }
  }
  report.changeCounts = changeCountWords(report.changes, facts.words);
  if (report.changes.empty()) report.noChanges = facts.say(messages::nothingChanged());
  if (readings == 0) return;
  const auto number = metrics::numberWords(static_cast<double>(readings));
  report.readings = facts.say(messages::countReadings(number, static_cast<std::int64_t>(readings)));
}

}  // namespace throughline::exchange
