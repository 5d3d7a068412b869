#include "throughline/exchange/numbers_json.h"

#include "number_json.h"
#include "throughline/metrics/why.h"
#include "trials_json.h"
#include "weakest_link_json.h"

namespace throughline::exchange {

using metrics::PassageNumbers;
using metrics::PeriodNumbers;
using metrics::StageNumbers;
using nlohmann::ordered_json;

namespace {

ordered_json stageJson(const journey::Journey& journey, const StageNumbers& stage) {
  return {{"stage", journey.get(stage.stage).name},
          {"volume", numberJson(stage.volume)},
          {"health", numberJson(stage.health)},
          {"health_target", numberJson(stage.healthTarget)},
          {"health_status", metrics::word(stage.healthStatus)},
          {"volume_trend", numberJson(stage.volumeTrend)},
          {"health_trend", numberJson(stage.healthTrend)},
          {"trend_per_day", stage.trendPerDay}};
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
          {"conversion", numberJson(passage.conversion)},
          {"interval", intervalJson(passage.conversion ? passage.interval() : std::nullopt)},
          {"days", numberJson(passage.days)},
          {"fixed_term", passage.fixedTerm},
          {"benchmark_conversion", numberJson(uplift.benchmarkConversion)},
          {"benchmark_days", numberJson(uplift.benchmarkDays)},
          {"conversion_uplift", numberJson(uplift.byConversion)},
          {"delay_uplift", numberJson(uplift.byDelay)},
          {"uplift", numberJson(uplift.larger)},
          {"stalled", uplift.stalled},
          {"doubtful", passage.isDoubtful()},
          {"measured_to", measuredToJson(journey, passage)},
          {"confidence", numberJson(confidence)}};
}

/// The name of the stage that the passage leaves.
ordered_json stageName(const journey::Journey& journey, const PeriodNumbers& numbers,
                       const std::optional<std::size_t>& passage) {
  if (!passage) return {};
  return journey.get(numbers.passages[*passage].from).name;
}

ordered_json whatIfJson(const metrics::WhatIf& answer) {
  const auto& [before, after] = answer;
  return {{"final_volume", pairJson(before.finalVolume, after.finalVolume)},
          {"lead_time_days", pairJson(before.leadTimeDays, after.leadTimeDays)},
          {"flow", pairJson(before.flow, after.flow)}};
}

}  // namespace

ordered_json weakestLinkJson(const journey::Journey& journey, const PeriodNumbers& numbers,
                             const std::vector<double>& confidence) {
  if (!numbers.weakestLink) return {};
  const auto& [place, cause] = *numbers.weakestLink;
  return {{"stage", stageName(journey, numbers, place)},
          {"cause", metrics::word(cause)},
          {"uplift", numberJson(numbers.passages[place].uplift.larger)},
          {"confidence", numberJson(confidence.at(place))},
          {"why", english(metrics::why(journey, numbers, confidence))}};
}

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
  answer["lead_time_days"] = numberJson(numbers.leadTimeDays);
  answer["overall_conversion"] = numberJson(numbers.overallConversion);
  answer["weakest_link"] = weakestLinkJson(journey, numbers, confidence);
  answer["lowest_conversion"] = stageName(journey, numbers, numbers.lowestConversion);
  answer["longest_delay"] = stageName(journey, numbers, numbers.longestDelay);
  answer["experiments"] = experimentsJson(journey, numbers.period);
  answer["campaigns"] = campaignsJson(journey);
  if (whatIf) answer["what_if"] = whatIfJson(*whatIf);
  return answer.dump(2) + "\n";
}

}  // namespace throughline::exchange
