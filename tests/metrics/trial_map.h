#pragma once

#include <gtest/gtest.h>

#include "throughline/journey/journey.h"

namespace throughline::metrics {

/// A map of three stages, "Demo", "Offer" and "Contract", and of the four quarters of 2026 with
/// whatever readings a test gives them.
class TrialMap : public ::testing::Test {
 protected:
  static constexpr journey::Id<journey::Stage> kDemo{1};
  static constexpr journey::Id<journey::Stage> kOffer{2};
  static constexpr journey::Id<journey::Stage> kContract{3};

  TrialMap() {
    map.put(journey::MapSettings{.id = {1}, .title = "Trials"});
    stage(kDemo, "Demo", "a");
    stage(kOffer, "Offer", "b");
    stage(kContract, "Contract", "c");
    period(1, "2026-01-01", "2026-03-31");
    period(2, "2026-04-01", "2026-06-30");
    period(3, "2026-07-01", "2026-09-30");
    period(4, "2026-10-01", "2026-12-31");
  }

  static journey::Date day(const char* iso) { return *journey::Date::parse(iso); }
  static journey::Id<journey::Period> quarter(std::int64_t number) { return {number}; }

  void stage(journey::Id<journey::Stage> id, const char* name, const char* rank) {
    map.put(journey::Stage{.id = id, .rank = {rank}, .name = name});
  }
  void period(std::int64_t number, const char* start, const char* end) {
    map.put(journey::Period{.id = {number},
                            .name = "Q" + std::to_string(number) + " 2026",
                            .start = day(start),
                            .end = day(end)});
  }
  void read(journey::Id<journey::Stage> of, std::int64_t number, double value,
            journey::MetricRole metric = journey::MetricRole::volume) {
    map.put(journey::Reading{
        .id = {next()}, .stage = of, .metric = metric, .period = quarter(number), .value = value});
  }
  /// The volumes of all three stages in a quarter.
  void volumes(std::int64_t number, double demo, double offer, double contract) {
    read(kDemo, number, demo);
    read(kOffer, number, offer);
    read(kContract, number, contract);
  }
  void setValue(std::optional<double> perCustomer) {
    journey::MapSettings settings = map.settings();
    settings.valuePerCustomer = perCustomer;
    map.put(settings);
  }
  std::int64_t next() { return ++m_last; }

  journey::Journey map;

 private:
  std::int64_t m_last = 100;
};

}  // namespace throughline::metrics
