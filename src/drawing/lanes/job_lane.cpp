#include <array>

#include "lanes/lane.h"
#include "throughline/journey/text.h"

namespace throughline::drawing {

namespace messages = journey::messages;
using journey::Job;

namespace {

struct JobInputs {
  Job job;
  bool invites = false;
  bool whole = false;  ///< what is left open of it invites as well
  bool operator==(const JobInputs&) const = default;
};

/// One of the lines below a job's statement.
struct JobPart {
  std::string Job::*text;
  std::string_view field;
  const journey::Code<1>& said;  ///< "When {1}"
  const journey::Code<0>& invitation;
};

constexpr std::array kParts{
    JobPart{&Job::situation, "job.situation", messages::jobSituation, messages::inviteSituation},
    JobPart{&Job::motivation, "job.motivation", messages::jobMotivation,
            messages::inviteMotivation},
    JobPart{&Job::outcome, "job.outcome", messages::jobOutcome, messages::inviteOutcome},
    JobPart{&Job::functional, "job.functional", messages::jobFunctional,
            messages::inviteFunctional},
    JobPart{&Job::emotional, "job.emotional", messages::jobEmotional, messages::inviteEmotional},
    JobPart{&Job::social, "job.social", messages::jobSocial, messages::inviteSocial},
};

constexpr std::string_view kStatement = "job.statement";
constexpr qreal kBelowStatement = 4;
constexpr qreal kBetweenParts = 2;

JobInputs takeJob(const ShownMap& map, std::size_t column) {
  const Job& job = map.columns[column].stage->job;
  const bool invites = map.options.invitations;
  if (map.options.arrangement.brief) return {Job{.statement = job.statement}, invites};
  return {job, invites, invites && map.options.wholeJobs};
}

void putPart(const JobPart& part, const JobInputs& inputs, CellBuilder& cell) {
  const std::string& text = inputs.job.*part.text;
  const qreal gap = &part == kParts.data() ? kBelowStatement : kBetweenParts;
  if (!journey::trimmed(text).empty()) {
    cell.stack(ElementKind::job, cell.stageTarget(),
               cell.pictures().jobPart(cell.stage(), static_cast<int>(&part - kParts.data()),
                                       part.field, part.said(text)),
               gap);
    cell.nameField(part.field);
  } else if (inputs.whole) {
    cell.invite(part.invitation(), cell.bottom() + gap);
    cell.nameField(part.field);
  }
}

void fillJob(const JobInputs& inputs, CellBuilder& cell) {
  if (!journey::trimmed(inputs.job.statement).empty()) {
    cell.put(ElementKind::job, cell.stageTarget(),
             cell.pictures().job(cell.stage(), inputs.job.statement), measure::kLanePadding);
    cell.nameField(kStatement);
  } else if (inputs.invites) {
    cell.invite(messages::inviteJob());
    cell.nameField(kStatement);
  }
  for (const JobPart& part : kParts) putPart(part, inputs, cell);
}

}  // namespace

LaneEntry jobLane() {
  return {.id = LaneId::job,
          .name = messages::jobLane(),
          .subtitle = [](const ShownMap&) { return messages::aboutJobs(); },
          .makeCells = cellsOf(LaneId::job, takeJob, fillJob)};
}

}  // namespace throughline::drawing
