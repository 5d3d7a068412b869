#include "throughline/check/finding.h"

namespace throughline::check {

namespace {

/// What CONTRACT.md says of a rule.
struct RuleFacts {
  Step step;
  Severity severity;
};

/// In the order of the rules.
constexpr std::array<RuleFacts, kRules> kFacts{{
    {Step::insight, Severity::fault},      // no_interviews
    {Step::insight, Severity::doubt},      // hypothesis
    {Step::jobs, Severity::fault},         // no_job
    {Step::jobs, Severity::doubt},         // company_wording
    {Step::touchpoints, Severity::doubt},  // no_touchpoints
    {Step::touchpoints, Severity::fault},  // no_owner
    {Step::touchpoints, Severity::doubt},  // retired_linked
    {Step::metrics, Severity::fault},      // no_metric
    {Step::metrics, Severity::fault},      // no_reading
    {Step::metrics, Severity::doubt},      // stale_reading
    {Step::metrics, Severity::hint},       // no_target
    {Step::experiments, Severity::fault},  // weakest_untended
    {Step::experiments, Severity::doubt},  // experiment_unmeasured
    {Step::alive, Severity::doubt},        // campaign_without_brief
    {Step::alive, Severity::hint},         // never_reviewed
    {Step::alive, Severity::doubt},        // review_overdue
}};

constexpr const RuleFacts& factsOf(Rule rule) { return kFacts[static_cast<std::size_t>(rule)]; }

}  // namespace

std::string_view word(Severity severity) {
  constexpr std::array<std::string_view, 3> kWords{"fault", "doubt", "hint"};
  return kWords[static_cast<std::size_t>(severity)];
}

Severity severityOf(Rule rule) { return factsOf(rule).severity; }

Step stepOf(Rule rule) { return factsOf(rule).step; }

}  // namespace throughline::check
