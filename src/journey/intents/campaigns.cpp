#include "throughline/journey/intents/campaigns.h"

#include <utility>

#include "throughline/journey/intents/placing.h"

namespace throughline::journey {

const Survey* surveyIn(const Journey& journey, const SurveyCell& cell) {
  for (const Survey* survey : journey.in<Survey>(cell.campaign)) {
    if (survey->metric == cell.metric && survey->phase == cell.phase &&
        survey->group == cell.group) {
      return survey;
    }
  }
  return nullptr;
}

void setSurvey(Edit& edit, const SurveyCell& cell, std::optional<std::int64_t> asked,
               std::int64_t positive) {
  const Survey* known = surveyIn(edit.journey(), cell);
  if (!asked) {
    if (known) removeLeaf(edit, Kind::survey, known->id.value);
    return;
  }
  if (known) {
    edit.change(known->id, [&](Survey& survey) {
      survey.asked = *asked;
      survey.positive = positive;
    });
    return;
  }
  putBefore(edit, Survey{.id = {edit.freshId(Kind::survey)},
                         .campaign = cell.campaign,
                         .metric = cell.metric,
                         .phase = cell.phase,
                         .group = cell.group,
                         .asked = *asked,
                         .positive = positive});
}

void setDates(Edit& edit, Id<Campaign> campaign, std::optional<Date> start,
              std::optional<Date> end) {
  if (start && end && *end < *start) std::swap(start, end);
  edit.change(campaign, [&](Campaign& changed) {
    changed.start = start;
    changed.end = end;
  });
}

}  // namespace throughline::journey
