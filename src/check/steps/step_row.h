#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "context.h"
#include "throughline/check/check.h"
#include "throughline/journey/message.h"

// The seven steps, each with its rules. What a rule finds and what a step counts is kept until
// something that it reads has changed, so both say what that is.

namespace throughline::check {

using Findings = std::vector<Finding>;

/// What is read, besides the record of the stage in question.
struct Inputs {
  std::vector<journey::Kind> ofStage = {};  ///< those that the stage holds
  std::vector<journey::Kind> ofMap = {};    ///< all of the map
  bool day = false;
  bool weakestLink = false;  ///< where it is
};

struct RuleRow {
  Rule rule;
  Inputs reads;
  // One of the two. What is found in a stage stands in it.
  void (*findInStage)(const Context&, const journey::Stage&, Findings&) = nullptr;
  void (*findOnMap)(const Context&, Findings&) = nullptr;
};

/// `done` of `of`.
struct Progress {
  std::int64_t done = 0;
  std::int64_t of = 0;
};

struct StepRow {
  Step step;
  std::vector<RuleRow> rules;
  // One of the two, and what the first one reads.
  Inputs reads = {};
  Progress (*countInStage)(const Context&, const journey::Stage&) = nullptr;
  Progress (*countOnMap)(const Context&) = nullptr;
  journey::Message (*count)(const Progress&);
  journey::Message (*state)(const Context&, const Progress&);
  /// True where an earlier step has to come first; null: only on a map that is fresh.
  bool (*waits)(const Context&) = nullptr;
};

[[nodiscard]] StepRow insightStep();
[[nodiscard]] StepRow jobsStep();
[[nodiscard]] StepRow touchpointsStep();
[[nodiscard]] StepRow metricsStep();
[[nodiscard]] StepRow weakestLinkStep();
[[nodiscard]] StepRow experimentsStep();
[[nodiscard]] StepRow aliveStep();

[[nodiscard]] const std::array<StepRow, kAllSteps.size()>& allSteps();

/// A finding on a stage itself.
[[nodiscard]] Finding onStage(Rule rule, const journey::Stage& stage, Remedy remedy);
/// "Purchase", "Purchase and Onboarding", "Purchase, Onboarding and 3 more". Requires one.
[[nodiscard]] journey::Message namesOf(const std::vector<const journey::Stage*>& stages);

}  // namespace throughline::check
