#include "throughline/journey/metric_catalogue.h"

#include <gtest/gtest.h>

namespace throughline::journey {
namespace {

struct Entry {
  std::string_view id, name, unit, better;
  bool survey = false;
  bool operator==(const Entry&) const = default;
};

// The contract's list; the names are what the window shows.
const std::vector<Entry> kContract{
    {"impressions", "Impressions", "", "higher"},
    {"click_through_rate", "Click-through rate", "%", "higher"},
    {"open_rate", "Open rate", "%", "higher"},
    {"engagement", "Engagement", "", "higher"},
    {"pageviews", "Page views", "", "higher"},
    {"time_spent", "Time spent", "min", "higher"},
    {"bounce_rate", "Bounce rate", "%", "lower"},
    {"time_of_day", "Time of day", "", "none"},
    {"referrals", "Referrals", "", "higher"},
    {"conversions", "Conversions", "%", "higher"},
    {"leads_generated", "Leads generated", "", "higher"},
    {"ad_recall", "Ad recall", "%", "higher", true},
    {"aided_awareness", "Aided awareness", "%", "higher", true},
    {"product_consideration", "Product consideration", "%", "higher", true},
    {"recommendation", "Recommendation", "%", "higher", true},
    {"brand_familiarity", "Brand familiarity", "%", "higher", true},
    {"brand_favorability", "Brand favorability", "%", "higher", true},
};

TEST(MetricCatalogue, IsTheContractsListInItsOrder) {
  ASSERT_EQ(knownMetrics().size(), kContract.size());
  for (std::size_t i = 0; i < kContract.size(); ++i) {
    const KnownMetric& metric = knownMetrics()[i];
    const Entry entry{metric.id, metric.name, metric.unit, word(metric.better), metric.fromSurvey};
    EXPECT_EQ(entry, kContract[i]) << kContract[i].id;
  }
}

TEST(MetricCatalogue, KnowsNothingByAnotherName) {
  EXPECT_EQ(knownMetric("Impressions"), nullptr);
  EXPECT_EQ(knownMetricNamed("  CLICK-THROUGH  rate "), knownMetric("click_through_rate"));
  EXPECT_EQ(knownMetricNamed("click_through_rate"), nullptr);
}

}  // namespace
}  // namespace throughline::journey
