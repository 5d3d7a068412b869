#pragma once

#include <span>
#include <string_view>

#include "throughline/journey/choices.h"

namespace throughline::journey {

/// A metric that marketing knows by name. Stages and campaigns take any of
/// these, and any of the user's own.
struct KnownMetric {
  std::string_view id;    ///< what a campaign's reading names it by
  std::string_view name;  ///< "Click-through rate"
  std::string_view unit;  ///< empty: a count
  Better better = Better::higher;
  bool fromSurvey = false;  ///< brand lift: asked before, during and after
};

/// The catalogue, campaign and web metrics first, then brand lift.
[[nodiscard]] std::span<const KnownMetric> knownMetrics();

/// Null where the catalogue has no such id.
[[nodiscard]] const KnownMetric* knownMetric(std::string_view id);
/// By name, compared folded; null where there is none.
[[nodiscard]] const KnownMetric* knownMetricNamed(std::string_view name);

}  // namespace throughline::journey
