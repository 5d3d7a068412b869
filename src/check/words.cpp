#include "throughline/check/words.h"

#include <algorithm>
#include <array>

#include "context.h"
#include "day_text.h"
#include "experiment_sides.h"
#include "finding_text.h"
#include "throughline/check/wording.h"
#include "throughline/journey/messages/check.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/text.h"

namespace throughline::check {

namespace messages = journey::messages;
using journey::Id;
using journey::Journey;
using journey::Message;
using journey::MetricRole;

namespace {

const journey::Stage& stageOf(const Journey& journey, const Finding& finding) {
  return journey.get(finding.stage);
}

const journey::Experiment& experimentOf(const Journey& journey, const Finding& finding) {
  return journey.get(Id<journey::Experiment>{finding.on.id});
}

/// Of a link the touchpoint at its end that is retired.
std::string retiredEnd(const Journey& journey, const Finding& finding) {
  const auto& link = journey.get(Id<journey::Link>{finding.on.id});
  const auto& from = journey.get(link.from);
  const bool isFrom = from.status == journey::Status::retired;
  return (isFrom ? from : journey.get(link.to)).title;
}

/// What a finding calls the thing that it speaks of.
std::string nameIn(const Journey& journey, const Finding& finding) {
  switch (finding.rule) {
    case Rule::company_wording:
      return textOf(journey, finding);
    case Rule::retired_linked:
      return retiredEnd(journey, finding);
    case Rule::no_reading:
    case Rule::stale_reading:
    case Rule::no_target:
      return metricOf(stageOf(journey, finding), *finding.metric).name;
    default:
      return nameOf(journey, finding);
  }
}

std::string shownName(const Journey& journey, const Finding& finding) {
  constexpr std::size_t kMostOfText = 80;
  const std::string name = journey::onOneLine(nameIn(journey, finding));
  return finding.rule == Rule::company_wording ? journey::shortened(name, kMostOfText) : name;
}

bool isOfVolume(const Finding& finding) { return finding.metric == MetricRole::volume; }

Message titleOfUntended(const Journey& journey, const Finding& finding, const std::string& stage) {
  const auto* decided = lastDecidedAt(journey, finding.stage);
  return decided ? messages::foundUntendedSince(journey::onOneLine(decided->title), stage)
                 : messages::foundUntended(stage);
}

Message titleOfUnmeasured(const Journey& journey, const Finding& finding, const std::string& name) {
  switch (finding.remedy) {
    case Remedy::set_start:
      return messages::foundNoStart(name);
    case Remedy::write_learning:
      return messages::foundNoLearning(name);
    case Remedy::add_reading:
      return readSides(journey, experimentOf(journey, finding)).before
                 ? messages::foundNoReadingAfter(name)
                 : messages::foundNoReadingBefore(name);
    default:
      return messages::foundArmsMissing(name);
  }
}

Message reasonOfUnmeasured(const Finding& finding) {
  switch (finding.remedy) {
    case Remedy::set_start:
      return messages::whyNoStart();
    case Remedy::write_learning:
      return messages::whyNoLearning();
    default:
      return messages::whyUnmeasured();
  }
}

Message reasonOfWording(const Journey& journey, const Finding& finding) {
  const auto found = companyWording(textOf(journey, finding));
  return found ? found->advice : messages::whyCompanyWording();
}

Message reasonOfOverdue(const Journey& journey, const Finding& finding) {
  const auto& review = journey.get(Id<journey::Review>{finding.on.id});
  return messages::whyReviewOverdue(journey.settings().reviewEveryDays, dayText(review.date));
}

/// What of a stage, or of the map, a rule looks at.
Message subjectOf(const Finding& finding) {
  switch (finding.rule) {
    case Rule::no_interviews:
    case Rule::hypothesis:
      return messages::evidenceLane();
    case Rule::no_job:
      return messages::jobLane();
    case Rule::company_wording:
      if (finding.on.kind == journey::Kind::touchpoint) return messages::touchpointsLane();
      if (finding.metric) return messages::metricsLane();
      return finding.field == "name" ? messages::placeStageName() : messages::jobLane();
    case Rule::no_touchpoints:
    case Rule::no_owner:
    case Rule::retired_linked:
      return messages::touchpointsLane();
    case Rule::no_metric:
    case Rule::no_reading:
    case Rule::stale_reading:
    case Rule::no_target:
      return messages::metricsLane();
    case Rule::weakest_untended:
    case Rule::experiment_unmeasured:
      return messages::experimentsLane();
    case Rule::campaign_without_brief:
      return messages::campaignsLane();
    case Rule::never_reviewed:
    case Rule::review_overdue:
      break;
  }
  return messages::placeReviews();
}

}  // namespace

std::string nameOf(const Journey& journey, const Finding& finding) {
  const auto record = journey.get(finding.on.kind, finding.on.id);
  if (finding.on.kind == journey::Kind::review) return record.as<journey::Review>().date.iso();
  if (finding.on.kind != journey::Kind::link) return journey::labelOf(record);
  const auto& link = record.as<journey::Link>();
  return journey.get(link.from).title + " → " + journey.get(link.to).title;
}

Message titleOf(const Journey& journey, const Finding& finding) {
  const std::string name = shownName(journey, finding);
  switch (finding.rule) {
    case Rule::no_interviews:
      return messages::foundNoInterviews(name);
    case Rule::hypothesis:
      return messages::foundFewInterviews(name, finding.count, metrics::kInterviewsOfFirmStage);
    case Rule::no_job:
      return messages::foundNoJob(name);
    case Rule::company_wording:
      return messages::foundCompanyWording(name);
    case Rule::no_touchpoints:
      return messages::foundNoTouchpoints(name);
    case Rule::no_owner:
      return messages::foundNoOwner(name);
    case Rule::retired_linked:
      return messages::foundRetiredLinked(name);
    case Rule::no_metric:
      return isOfVolume(finding) ? messages::foundNoVolume(name) : messages::foundNoHealth(name);
    case Rule::no_reading:
      return messages::foundNoReading(name);
    case Rule::stale_reading:
      return messages::foundStaleReading(
          name, journey::onOneLine(newestPeriodOf(journey, finding.stage, *finding.metric)->name));
    case Rule::no_target:
      return messages::foundNoTarget(name);
    case Rule::weakest_untended:
      return titleOfUntended(journey, finding, name);
    case Rule::experiment_unmeasured:
      return titleOfUnmeasured(journey, finding, name);
    case Rule::campaign_without_brief:
      return messages::foundNoBrief(name);
    case Rule::never_reviewed:
      return messages::foundNeverReviewed();
    case Rule::review_overdue:
      return messages::foundReviewOverdue(finding.count);
  }
  return {};
}

Message titleOf(Rule rule, std::size_t count) {
  static_assert(std::size(messages::kFoundSeveral) == kRules);
  return messages::kFoundSeveral[static_cast<std::size_t>(rule)](count);
}

Message reasonOf(const Journey& journey, const Finding& finding) {
  switch (finding.rule) {
    case Rule::no_interviews:
      return messages::whyNoInterviews();
    case Rule::hypothesis:
      return messages::whyHypothesis();
    case Rule::no_job:
      return messages::whyNoJob();
    case Rule::company_wording:
      return reasonOfWording(journey, finding);
    case Rule::no_touchpoints:
      return messages::whyNoTouchpoints();
    case Rule::no_owner:
      return messages::whyNoOwner();
    case Rule::retired_linked:
      return messages::whyRetiredLinked();
    case Rule::no_metric:
      return isOfVolume(finding) ? messages::whyNoVolume() : messages::whyNoHealth();
    case Rule::no_reading:
      return messages::whyNoReading();
    case Rule::stale_reading:
      return messages::whyStaleReading(finding.count);
    case Rule::no_target:
      return messages::whyNoTarget();
    case Rule::weakest_untended:
      return messages::whyUntended();
    case Rule::experiment_unmeasured:
      return reasonOfUnmeasured(finding);
    case Rule::campaign_without_brief:
      return messages::whyNoBrief();
    case Rule::never_reviewed:
      return messages::whyNeverReviewed();
    case Rule::review_overdue:
      return reasonOfOverdue(journey, finding);
  }
  return {};
}

Message messageOf(const Journey& journey, const Finding& finding) {
  return messages::foundAndWhy(titleOf(journey, finding), reasonOf(journey, finding));
}

Message placeOf(const Journey& journey, const Finding& finding) {
  if (!finding.stage) return subjectOf(finding);
  const auto stages = journey.idsIn(journey::Kind::stage, 0);
  const auto place = std::ranges::find(stages, finding.stage.value) - stages.begin() + 1;
  return messages::placeAtStage(place, journey::onOneLine(stageOf(journey, finding).name),
                                subjectOf(finding));
}

Message actionOf(const Journey& journey, const Finding& finding) {
  const std::string name = shownName(journey, finding);
  switch (finding.remedy) {
    case Remedy::take_guide:
      if (finding.rule == Rule::no_interviews) return messages::askAbout(name);
      return messages::askMoreAbout(metrics::kInterviewsOfFirmStage - finding.count, name);
    case Remedy::write_job:
      return messages::writeItsJob(name);
    case Remedy::reword:
      return messages::sayFromCustomersSide(name);
    case Remedy::add_touchpoint:
      return messages::addItsTouchpoint(name);
    case Remedy::give_owner:
      return messages::giveItAnOwner(name);
    case Remedy::remove_link:
      return messages::removeItsLink(name);
    case Remedy::name_metric:
      return isOfVolume(finding) ? messages::nameItsVolume(name) : messages::nameItsHealth(name);
    case Remedy::add_reading:
      return finding.metric ? messages::addItsReading(name) : messages::addReadingsForIt(name);
    case Remedy::set_target:
      return messages::setItsTarget(name);
    case Remedy::make_experiment:
      return messages::makeItsExperiment(name);
    case Remedy::set_start:
      return messages::setItsStart(name);
    case Remedy::enter_results:
      return messages::enterItsResults(name);
    case Remedy::write_learning:
      return messages::writeItsLearning(name);
    case Remedy::add_brief:
      return messages::addItsBrief(name);
    case Remedy::hold_review:
      return finding.rule == Rule::never_reviewed ? messages::holdFirstReview()
                                                  : messages::holdNextReview();
  }
  return {};
}

Message words(Remedy remedy) {
  static_assert(std::size(messages::kRemedies) ==
                static_cast<std::size_t>(Remedy::hold_review) + 1);
  return messages::kRemedies[static_cast<std::size_t>(remedy)]();
}

Message nameOf(Step step) {
  constexpr std::array<const journey::Code<0>*, kAllSteps.size()> kNames{
      &messages::stepInsight, &messages::stepJobs,        &messages::stepTouchpoints,
      &messages::stepMetrics, &messages::stepWeakestLink, &messages::stepExperiments,
      &messages::stepAlive};
  return (*kNames[indexOf(step)])();
}

Message words(Severity severity, std::size_t count) {
  return messages::kSeverities[static_cast<std::size_t>(severity)](count);
}

}  // namespace throughline::check
