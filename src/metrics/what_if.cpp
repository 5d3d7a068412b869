#include "throughline/metrics/what_if.h"

namespace throughline::metrics {

namespace {

void addFlow(Outcome& outcome) {
  if (outcome.finalVolume && outcome.leadTimeDays && *outcome.leadTimeDays > 0) {
    outcome.flow = *outcome.finalVolume / *outcome.leadTimeDays;
  }
}

}  // namespace

WhatIf whatIf(const PeriodNumbers& numbers, const Assumptions& assumptions) {
  WhatIf result;
  if (!numbers.stages.empty()) result.before.finalVolume = numbers.stages.back().volume;
  result.before.leadTimeDays = numbers.leadTimeDays;
  result.after = result.before;
  for (const auto& [place, assumption] : assumptions) {
    const PassageNumbers& passage = numbers.passages.at(place);
    if (assumption.conversion && result.after.finalVolume) {
      if (passage.conversion && *passage.conversion > 0) {
        *result.after.finalVolume *= *assumption.conversion / *passage.conversion;
      } else {
        result.after.finalVolume.reset();
      }
    }
    if (assumption.days) {
      result.after.leadTimeDays =
          result.after.leadTimeDays.value_or(0) + *assumption.days - passage.days.value_or(0);
    }
  }
  addFlow(result.before);
  addFlow(result.after);
  return result;
}

}  // namespace throughline::metrics
