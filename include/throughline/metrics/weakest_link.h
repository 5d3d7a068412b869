#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "throughline/journey/choices.h"

// METRICS.md, "Weakest link": the rule itself, on bare passages. The views in
// the file state the same rule in SQL; a property test holds the two equal.

namespace throughline::metrics {

/// What the rule needs to know of one passage, in the order of the map.
struct PassageFacts {
  std::optional<double> conversion;  ///< ratio, may exceed 1
  std::optional<double> days;        ///< median days
  bool fixedTerm = false;
  std::optional<double> targetConversion;
  std::optional<double> targetDays;
  bool operator==(const PassageFacts&) const = default;
};

/// How much customer flow would grow if the passage met its benchmark.
struct Uplift {
  std::optional<double> benchmarkConversion;
  std::optional<double> benchmarkDays;
  std::optional<double> byConversion;  ///< infinite where the passage is stalled
  std::optional<double> byDelay;
  std::optional<double> larger;  ///< of the two it has
  bool stalled = false;          ///< the conversion is 0, whatever its benchmark
};

enum class Cause { conversion, delay };

struct Judgement {
  std::vector<Uplift> passages;        ///< as many as there were facts
  std::optional<std::size_t> weakest;  ///< by the rule asked for
  Cause cause = Cause::conversion;     ///< of the weakest
  std::optional<std::size_t> lowestConversion;
  std::optional<std::size_t> longestDelay;
};

/// Two uplifts that differ by less than this part of themselves are equal, and
/// an uplift that is equal to 1 is no uplift.
inline constexpr double kSameUplift = 1e-12;

[[nodiscard]] Judgement judge(std::span<const PassageFacts> passages,
                              journey::Rule rule = journey::Rule::flow);

/// The same rule on the same passages again and again, each time with other
/// conversions: what does not depend on these is worked out once.
class DrawJudge {
 public:
  DrawJudge(std::span<const PassageFacts> passages, journey::Rule rule);

  /// The passages that have a conversion.
  [[nodiscard]] const std::vector<std::size_t>& measured() const { return m_measured; }
  /// Whether any benchmark is the median, so that `weakest` has to know it.
  [[nodiscard]] bool needsMedian() const { return m_needsMedian; }
  /// One conversion per passage; those of passages that have none are not looked
  /// at. `median` is that of the measured ones.
  [[nodiscard]] std::optional<std::size_t> weakest(std::span<const double> conversions,
                                                   double median) const;

 private:
  [[nodiscard]] std::optional<std::size_t> byFlow(std::span<const double> conversions,
                                                  double median) const;
  [[nodiscard]] std::optional<std::size_t> byConversion(std::span<const double> conversions) const;

  journey::Rule m_rule;
  std::optional<std::size_t> m_longestDelay;
  std::vector<std::size_t> m_measured;
  std::vector<std::optional<double>> m_targets;
  std::vector<double> m_delayUplifts;     ///< 0: none
  mutable std::vector<double> m_uplifts;  ///< of the draw in hand; kept for its memory
  bool m_needsMedian = false;
};

/// The mean of the middle two where the count is even. Requires at least one value.
[[nodiscard]] double median(std::vector<double> values);

}  // namespace throughline::metrics
