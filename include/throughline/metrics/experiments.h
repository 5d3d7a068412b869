#pragma once

#include <cstdint>
#include <optional>

#include "throughline/journey/journey.h"
#include "throughline/metrics/before_after.h"
#include "throughline/metrics/comparison.h"
#include "throughline/metrics/interval.h"
#include "throughline/metrics/returns.h"

// METRICS.md, "Experiments". First the statistics on bare numbers, then the
// calculator, then what one experiment of a map says. Functions that take an
// `Experiment` read the record that they are given and look up the rest in the
// map, so what is being typed is shown by passing a copy that has it.

namespace throughline::metrics {

struct AbResult {
  double difference = 0;  ///< B's ratio - A's
  double z = 0;           ///< pooled two-proportion z; 0 where both are all or nothing
  double pValue = 1;      ///< two-sided
  Interval interval;      ///< 95 % Newcombe, of the difference
  double bBeatsA = 0.5;   ///< under Beta(1/2, 1/2) priors
};

/// The pooled two-proportion z-test alone. Requires that both arms are counts.
struct ZTest {
  double z = 0;  ///< 0 where both are all or nothing
  double pValue = 1;
};
[[nodiscard]] ZTest zTest(const Proportion& a, const Proportion& b);

/// METRICS.md, "A/B". Nothing unless both arms are counts.
[[nodiscard]] std::optional<AbResult> abTest(const Proportion& a, const Proportion& b);

/// The probability that B's rate is above A's under Beta(1/2, 1/2) priors.
/// Requires that both arms are counts.
[[nodiscard]] double probabilityBBeatsA(const Proportion& a, const Proportion& b);

inline constexpr double kUsualSignificance = 0.05;
inline constexpr double kUsualPower = 0.8;

/// Cases per arm (Fleiss, without continuity correction). Requires
/// 0 < baseline < 1, effect != 0, 0 < baseline + effect < 1, and significance and
/// power between 0 and 1; nothing otherwise, nor where it is more than can be counted.
[[nodiscard]] std::optional<std::int64_t> sampleSizePerArm(double baseline, double effect,
                                                           double significance = kUsualSignificance,
                                                           double power = kUsualPower);

/// The smallest rise above the baseline whose sample size is at most `perArm`: what
/// so many could show. The baseline may be 0. Nothing where not even a rise to all
/// could be shown.
[[nodiscard]] std::optional<double> smallestEffect(double baseline, double perArm,
                                                   double significance = kUsualSignificance,
                                                   double power = kUsualPower);

/// Over this many weeks traffic does not allow an A/B test.
inline constexpr double kLongestTestWeeks = 12;

// The calculator.

/// What is known of a stage in the newest period in which it is known.
struct KnownConversion {
  journey::Id<journey::Period> period;
  double ratio = 0;  ///< may exceed 1, which no test can start from
  double volume = 0;
};
struct Traffic {
  journey::Id<journey::Period> period;
  double volume = 0;
  double perWeek = 0;  ///< the volume · 7 / the period's days, both ends included
};
/// `upTo`: periods after this one are not looked at; nothing: all are.
[[nodiscard]] std::optional<KnownConversion> newestConversion(
    const journey::Journey& journey, journey::Id<journey::Stage> stage,
    std::optional<journey::Id<journey::Period>> upTo = {});
[[nodiscard]] std::optional<Traffic> newestTraffic(
    const journey::Journey& journey, journey::Id<journey::Stage> stage,
    std::optional<journey::Id<journey::Period>> upTo = {});

/// What a test is to find out, on what traffic.
struct TestQuestion {
  std::optional<double> baseline;  ///< ratio
  std::optional<double> effect;    ///< absolute
  double significance = kUsualSignificance;
  double power = kUsualPower;
  std::optional<double> perWeek;  ///< people at the stage
};

/// How large and how long the test would be; what is undefined is missing.
struct TestSize {
  std::optional<std::int64_t> perArm;
  std::optional<std::int64_t> together;
  std::optional<double> weeks;   ///< infinite where nobody comes
  std::optional<bool> feasible;  ///< within kLongestTestWeeks
};
[[nodiscard]] TestSize testSize(const TestQuestion& question);
/// The same for another effect: a point of the curve of weeks against effect.
[[nodiscard]] TestSize testSizeFor(TestQuestion question, double effect);
/// The smallest effect that a test of so many weeks could show here; the question's
/// own effect is not looked at. Nothing where even the largest could not be shown.
[[nodiscard]] std::optional<double> smallestEffectWithin(const TestQuestion& question,
                                                         double weeks = kLongestTestWeeks);

/// The calculator as it stands for an experiment.
struct TestPlan {
  TestQuestion question;
  /// The experiment names no baseline, so the newest conversion of its stage stands
  /// for it. Where the experiment's metric is the stage's health nothing does.
  std::optional<KnownConversion> baselineOfStage;
  std::optional<Traffic> traffic;  ///< the newest of its stage
  TestSize size;
  std::optional<double> smallestInTime;  ///< what kLongestTestWeeks could show
};
/// `upTo` as for newestConversion.
[[nodiscard]] TestPlan testPlan(const journey::Journey& journey,
                                const journey::Experiment& experiment,
                                std::optional<journey::Id<journey::Period>> upTo = {});

// What came out.

/// An arm as a proportion; nothing where a figure is missing, nobody saw it, or more
/// converted than saw it.
[[nodiscard]] std::optional<Proportion> proportionOf(const journey::Arm& arm);

struct TestOutcome {
  std::optional<AbResult> test;    ///< nothing unless both arms are proportions
  std::optional<Verdict> verdict;  ///< by the 95 % interval
  std::optional<double> sampleIn;  ///< share of both arms together that is in; may exceed 1
  bool fewCases = false;           ///< an arm has under kFewCases
};
[[nodiscard]] TestOutcome testOutcome(const journey::Experiment& experiment, const TestSize& size);

/// All numbers of one experiment. `difference` and what follows it are those that its
/// kind asks for: of an A/B test its arms', of a before/after one those of its stage's
/// conversion between the two periods, or of its health where that is its metric (a
/// difference alone); of a qualitative one nothing.
struct ExperimentNumbers {
  TestPlan plan;
  TestOutcome test;
  BeforeAfter beforeAfter;  ///< of its stage, whatever its kind
  std::optional<double> difference;
  std::optional<Interval> interval;
  std::optional<double> pValue;
  std::optional<double> bBeatsA;
  std::optional<Verdict> verdict;
  std::optional<Returned> returned;  ///< returns.h
};
[[nodiscard]] ExperimentNumbers experimentNumbers(
    const journey::Journey& journey, const journey::Experiment& experiment,
    std::optional<journey::Id<journey::Period>> upTo = {});

}  // namespace throughline::metrics
