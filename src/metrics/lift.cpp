#include "throughline/metrics/lift.h"

#include <algorithm>

#include "throughline/metrics/experiments.h"

namespace throughline::metrics {

using journey::Survey;
using journey::SurveyGroup;
using journey::SurveyPhase;

namespace {

/// Nothing where nobody was asked.
std::optional<Proportion> answers(const std::vector<const Survey*>& surveys,
                                  journey::BrandMetric metric, SurveyPhase phase,
                                  SurveyGroup group) {
  for (const Survey* survey : surveys) {
    if (survey->metric != metric || survey->phase != phase || survey->group != group) continue;
    const Proportion given{static_cast<double>(survey->positive),
                           static_cast<double>(survey->asked)};
    if (given.isCount()) return given;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Lift> liftOf(const Proportion& base, const Proportion& exposed) {
  const auto interval = newcombe(base, exposed);
  if (!interval) return std::nullopt;
  Lift lift;
  lift.base = base;
  lift.exposed = exposed;
  lift.absolute = exposed.ratio() - base.ratio();
  lift.interval = *interval;
  lift.pValue = zTest(base, exposed).pValue;
  if (base.moved > 0) lift.relative = lift.absolute / base.ratio();
  lift.verdict = verdictOf(interval);
  const double smaller = std::min(base.entered, exposed.entered);
  if (lift.verdict == Verdict::unclear) lift.smallestSeen = smallestEffect(base.ratio(), smaller);
  lift.fewCases = smaller < kFewCases;
  return lift;
}

std::vector<Lift> liftsOf(const journey::Journey& journey,
                          journey::Id<journey::Campaign> campaign) {
  std::vector<Lift> lifts;
  const auto surveys = journey.in<Survey>(campaign);
  const auto add = [&](journey::BrandMetric metric, SurveyPhase phase) {
    const auto exposed = answers(surveys, metric, phase, SurveyGroup::exposed);
    if (!exposed) return;
    auto base = answers(surveys, metric, phase, SurveyGroup::control);
    const bool control = base.has_value();
    if (!control && phase == SurveyPhase::after) {
      base = answers(surveys, metric, SurveyPhase::before, SurveyGroup::exposed);
    }
    if (!base) return;
    Lift lift = *liftOf(*base, *exposed);
    lift.metric = metric;
    lift.phase = phase;
    lift.control = control;
    lifts.push_back(lift);
  };
  for (std::size_t i = 0; i < journey::Words<journey::BrandMetric>::all.size(); ++i) {
    for (const auto phase : {SurveyPhase::before, SurveyPhase::during, SurveyPhase::after}) {
      add(static_cast<journey::BrandMetric>(i), phase);
    }
  }
  return lifts;
}

}  // namespace throughline::metrics
