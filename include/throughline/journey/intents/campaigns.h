#pragma once

#include <cstdint>
#include <optional>

#include "throughline/journey/edit.h"

namespace throughline::journey {

/// A question of a campaign's brand surveys: who was asked it, and when.
struct SurveyCell {
  Id<Campaign> campaign;
  BrandMetric metric = BrandMetric::ad_recall;
  SurveyPhase phase = SurveyPhase::before;
  SurveyGroup group = SurveyGroup::exposed;
};

/// Null where the map does not say that anybody was asked.
[[nodiscard]] const Survey* surveyIn(const Journey& journey, const SurveyCell& cell);

/// `asked` nothing: nobody was, and what said so goes.
void setSurvey(Edit& edit, const SurveyCell& cell, std::optional<std::int64_t> asked,
               std::int64_t positive);

/// The first and the last day; where both are given, the later one is the last.
void setDates(Edit& edit, Id<Campaign> campaign, std::optional<Date> start,
              std::optional<Date> end);

}  // namespace throughline::journey
