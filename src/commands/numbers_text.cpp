#include "numbers_text.h"

#include <cmath>

#include "text_table.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/coverage.h"
#include "throughline/metrics/why.h"
#include "trials_text.h"

namespace throughline::commands {

namespace {

using metrics::PassageNumbers;
using metrics::PeriodNumbers;
using metrics::StageNumbers;

const std::string kUndefined = "–";

std::string nameOf(const journey::Journey& journey, journey::Id<journey::Stage> stage) {
  return journey::quotable(journey.get(stage).name, 40);
}

/// As many digits as tell the value apart, at most four after the point.
std::string rounded(double value) {
  return journey::numberText(std::round(value * 10'000) / 10'000);
}

template <class Text>
std::string orUndefined(const std::optional<double>& value, Text text) {
  return value ? text(*value) : kUndefined;
}

std::string percentText(double ratio) { return english(metrics::percentText(ratio)); }

std::string volumeTrendText(const StageNumbers& stage) {
  if (!stage.volumeTrend) return kUndefined;
  return (*stage.volumeTrend > 0 ? "+" : "") + percentText(*stage.volumeTrend) +
         (stage.trendPerDay ? " per day" : "");
}

std::string healthTrendText(const journey::Journey& journey, const StageNumbers& stage) {
  const auto size = metrics::healthChangeText(journey.get(stage.stage).health, stage);
  if (!size) return kUndefined;
  const double change = *stage.healthChange;
  return (change > 0 ? "+" : change < 0 ? "-" : "") + english(*size);
}

std::string statusText(metrics::HealthStatus status) {
  switch (status) {
    case metrics::HealthStatus::on_target:
      return "on target";
    case metrics::HealthStatus::off_target:
      return "off target";
    case metrics::HealthStatus::no_target:
      return "no target";
    case metrics::HealthStatus::no_reading:
      break;
  }
  return "no reading";
}

void printStages(std::ostream& out, const journey::Journey& journey, const PeriodNumbers& numbers) {
  TextTable table({"Stage", "Volume", "Trend", "Health", "Trend", "Target", "Status"});
  for (const StageNumbers& stage : numbers.stages) {
    table.add({nameOf(journey, stage.stage), orUndefined(stage.volume, rounded),
               volumeTrendText(stage), orUndefined(stage.health, rounded),
               healthTrendText(journey, stage), orUndefined(stage.healthTarget, rounded),
               statusText(stage.healthStatus)});
  }
  table.print(out);
}

std::string upliftText(const metrics::Uplift& uplift) {
  return uplift.stalled ? "stalled" : orUndefined(uplift.larger, rounded);
}

std::string intervalText(const PassageNumbers& passage) {
  const auto interval = passage.interval();
  if (!interval || !passage.conversion) return kUndefined;
  return percentText(interval->low) + " – " + percentText(interval->high);
}

/// "few cases, measured to Evaluation"
std::string remarks(const journey::Journey& journey, const PassageNumbers& passage) {
  journey::Message text = metrics::cautionText(passage);
  for (const metrics::MeasuredTo& other : passage.measuredTo) {
    const auto measured = journey::messages::measuredTo(nameOf(journey, other.stage));
    text = text.empty() ? measured : journey::messages::listed(text, measured);
  }
  return english(text);
}

void printPassages(std::ostream& out, const journey::Journey& journey, const PeriodNumbers& numbers,
                   const std::vector<double>& confidence) {
  TextTable table(
      {"Passage", "Move on", "95 % interval", "Days", "Uplift", "Weakest in", "Remarks"});
  for (std::size_t i = 0; i < numbers.passages.size(); ++i) {
    const PassageNumbers& passage = numbers.passages[i];
    table.add({nameOf(journey, passage.from) + " → " + nameOf(journey, passage.to),
               orUndefined(passage.conversion, percentText), intervalText(passage),
               orUndefined(passage.days, rounded), upliftText(passage.uplift),
               isDrawn(numbers) ? english(metrics::confidenceText(confidence.at(i))) : kUndefined,
               remarks(journey, passage)});
  }
  table.print(out);
}

std::string daysText(double days) { return english(metrics::daysText(days)); }

std::string overallText(double conversion) {
  const std::string percent = percentText(conversion);
  if (!metrics::isDoubtful(conversion)) return percent;
  return percent + " (" + english(words(metrics::Caution::doubtful)) + ")";
}

std::string passageText(const journey::Journey& journey, const PeriodNumbers& numbers,
                        const std::optional<std::size_t>& place) {
  if (!place) return kUndefined;
  const PassageNumbers& passage = numbers.passages[*place];
  return nameOf(journey, passage.from) + " → " + nameOf(journey, passage.to);
}

void printShift(std::ostream& out, const char* what, const std::optional<double>& before,
                const std::optional<double>& after) {
  out << "  " << what << ": " << orUndefined(before, rounded) << " → "
      << orUndefined(after, rounded) << '\n';
}

void printWhatIf(std::ostream& out, const metrics::WhatIf& answer) {
  const auto& [before, after] = answer;
  out << "What if:\n";
  printShift(out, "volume of the last stage", before.finalVolume, after.finalVolume);
  printShift(out, "lead time in days", before.leadTimeDays, after.leadTimeDays);
  printShift(out, "customers per day of lead time", before.flow, after.flow);
}

}  // namespace

void printNumbers(std::ostream& out, const journey::Journey& journey, const PeriodNumbers& numbers,
                  const std::vector<double>& confidence,
                  const std::optional<metrics::WhatIf>& whatIf) {
  const std::string period =
      numbers.period ? journey::quotable(journey.get(*numbers.period).name) : "no period";
  out << period << ", rule: " << journey::word(numbers.rule) << "\n\n";
  printStages(out, journey, numbers);
  out << '\n';
  printPassages(out, journey, numbers, confidence);
  out << "\nLead time: " << orUndefined(numbers.leadTimeDays, daysText)
      << "; overall conversion: " << orUndefined(numbers.overallConversion, overallText)
      << "\nLowest conversion: " << passageText(journey, numbers, numbers.lowestConversion)
      << "; longest delay: " << passageText(journey, numbers, numbers.longestDelay) << '\n';
  if (numbers.weakestLink) {
    out << "Weakest link: " << passageText(journey, numbers, numbers.weakestLink->passage) << ". "
        << english(metrics::why(journey, numbers, confidence)) << '\n';
  } else {
    out << "Weakest link: none. " << english(metrics::whyNoWeakestLink(numbers)) << '\n';
  }
  if (whatIf) printWhatIf(out, *whatIf);
  printTrials(out, journey, numbers.period);
}

}  // namespace throughline::commands
