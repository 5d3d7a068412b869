#include "map_numbers.h"

#include <utility>

#include "text_measure.h"
#include "throughline/drawing/number_words.h"
#include "throughline/journey/messages/map.h"
#include "throughline/metrics/comparison.h"
#include "throughline/metrics/periods.h"
#include "throughline/metrics/why.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

using journey::Message;
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

Trend noTrend() { return {Trend::Way::level, Trend::Judgement::open, messages::unchanged()}; }

/// What is said of a change, by how it is judged.
struct TrendWords {
  Message better;
  Message worse;
  Message open;
};

Trend trendOf(double change, Trend::Judgement judgement, const TrendWords& words) {
  switch (judgement) {
    case Trend::Judgement::better:
      return {wayOf(change), judgement, words.better};
    case Trend::Judgement::worse:
      return {wayOf(change), judgement, words.worse};
    case Trend::Judgement::open:
      break;
  }
  return {wayOf(change), judgement, words.open};
}

/// "7.7 % worse", "6 points worse"
std::optional<Trend> healthTrend(const StageNumbers& stage, const journey::Metric& metric) {
  const auto text = metrics::healthChangeText(metric, stage);
  if (!text) return std::nullopt;
  const double change = *stage.healthChange;
  if (change == 0) return noTrend();
  return trendOf(change, judgementOf(change, metric.better),
                 {messages::changeBetter(*text), messages::changeWorse(*text), *text});
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
  const Message before = metrics::percentText(*passage.conversion.before);
  const Trend::Judgement judgement = judgementOf(passage.verdict);
  const bool looksTheSame = before == metrics::percentText(*passage.conversion.after);
  if (looksTheSame && judgement == Trend::Judgement::open) return noTrend();
  return trendOf(*change, judgement,
                 {messages::wasBeforeBetter(before), messages::wasBeforeWorse(before),
                  messages::wasBefore(before)});
}

/// Whether the change of the conversion could be chance.
bool mayBeChance(const PassageComparison& passage) {
  return passage.interval && passage.verdict == metrics::Verdict::unclear;
}

std::vector<Message> behind(const PassageNumbers& passage) {
  std::vector<Message> lines;
  const auto add = [&](Message line) { lines.push_back(std::move(line)); };
  if (passage.conversion) {
    add(messages::movedOnOf(numberWords(*passage.moved), numberWords(*passage.volume),
                            journey::pluralNumber(*passage.moved)));
    if (passage.isDoubtful()) add(messages::fromElsewhere());
    if (const auto interval = passage.interval()) {
      add(messages::intervalOf95(metrics::percentText(interval->low),
                                 metrics::percentText(interval->high)));
    }
    if (passage.targetConversion) {
      add(messages::targetIs(metrics::percentText(*passage.targetConversion)));
    }
  }
  if (passage.days) {
    add(messages::medianIs(metrics::daysText(*passage.days)));
    if (passage.targetDays) add(messages::targetIs(metrics::daysText(*passage.targetDays)));
  }
  return lines;
}

/// "measured to Evaluation: 200 moved on, 30 d"
Message measuredElsewhere(const journey::Journey& journey, const metrics::MeasuredTo& other) {
  const Message to = messages::measuredTo(shownText(journey.get(other.stage).name).toStdString());
  std::optional<Message> moved;
  if (other.moved) {
    moved = messages::movedOn(numberWords(*other.moved), journey::pluralNumber(*other.moved));
  }
  if (!other.days) return moved ? messages::placed(to, *moved) : to;
  const Message days = metrics::shortDaysText(*other.days);
  return messages::placed(to, moved ? messages::listed(*moved, days) : days);
}

std::vector<Message> measuredElsewhere(const journey::Journey& journey,
                                       const PassageNumbers& passage) {
  std::vector<Message> texts;
  for (const auto& other : passage.measuredTo) texts.push_back(measuredElsewhere(journey, other));
  return texts;
}

void addTrends(MapNumbers& shown, const journey::Journey& journey, const PeriodNumbers& numbers,
               journey::Id<journey::Period> before) {
  shown.before = journey.find(before);
  const auto comparison = metrics::compare(metrics::numbersOf(journey, before), numbers);
  for (std::size_t i = 0; i < numbers.passages.size(); ++i) {
    const PassageComparison& passage = comparison.passages[i];
    shown.passages[i].trend = conversionTrend(passage);
    if (mayBeChance(passage)) {
      shown.passages[i].behind.push_back(
          messages::mayBeChance(shownText(shown.before->name).toStdString()));
    }
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
