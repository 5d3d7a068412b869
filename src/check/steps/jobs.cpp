#include "steps/step_row.h"
#include "throughline/check/wording.h"
#include "throughline/journey/description.h"
#include "throughline/journey/messages/check.h"
#include "throughline/journey/text.h"

// Step 2: what the customer hires a stage for, said from the customer's side.

namespace throughline::check {

namespace messages = journey::messages;
using journey::Kind;
using journey::Message;
using journey::Stage;
using journey::Touchpoint;

namespace {

constexpr std::string_view kVolumeName = "volume.name";
constexpr std::string_view kHealthName = "health.name";

bool hasJob(const Stage& stage) { return !journey::isBlank(stage.job.statement); }

void findNoJob(const Context&, const Stage& stage, Findings& found) {
  if (!hasJob(stage)) found.push_back(onStage(Rule::no_job, stage, Remedy::write_job));
}

Finding wording(journey::RecordKey on, std::string_view field) {
  return {.rule = Rule::company_wording, .on = on, .field = field, .remedy = Remedy::reword};
}

/// The stage's name and job are one finding, on the first that is worded so.
void findInNameOrJob(const Stage& stage, Findings& found) {
  for (const journey::Field& field : journey::describe(Kind::stage).fields) {
    const bool isOfMetric = field.key == kVolumeName || field.key == kHealthName;
    if (isOfMetric || !tellsOfCustomer(Kind::stage, field.key)) continue;
    if (!companyWording(std::get<std::string>(field.get(stage)))) continue;
    found.push_back(wording(stage.id, field.key));
    return;
  }
}

void findCompanyWording(const Context& context, const Stage& stage, Findings& found) {
  findInNameOrJob(stage, found);
  for (const auto role : kBothMetrics) {
    if (!companyWording(metricOf(stage, role).name)) continue;
    found.push_back(
        wording(stage.id, role == journey::MetricRole::volume ? kVolumeName : kHealthName));
    found.back().metric = role;
  }
  if (!context.touchpoints.anyWordedFromInside()) return;
  context.journey.all<Touchpoint>().eachIn(stage.id.value, [&](const Touchpoint& touchpoint) {
    if (!context.touchpoints.isWordedFromInside(touchpoint.id)) return;
    found.push_back(wording(touchpoint.id, "job"));
  });
}

Progress countJobs(const Context&, const Stage& stage) { return {hasJob(stage) ? 1 : 0, 1}; }

Message stateOfJobs(const Context& context, const Progress& progress) {
  if (progress.of == 0) return messages::addFirstStage();
  if (progress.done == progress.of) return messages::allJobsWritten();
  if (progress.done == 0) return messages::writeAllJobs();
  std::vector<const Stage*> open;
  for (const Stage* stage : context.stages) {
    if (!hasJob(*stage)) open.push_back(stage);
  }
  return messages::writeJobsOf(namesOf(open));
}

}  // namespace

StepRow jobsStep() {
  return {
      .step = Step::jobs,
      .rules = {{Rule::no_job, {}, findNoJob},
                {Rule::company_wording, {.ofStage = {Kind::touchpoint}}, findCompanyWording}},
      .countInStage = countJobs,
      .count = [](const Progress& p) -> Message { return messages::jobsOfStages(p.done, p.of); },
      .state = stateOfJobs,
  };
}

}  // namespace throughline::check
