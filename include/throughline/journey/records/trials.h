#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "throughline/journey/choices.h"
#include "throughline/journey/date.h"
#include "throughline/journey/id.h"
#include "throughline/journey/kind.h"
#include "throughline/journey/rank.h"

// What is tried at a stage: experiments and campaigns.

namespace throughline::journey {

struct Department;
struct Period;
struct Stage;

/// One side of an A/B test: how many saw it, how many of them converted.
struct Arm {
  std::optional<std::int64_t> n;
  std::optional<std::int64_t> converted;
  bool operator==(const Arm&) const = default;
};

struct Experiment {
  static constexpr Kind kKind = Kind::experiment;
  Id<Experiment> id;
  Id<Stage> stage;
  Rank rank;
  std::string title;
  ExperimentKind kind = ExperimentKind::ab;
  ExperimentStatus status = ExperimentStatus::idea;
  std::string hypothesis;  ///< the sentence made of `change` and `because` where they are given
  ExperimentMetric metric = ExperimentMetric::conversion;
  std::string change;              ///< what is to be done: "we show the price before the call"
  std::string because;             ///< why that should help
  std::optional<double> baseline;  ///< ratio
  std::optional<double> smallestEffect;  ///< absolute difference worth seeing
  std::optional<double> significance;    ///< none: 0.05
  std::optional<double> power;           ///< none: 0.8
  bool despiteTraffic = false;           ///< kept as an A/B test although traffic does not allow it
  Arm a;
  Arm b;
  std::optional<Date> start;
  std::optional<Date> end;  ///< last day, included
  std::optional<Date> decideOn;
  std::optional<Id<Period>> before;  ///< none: found by `start`, as METRICS.md says
  std::optional<Id<Period>> after;
  std::optional<double> cost;          ///< in the map's currency
  std::optional<std::int64_t> impact;  ///< 1 to 5, set by hand, for ordering
  std::optional<std::int64_t> ease;    ///< 1 to 5
  std::string decision;
  std::string learning;
  bool operator==(const Experiment&) const = default;
};

struct Campaign {
  static constexpr Kind kKind = Kind::campaign;
  Id<Campaign> id;
  Id<Stage> stage;
  Rank rank;
  std::string name;
  std::optional<Id<Department>> owner;
  std::string brief;  ///< where the brief lies: a path or an address, never opened by itself
  std::optional<Date> start;
  std::optional<Date> end;
  CampaignStatus status = CampaignStatus::planned;
  std::string goal;
  std::optional<double> cost;        ///< in the map's currency
  std::optional<Id<Period>> before;  ///< none: found by `start`, as METRICS.md says
  std::optional<Id<Period>> after;
  bool operator==(const Campaign&) const = default;
};

struct CampaignReading {
  static constexpr Kind kKind = Kind::campaign_reading;
  Id<CampaignReading> id;
  Id<Campaign> campaign;
  Rank rank;
  std::string metric;  ///< an id of CONTRACT.md's catalogue, or the user's own
  Id<Period> period;
  double value = 0;
  bool operator==(const CampaignReading&) const = default;
};

/// How many were asked one question of a brand survey, and how many said yes.
struct Survey {
  static constexpr Kind kKind = Kind::survey;
  Id<Survey> id;
  Id<Campaign> campaign;
  Rank rank;
  BrandMetric metric = BrandMetric::ad_recall;
  SurveyPhase phase = SurveyPhase::before;
  SurveyGroup group = SurveyGroup::exposed;
  std::int64_t asked = 0;
  std::int64_t positive = 0;  ///< 0 to `asked`
  bool operator==(const Survey&) const = default;
};

}  // namespace throughline::journey
