#include "throughline/journey/metric_catalogue.h"

#include <algorithm>
#include <array>

#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

constexpr bool kSurvey = true;

constexpr std::array kCatalogue{
    KnownMetric{"impressions", "Impressions", ""},
    KnownMetric{"click_through_rate", "Click-through rate", "%"},
    KnownMetric{"open_rate", "Open rate", "%"},
    KnownMetric{"engagement", "Engagement", ""},
    KnownMetric{"pageviews", "Page views", ""},
    KnownMetric{"time_spent", "Time spent", "min"},
    KnownMetric{"bounce_rate", "Bounce rate", "%", Better::lower},
    KnownMetric{"time_of_day", "Time of day", "", Better::none},
    KnownMetric{"referrals", "Referrals", ""},
    KnownMetric{"conversions", "Conversions", "%"},
    KnownMetric{"leads_generated", "Leads generated", ""},
    KnownMetric{"ad_recall", "Ad recall", "%", Better::higher, kSurvey},
    KnownMetric{"aided_awareness", "Aided awareness", "%", Better::higher, kSurvey},
    KnownMetric{"product_consideration", "Product consideration", "%", Better::higher, kSurvey},
    KnownMetric{"recommendation", "Recommendation", "%", Better::higher, kSurvey},
    KnownMetric{"brand_familiarity", "Brand familiarity", "%", Better::higher, kSurvey},
    KnownMetric{"brand_favorability", "Brand favorability", "%", Better::higher, kSurvey},
};

}  // namespace

std::span<const KnownMetric> knownMetrics() { return kCatalogue; }

const KnownMetric* knownMetric(std::string_view id) {
  const auto* const found = std::ranges::find(kCatalogue, id, &KnownMetric::id);
  return found == kCatalogue.end() ? nullptr : found;
}

const KnownMetric* knownMetricNamed(std::string_view name) {
  const std::string wanted = folded(name);
  const auto* const found = std::ranges::find_if(
      kCatalogue, [&](const KnownMetric& metric) { return folded(metric.name) == wanted; });
  return found == kCatalogue.end() ? nullptr : found;
}

}  // namespace throughline::journey
