#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "documents/trial_words.h"
#include "report/report_parts.h"
#include "throughline/journey/messages/documents.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/journey/messages/report.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/number_words.h"
#include "throughline/metrics/why.h"

namespace throughline::exchange {

namespace messages = journey::messages;
using journey::Message;
using metrics::Shift;

journey::Figure tenths(double value, bool isSigned) {
  const double rounded = std::round(value * 10) / 10;
  std::array<char, 400> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), std::abs(rounded),
                                 std::chars_format::fixed, 1);
  const char* sign = rounded < 0 ? "−" : isSigned && rounded > 0 ? "+" : "";
  return {sign + std::string(text.data(), end.ptr)};
}

namespace {

std::string number(const ReportFacts& facts, const std::optional<double>& value) {
  return value ? facts.say(metrics::numberWords(*value)) : kUnknown;
}

std::string percentTenths(const ReportFacts& facts, const std::optional<double>& ratio) {
  return ratio ? facts.say(messages::number(tenths(*ratio * 100))) : kUnknown;
}

std::string signedTenths(const ReportFacts& facts, double value) {
  return facts.say(messages::number(tenths(value, true)));
}

std::string passageName(const ReportFacts& facts, const metrics::PassageComparison& passage) {
  return facts.stageName(passage.from) + " → " + facts.stageName(passage.to);
}

std::string verdictText(const ReportFacts& facts, const metrics::PassageOfTwo& passage) {
  if (!passage.compared.conversion.absolute()) return kUnknown;
  std::string verdict = facts.say(verdictWords(passage.compared.verdict));
  if (passage.fewBefore || passage.fewAfter) verdict += ", " + facts.say(messages::fewCases());
  return verdict;
}

Report::PassageRow rowOf(const ReportFacts& facts, const metrics::PassageOfTwo& passage) {
  const auto& compared = passage.compared;
  const auto& weakest = facts.numbers.after.weakestLink;
  Report::PassageRow row{
      .name = passageName(facts, compared),
      .weakest = weakest && facts.numbers.after.passages[weakest->passage].from == compared.from,
      .then = percentTenths(facts, compared.conversion.before),
      .now = percentTenths(facts, compared.conversion.after),
      .change = kUnknown,
      .interval = kUnknown,
      .verdict = verdictText(facts, passage),
      .daysThen = number(facts, compared.days.before),
      .daysNow = number(facts, compared.days.after)};
  if (const auto change = compared.conversion.absolute()) {
    row.change = signedTenths(facts, *change * 100);
  }
  if (const auto& interval = compared.interval) {
    row.interval = facts.say(messages::fromLowToHigh(tenths(interval->low * 100, true),
                                                     tenths(interval->high * 100, true)));
  }
  return row;
}

std::string thenToNow(const ReportFacts& facts, const journey::Code<2>& both,
                      const journey::Code<1>& one, const std::optional<double>& before,
                      const std::optional<double>& after, Message (*words)(double)) {
  if (!after) return {};
  if (!facts.compares || !before) return facts.say(one(words(*after)));
  return facts.say(both(words(*before), words(*after)));
}

/// Of all who came: below 1 % with two decimals, as each of them counts.
Message overallWords(double ratio) {
  const double percent = std::round(ratio * 10'000) / 100;
  if (percent >= 1 || percent == 0) return metrics::percentText(ratio);
  return messages::percent(journey::Figure{journey::numberText(percent)});
}

std::string noteOf(const ReportFacts& facts) {
  const auto& before = facts.numbers.before;
  const auto& after = facts.numbers.after;
  std::string note = thenToNow(facts, messages::leadTimeThenNow, messages::leadTimeIs,
                               before.leadTimeDays, after.leadTimeDays, metrics::daysText);
  const auto add = [&](const std::string& more) {
    if (!more.empty()) note += (note.empty() ? "" : " · ") + more;
  };
  add(thenToNow(facts, messages::overallThenNow, messages::overallConversionIs,
                before.overallConversion, after.overallConversion, overallWords));
  for (const metrics::PassageNumbers& passage : after.passages) {
    if (!passage.fixedTerm) continue;
    const std::string name = facts.stageName(passage.from) + " → " + facts.stageName(passage.to);
    add(facts.say(messages::isFixedTerm(name)));
  }
  return note;
}

std::string volumeChange(const ReportFacts& facts, const metrics::StageOfTwo& stage) {
  const auto change = stage.comparedVolume().relative();
  if (!change) return kUnknown;
  const Message percent = messages::percent(tenths(*change * 100, true));
  return facts.say(stage.perDay ? messages::perDayRise(percent) : percent);
}

std::string healthChange(const ReportFacts& facts, const metrics::StageOfTwo& stage,
                         const journey::Metric& health) {
  const auto absolute = stage.health.absolute();
  if (!stage.sameHealth || !absolute) return kUnknown;
  if (*absolute == 0) return facts.say(messages::unchanged());
  const bool percent = journey::trimmed(health.unit) == "%";
  const auto relative = stage.health.relative();
  if (!percent && !relative) return kUnknown;
  const double size = std::round(std::abs(percent ? *absolute : *relative * 100) * 10) / 10;
  const journey::Figure figure{journey::numberText(size)};
  const Message words =
      percent ? messages::points(figure, journey::pluralNumber(size)) : messages::percent(figure);
  const auto verdict = metrics::directionOf(stage.health, health.better);
  if (!verdict)
    return facts.say(*absolute > 0 ? messages::goesUp(words) : messages::goesDown(words));
  return facts.say(*verdict == metrics::Verdict::better ? messages::goesBetter(words)
                                                        : messages::goesWorse(words));
}

std::string healthValue(const ReportFacts& facts, const std::optional<double>& value,
                        const journey::Metric& health) {
  if (!value) return kUnknown;
  const std::string unit = journey::trimmed(journey::onOneLine(health.unit));
  const Message number = metrics::numberWords(*value);
  if (unit.empty()) return facts.say(number);
  return facts.say(unit == "%" ? messages::percent(number) : messages::casesCalled(number, unit));
}

void tellTarget(const ReportFacts& facts, const journey::Stage& stage, Report::StageRow& row) {
  const auto& numbers = facts.numbers.after.stages;
  const auto found = std::ranges::find(numbers, stage.id, &metrics::StageNumbers::stage);
  if (found == numbers.end() || !found->healthTarget) return;
  const Message target = metrics::numberWords(*found->healthTarget);
  const auto status = metrics::statusOf(stage.health.better, found->healthTarget, found->health);
  const auto& code = status == metrics::HealthStatus::on_target    ? messages::meets
                     : status == metrics::HealthStatus::off_target ? messages::misses
                                                                   : messages::target;
  row.target = facts.say(code(target));
}

Report::StageRow rowOf(const ReportFacts& facts, const metrics::StageOfTwo& numbers) {
  const journey::Stage* stage = facts.input.now.find(numbers.stage);
  const bool isNow = stage != nullptr;
  if (!stage) stage = facts.thenMap().find(numbers.stage);
  Report::StageRow row{.stage = stage->name,
                       .volume = stage->volume.name,
                       .volumeThen = number(facts, numbers.volume.before),
                       .volumeNow = number(facts, numbers.volume.after),
                       .volumeChange = volumeChange(facts, numbers),
                       .health = stage->health.name,
                       .healthThen = healthValue(facts, numbers.health.before, stage->health),
                       .healthNow = healthValue(facts, numbers.health.after, stage->health),
                       .healthChange = healthChange(facts, numbers, stage->health)};
  if (isNow) tellTarget(facts, *stage, row);
  return row;
}

}  // namespace

void tellPassages(const ReportFacts& facts, Report& report) {
  for (const metrics::PassageOfTwo& passage : facts.numbers.passages) {
    const auto& compared = passage.compared;
    const auto isKnown = [](const Shift& shift) { return shift.before || shift.after; };
    if (!isKnown(compared.conversion) && !isKnown(compared.days)) continue;
    report.passages.push_back(rowOf(facts, passage));
  }
  report.passageNote = noteOf(facts);
}

void tellStages(const ReportFacts& facts, Report& report) {
  for (const metrics::StageOfTwo& stage : facts.numbers.stages) {
    const auto isKnown = [](const Shift& shift) { return shift.before || shift.after; };
    if (isKnown(stage.volume) || isKnown(stage.health)) {
      report.stages.push_back(rowOf(facts, stage));
    }
  }
}

}  // namespace throughline::exchange
