#include "throughline/exchange/numbers_json.h"

#include <cmath>

#include "throughline/exchange/record_json.h"
#include "throughline/metrics/why.h"

namespace throughline::exchange {

using metrics::PassageNumbers;
using metrics::PeriodNumbers;
using metrics::StageNumbers;
using nlohmann::ordered_json;

namespace {

/// JSON has no infinity: the uplift of a stalled passage is null, and `stalled` says why.
ordered_json number(const std::optional<double>& value) {
  return value && std::isfinite(*value) ? toJson(journey::Value(*value)) : ordered_json();
}

ordered_json stageJson(const journey::Journey& journey, const StageNumbers& stage) {
  return {{"stage", journey.get(stage.stage).name},
          {"volume", number(stage.volume)},
          {"health", number(stage.health)},
          {"health_target", number(stage.healthTarget)},
          {"health_status", metrics::word(stage.healthStatus)},
          {"volume_trend", number(stage.volumeTrend)},
          {"health_trend", number(stage.healthTrend)},
          {"trend_per_day", stage.trendPerDay}};
}

ordered_json intervalJson(const PassageNumbers& passage) {
  const auto interval = passage.interval();
  if (!interval || !passage.conversion) return {};
  return ordered_json::array({number(interval->low), number(interval->high)});
}

ordered_json measuredToJson(const journey::Journey& journey, const PassageNumbers& passage) {
  ordered_json stages = ordered_json::array();
  for (const metrics::MeasuredTo& other : passage.measuredTo) {
    stages.push_back(journey.get(other.stage).name);
  }
  return stages;
}

ordered_json passageJson(const journey::Journey& journey, const PassageNumbers& passage,
                         double confidence) {
  const metrics::Uplift& uplift = passage.uplift;
  return {{"from", journey.get(passage.from).name},
          {"to", journey.get(passage.to).name},
          {"conversion", number(passage.conversion)},
          {"interval", intervalJson(passage)},
          {"days", number(passage.days)},
          {"fixed_term", passage.fixedTerm},
          {"benchmark_conversion", number(uplift.benchmarkConversion)},
          {"benchmark_days", number(uplift.benchmarkDays)},
          {"conversion_uplift", number(uplift.byConversion)},
          {"delay_uplift", number(uplift.byDelay)},
          {"uplift", number(uplift.larger)},
          {"stalled", uplift.stalled},
          {"doubtful", passage.isDoubtful()},
          {"measured_to", measuredToJson(journey, passage)},
          {"confidence", number(confidence)}};
}

/// The name of the stage that the passage leaves.
ordered_json stageName(const journey::Journey& journey, const PeriodNumbers& numbers,
                       const std::optional<std::size_t>& passage) {
  if (!passage) return {};
  return journey.get(numbers.passages[*passage].from).name;
}

ordered_json weakestLinkJson(const journey::Journey& journey, const PeriodNumbers& numbers,
                             const std::vector<double>& confidence) {
  if (!numbers.weakestLink) return {};
  const auto& [place, cause] = *numbers.weakestLink;
  return {{"stage", stageName(journey, numbers, place)},
          {"cause", metrics::word(cause)},
          {"uplift", number(numbers.passages[place].uplift.larger)},
          {"confidence", number(confidence.at(place))},
          {"why", english(metrics::why(journey, numbers, confidence))}};
}

ordered_json pairJson(const std::optional<double>& before, const std::optional<double>& after) {
  return ordered_json::array({number(before), number(after)});
}

ordered_json whatIfJson(const metrics::WhatIf& answer) {
  const auto& [before, after] = answer;
  return {{"final_volume", pairJson(before.finalVolume, after.finalVolume)},
          {"lead_time_days", pairJson(before.leadTimeDays, after.leadTimeDays)},
          {"flow", pairJson(before.flow, after.flow)}};
}

}  // namespace

std::string numbersToJson(const journey::Journey& journey, const PeriodNumbers& numbers,
                          const std::vector<double>& confidence,
                          const std::optional<metrics::WhatIf>& whatIf) {
  ordered_json stages = ordered_json::array();
  for (const StageNumbers& stage : numbers.stages) stages.push_back(stageJson(journey, stage));
  ordered_json passages = ordered_json::array();
  for (std::size_t i = 0; i < numbers.passages.size(); ++i) {
    passages.push_back(passageJson(journey, numbers.passages[i], confidence.at(i)));
  }
  ordered_json answer;
  answer["period"] = numbers.period ? ordered_json(journey.get(*numbers.period).name) : nullptr;
  answer["rule"] = journey::word(numbers.rule);
  answer["stages"] = std::move(stages);
  answer["passages"] = std::move(passages);
  answer["lead_time_days"] = number(numbers.leadTimeDays);
  answer["overall_conversion"] = number(numbers.overallConversion);
  answer["weakest_link"] = weakestLinkJson(journey, numbers, confidence);
  answer["lowest_conversion"] = stageName(journey, numbers, numbers.lowestConversion);
  answer["longest_delay"] = stageName(journey, numbers, numbers.longestDelay);
  if (whatIf) answer["what_if"] = whatIfJson(*whatIf);
  return answer.dump(2) + "\n";
}

}  // namespace throughline::exchange
