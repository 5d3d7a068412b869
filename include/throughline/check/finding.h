#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "throughline/journey/choices.h"
#include "throughline/journey/record_key.h"
#include "throughline/journey/records.h"

// What keeps a map from being trusted, as CONTRACT.md lists it ("check --json").

namespace throughline::check {

/// The seven steps of the method, in their order.
enum class Step { insight, jobs, touchpoints, metrics, weakest_link, experiments, alive };
inline constexpr std::array kAllSteps{Step::insight, Step::jobs,         Step::touchpoints,
                                      Step::metrics, Step::weakest_link, Step::experiments,
                                      Step::alive};
[[nodiscard]] constexpr std::size_t indexOf(Step step) { return static_cast<std::size_t>(step); }
/// From 1, as people count them.
[[nodiscard]] constexpr int numberOf(Step step) { return static_cast<int>(step) + 1; }

/// From the worst on. A hint keeps no map from being trusted.
enum class Severity { fault, doubt, hint };

/// What may be found; a map sets findings aside by it.
using Rule = journey::CheckRule;
inline constexpr std::size_t kRules = journey::Words<Rule>::all.size();

/// As the document writes it: "fault".
[[nodiscard]] std::string_view word(Severity severity);

[[nodiscard]] Severity severityOf(Rule rule);
[[nodiscard]] Step stepOf(Rule rule);

/// What mends a finding with one click; its words stand in words.h.
enum class Remedy {
  take_guide,       ///< the interview guide of the stage
  write_job,        ///< of the stage
  reword,           ///< the field named, see wording.h
  add_touchpoint,   ///< to the stage
  give_owner,       ///< to the touchpoint
  remove_link,      ///< the one found
  name_metric,      ///< of the stage, the one named
  add_reading,      ///< of the stage's metric, or of what the experiment is measured by
  set_target,       ///< of the stage's metric
  make_experiment,  ///< at the stage
  set_start,        ///< of the experiment: what is before and after it follows from that
  enter_results,    ///< of both arms
  write_learning,   ///< of the experiment
  add_brief,        ///< to the campaign
  hold_review,      ///< of the map
};

/// One thing found. It says where and what; words.h says it in sentences.
struct Finding {
  Rule rule = Rule::no_interviews;
  /// What it speaks of: a stage, a touchpoint, a link, an experiment, a campaign, a review or
  /// the map. With rule and metric it tells a finding from all others of its map.
  journey::RecordKey on;
  journey::Id<journey::Stage> stage;  ///< in which that stands; 0: in none
  std::optional<journey::MetricRole> metric;
  std::string_view field;  ///< the key of the field at issue, where it is one
  Remedy remedy = Remedy::take_guide;
  /// What its sentence counts: the interviews there are, or the days since something was due.
  std::int64_t count = 0;
  bool atWeakestLink = false;
  journey::Id<journey::SetAside> setAside;  ///< the record that says so; 0: it counts

  [[nodiscard]] bool isSetAside() const { return setAside.value != 0; }
  [[nodiscard]] Severity severity() const { return severityOf(rule); }
  [[nodiscard]] Step step() const { return stepOf(rule); }
  bool operator==(const Finding&) const = default;
};

}  // namespace throughline::check
