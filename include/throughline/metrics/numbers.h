#pragma once

#include <optional>
#include <vector>

#include "throughline/journey/journey.h"
#include "throughline/metrics/interval.h"
#include "throughline/metrics/weakest_link.h"

// The numbers of one period, as METRICS.md defines them: whatever the program
// shows comes from here. The file's views say the same to other programs.

namespace throughline::metrics {

/// More moved on than came: people enter on the way, or a reading is wrong.
[[nodiscard]] constexpr bool isDoubtful(double conversion) { return conversion > 1; }

enum class HealthStatus { on_target, off_target, no_target, no_reading };

struct StageNumbers {
  journey::Id<journey::Stage> stage;
  std::optional<double> volume;
  std::optional<double> health;
  std::optional<double> volumeTarget;  ///< that held at the period's end, as all targets here
  std::optional<double> healthTarget;
  HealthStatus healthStatus = HealthStatus::no_reading;
  std::optional<double> volumeTrend;  ///< relative change against the period before
  bool trendPerDay = false;           ///< the volume's compares volumes per day
  std::optional<double> healthTrend;
  std::optional<double> healthChange;  ///< the same change, absolute
};

/// What was measured from a stage to another one than the next: kept, not counted.
struct MeasuredTo {
  journey::Id<journey::Stage> stage;
  std::optional<double> moved;
  std::optional<double> days;
};

struct PassageNumbers {
  journey::Id<journey::Stage> from;
  journey::Id<journey::Stage> to;
  std::optional<double> volume;      ///< of the stage that is left
  std::optional<double> moved;       ///< as read, else the next stage's volume
  std::optional<double> conversion;  ///< ratio
  std::optional<double> days;
  bool fixedTerm = false;
  std::optional<double> targetConversion;
  std::optional<double> targetDays;
  std::vector<MeasuredTo> measuredTo;  ///< in the order of the map
  Uplift uplift;

  /// 95 % Wilson interval of the conversion, where it is a count.
  [[nodiscard]] std::optional<Interval> interval() const;
  [[nodiscard]] bool isDoubtful() const { return conversion && metrics::isDoubtful(*conversion); }
  [[nodiscard]] bool hasFewCases() const { return volume && *volume < kFewCases; }
  [[nodiscard]] PassageFacts facts() const;
};

struct WeakestLink {
  std::size_t passage = 0;
  Cause cause = Cause::conversion;
};

struct PeriodNumbers {
  std::optional<journey::Id<journey::Period>> period;  ///< none: the map has no reading
  journey::Rule rule = journey::Rule::flow;
  std::vector<StageNumbers> stages;      ///< in the order of the map
  std::vector<PassageNumbers> passages;  ///< one less than stages, or none
  std::optional<double> leadTimeDays;
  std::optional<double> overallConversion;
  std::optional<WeakestLink> weakestLink;
  std::optional<std::size_t> lowestConversion;  ///< a passage
  std::optional<std::size_t> longestDelay;      ///< a passage
};

/// `period` nothing: the newest with a reading. `rule` nothing: the map's own.
[[nodiscard]] PeriodNumbers numbersOf(const journey::Journey& journey,
                                      std::optional<journey::Id<journey::Period>> period = {},
                                      std::optional<journey::Rule> rule = {});

/// How a value stands against its target, by the way that is better.
[[nodiscard]] HealthStatus statusOf(journey::Better better, std::optional<double> target,
                                    std::optional<double> value);

[[nodiscard]] std::string_view word(HealthStatus status);
[[nodiscard]] std::string_view word(Cause cause);

}  // namespace throughline::metrics
