#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace throughline::journey {

// Every enumeration of the JSON document, with the words the document uses.
// The order of the words is the order of the enumerators.

/// How the weakest link is chosen; METRICS.md defines the three.
enum class Rule { flow, conversion, delay };
/// Whether a metric is good when it rises; `none` for those that just are.
enum class Better { higher, lower, none };
/// Which of a stage's two metrics a reading belongs to.
enum class MetricRole { volume, health };
/// What of a stage a target is set for.
enum class TargetOf { volume, health, passage };
/// Who sees a touchpoint: the customer, only the company, only the customer.
enum class Side { customer, backstage, unseen };
enum class Status { planned, live, retired };
enum class QuestionKind { question, worry, objection };
enum class EvidenceKind { interview, crm_note, support_ticket, survey, usability_test, analytics };
enum class Feeling { high, low, neutral };
enum class ExperimentKind { ab, before_after, qualitative };
enum class ExperimentStatus { idea, designing, planned, running, decided };
enum class CampaignStatus { planned, running, ended };
/// Which of its stage's numbers an experiment is to move: who goes on, or the health metric.
enum class ExperimentMetric { conversion, health };
/// What a brand survey asks: the six of CONTRACT.md's metric catalogue.
enum class BrandMetric {
  ad_recall,
  aided_awareness,
  product_consideration,
  recommendation,
  brand_familiarity,
  brand_favorability
};
/// When a survey was held, against the days of its campaign.
enum class SurveyPhase { before, during, after };
/// Whether those who were asked had seen the campaign.
enum class SurveyGroup { exposed, control };
/// The rules of the map check, as CONTRACT.md defines them, in the order of its seven steps.
enum class CheckRule {
  no_interviews,
  hypothesis,
  no_job,
  company_wording,
  no_touchpoints,
  no_owner,
  retired_linked,
  no_metric,
  no_reading,
  stale_reading,
  no_target,
  weakest_untended,
  experiment_unmeasured,
  campaign_without_brief,
  never_reviewed,
  review_overdue
};
/// What a review asks at each stage, in its order.
enum class ReviewQuestion { still_true, objections, dead_touchpoints, owners, numbers };
/// Whether a stage's story still holds, as a review found it.
enum class StillTrue { yes, no, unsure };
enum class DecisionState { open, done, dropped };
/// A persona's part in the buying.
enum class BuyingPart { champion, decision_maker, user, influencer, gatekeeper, other };
enum class LinkKind { next, loop_back };
/// An emotion as it is, or as it should be.
enum class EmotionState { now, aim };
/// The lanes that every map has, in the order in which a map without an order of its own shows
/// them.
enum class BuiltInLane {
  job,
  flow,
  touchpoints,
  emotion,
  questions,
  metrics,
  evidence,
  findings,
  experiments,
  campaigns
};
/// What a lane of the user's own holds in a stage: one text, cards, or a point of a curve.
enum class OwnLane { text, cards, curve };
/// The sign between whole and part; the other one of the two may group thousands.
enum class DecimalSign { point, comma };

template <class Enum>
struct Words;

// clang-format off
template <> struct Words<Rule> { static constexpr std::array<std::string_view, 3> all{"flow", "conversion", "delay"}; };
template <> struct Words<Better> { static constexpr std::array<std::string_view, 3> all{"higher", "lower", "none"}; };
template <> struct Words<MetricRole> { static constexpr std::array<std::string_view, 2> all{"volume", "health"}; };
template <> struct Words<TargetOf> { static constexpr std::array<std::string_view, 3> all{"volume", "health", "passage"}; };
template <> struct Words<Side> { static constexpr std::array<std::string_view, 3> all{"customer", "backstage", "unseen"}; };
template <> struct Words<Status> { static constexpr std::array<std::string_view, 3> all{"planned", "live", "retired"}; };
template <> struct Words<QuestionKind> { static constexpr std::array<std::string_view, 3> all{"question", "worry", "objection"}; };
template <> struct Words<EvidenceKind> { static constexpr std::array<std::string_view, 6> all{"interview", "crm_note", "support_ticket", "survey", "usability_test", "analytics"}; };
template <> struct Words<Feeling> { static constexpr std::array<std::string_view, 3> all{"high", "low", "neutral"}; };
template <> struct Words<ExperimentKind> { static constexpr std::array<std::string_view, 3> all{"ab", "before_after", "qualitative"}; };
template <> struct Words<ExperimentStatus> { static constexpr std::array<std::string_view, 5> all{"idea", "designing", "planned", "running", "decided"}; };
template <> struct Words<CampaignStatus> { static constexpr std::array<std::string_view, 3> all{"planned", "running", "ended"}; };
template <> struct Words<ExperimentMetric> { static constexpr std::array<std::string_view, 2> all{"conversion", "health"}; };
template <> struct Words<BrandMetric> { static constexpr std::array<std::string_view, 6> all{"ad_recall", "aided_awareness", "product_consideration", "recommendation", "brand_familiarity", "brand_favorability"}; };
template <> struct Words<SurveyPhase> { static constexpr std::array<std::string_view, 3> all{"before", "during", "after"}; };
template <> struct Words<SurveyGroup> { static constexpr std::array<std::string_view, 2> all{"exposed", "control"}; };
template <> struct Words<CheckRule> { static constexpr std::array<std::string_view, 16> all{"no_interviews", "hypothesis", "no_job", "company_wording", "no_touchpoints", "no_owner", "retired_linked", "no_metric", "no_reading", "stale_reading", "no_target", "weakest_untended", "experiment_unmeasured", "campaign_without_brief", "never_reviewed", "review_overdue"}; };
template <> struct Words<ReviewQuestion> { static constexpr std::array<std::string_view, 5> all{"still_true", "objections", "dead_touchpoints", "owners", "numbers"}; };
template <> struct Words<StillTrue> { static constexpr std::array<std::string_view, 3> all{"yes", "no", "unsure"}; };
template <> struct Words<DecisionState> { static constexpr std::array<std::string_view, 3> all{"open", "done", "dropped"}; };
template <> struct Words<BuyingPart> { static constexpr std::array<std::string_view, 6> all{"champion", "decision_maker", "user", "influencer", "gatekeeper", "other"}; };
template <> struct Words<LinkKind> { static constexpr std::array<std::string_view, 2> all{"next", "loop_back"}; };
template <> struct Words<EmotionState> { static constexpr std::array<std::string_view, 2> all{"now", "aim"}; };
template <> struct Words<BuiltInLane> { static constexpr std::array<std::string_view, 10> all{"job", "flow", "touchpoints", "emotion", "questions", "metrics", "evidence", "findings", "experiments", "campaigns"}; };
template <> struct Words<OwnLane> { static constexpr std::array<std::string_view, 3> all{"text", "cards", "curve"}; };
template <> struct Words<DecimalSign> { static constexpr std::array<std::string_view, 2> all{"point", "comma"}; };
// clang-format on

template <class Enum>
[[nodiscard]] constexpr std::string_view word(Enum value) {
  return Words<Enum>::all[static_cast<std::size_t>(value)];
}

template <class Enum>
[[nodiscard]] constexpr std::optional<Enum> fromWord(std::string_view text) {
  for (std::size_t i = 0; i < Words<Enum>::all.size(); ++i) {
    if (Words<Enum>::all[i] == text) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace throughline::journey
