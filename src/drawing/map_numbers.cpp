#include "map_numbers.h"

#include <string_view>
#include <utility>

#include "throughline/drawing/number_words.h"
#include "throughline/metrics/comparison.h"
#include "throughline/metrics/periods.h"
#include "throughline/metrics/why.h"

namespace throughline::drawing {

namespace {

using metrics::PassageComparison;
using metrics::PassageNumbers;
using metrics::PeriodNumbers;
using metrics::StageNumbers;

Trend::Way wayOf(double change) {
  if (change == 0) return Trend::Way::level;
  return change > 0 ? Trend::Way::up : Trend::Way::down;
}

Trend::Judgement judgementOf(double change, journey::Better better) {
  if (change == 0 || better == journey::Better::none) return Trend::Judgement::open;
  const bool good = (change > 0) == (better == journey::Better::higher);
  return good ? Trend::Judgement::better : Trend::Judgement::worse;
}

Trend unchanged() { return {Trend::Way::level, Trend::Judgement::open, "unchanged"}; }

std::string_view wordOf(Trend::Judgement judgement) {
  switch (judgement) {
    case Trend::Judgement::better:
      return "better";
    case Trend::Judgement::worse:
      return "worse";
    case Trend::Judgement::open:
      break;
  }
  return {};
}

Trend trendOf(Trend::Way way, Trend::Judgement judgement, std::string text, const char* space) {
  const std::string_view word = wordOf(judgement);
  if (!word.empty()) text.append(space).append(word);
  return {way, judgement, std::move(text)};
}

/// "7.7 % worse", "6 points worse"
std::optional<Trend> healthTrend(const StageNumbers& stage, const journey::Metric& metric) {
  const auto text = metrics::healthChangeText(metric, stage);
  if (!text) return std::nullopt;
  const double change = *stage.healthChange;
  if (change == 0) return unchanged();
  return trendOf(wayOf(change), judgementOf(change, metric.better), *text, " ");
}

/// Better or worse only where METRICS.md's interval of the change says so.
Trend::Judgement judgementOf(metrics::Verdict verdict) {
  switch (verdict) {
    case metrics::Verdict::better:
      return Trend::Judgement::better;
    case metrics::Verdict::worse:
      return Trend::Judgement::worse;
    case metrics::Verdict::unclear:
      break;
  }
  return Trend::Judgement::open;
}

/// "from 26 %, worse"
std::optional<Trend> conversionTrend(const PassageComparison& passage) {
  const auto change = passage.conversion.absolute();
  if (!change) return std::nullopt;
  const std::string before = metrics::percentText(*passage.conversion.before);
  const Trend::Judgement judgement = judgementOf(passage.verdict);
  const bool looksTheSame = before == metrics::percentText(*passage.conversion.after);
  if (looksTheSame && judgement == Trend::Judgement::open) return unchanged();
  return trendOf(wayOf(*change), judgement, "from " + before, ", ");
}

/// The tooltip's line about a change that could be chance.
std::string doubtOf(const PassageComparison& passage, const journey::Period& before) {
  if (!passage.interval || passage.verdict != metrics::Verdict::unclear) return {};
  return "Against " + before.name + ": unclear, the change may be chance";
}

void addLine(std::string& lines, const std::string& line) {
  if (line.empty()) return;
  if (!lines.empty()) lines += '\n';
  lines += line;
}

std::string behind(const PassageNumbers& passage) {
  std::string lines;
  const auto add = [&](const std::string& line) { addLine(lines, line); };
  if (passage.conversion) {
    add(numberWords(*passage.moved).toStdString() + " of " +
        numberWords(*passage.volume).toStdString() + " moved on");
    if (passage.isDoubtful()) add("People enter here from elsewhere, or a reading is wrong");
    if (const auto interval = passage.interval()) {
      add("95 % interval: " + metrics::percentText(interval->low) + " to " +
          metrics::percentText(interval->high));
    }
    if (passage.targetConversion) add("Target: " + metrics::percentText(*passage.targetConversion));
  }
  if (passage.days) {
    add("Median: " + metrics::daysText(*passage.days));
    if (passage.targetDays) add("Target: " + metrics::daysText(*passage.targetDays));
  }
  return lines;
}

std::vector<std::string> measuredElsewhere(const journey::Journey& journey,
                                           const PassageNumbers& passage) {
  std::vector<std::string> texts;
  for (const metrics::MeasuredTo& other : passage.measuredTo) {
    std::string text = "measured to " + journey.get(other.stage).name;
    if (other.moved) text += ": " + numberWords(*other.moved).toStdString() + " moved on";
    if (other.days) text += (other.moved ? ", " : ": ") + metrics::shortDaysText(*other.days);
    texts.push_back(std::move(text));
  }
  return texts;
}

void addTrends(MapNumbers& shown, const journey::Journey& journey, const PeriodNumbers& numbers,
               journey::Id<journey::Period> before) {
  shown.before = journey.find(before);
  const auto comparison = metrics::compare(metrics::numbersOf(journey, before), numbers);
  for (std::size_t i = 0; i < numbers.passages.size(); ++i) {
    const PassageComparison& passage = comparison.passages[i];
    shown.passages[i].trend = conversionTrend(passage);
    addLine(shown.passages[i].behind, doubtOf(passage, *shown.before));
  }
}

}  // namespace

MapNumbers mapNumbers(const journey::Journey& journey, const journey::Period* period) {
  const PeriodNumbers numbers =
      metrics::numbersOf(journey, period ? std::optional(period->id) : std::nullopt);
  MapNumbers shown;
  shown.leadTimeDays = numbers.leadTimeDays;
  shown.overallConversion = numbers.overallConversion;
  for (const StageNumbers& stage : numbers.stages) {
    shown.stages.push_back({.volume = stage.volume,
                            .health = stage.health,
                            .volumeTarget = stage.volumeTarget,
                            .healthTarget = stage.healthTarget,
                            .healthTrend = healthTrend(stage, journey.get(stage.stage).health)});
  }
  for (const PassageNumbers& passage : numbers.passages) {
    shown.passages.push_back({.volume = passage.volume,
                              .conversion = passage.conversion,
                              .days = passage.days,
                              .trend = {},
                              .cautions = metrics::cautions(passage),
                              .measuredTo = measuredElsewhere(journey, passage),
                              .fixedTerm = passage.fixedTerm,
                              .weakest = false,
                              .behind = behind(passage)});
  }
  if (numbers.weakestLink) shown.passages[numbers.weakestLink->passage].weakest = true;
  const auto before =
      numbers.period ? metrics::periodBefore(journey, *numbers.period) : std::nullopt;
  if (before) addTrends(shown, journey, numbers, *before);
  return shown;
}

}  // namespace throughline::drawing
