#include "lanes/lane.h"
#include "throughline/journey/text.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

struct JobInputs {
  std::string statement;
  bool invites = false;
  bool operator==(const JobInputs&) const = default;
};

JobInputs takeJob(const ShownMap& map, std::size_t column) {
  return {map.columns[column].stage->job.statement, map.options.invitations};
}

void fillJob(const JobInputs& inputs, CellBuilder& cell) {
  if (!journey::trimmed(inputs.statement).empty()) {
    cell.put(ElementKind::job, cell.stageTarget(),
             cell.pictures().job(cell.stage(), inputs.statement), measure::kLanePadding);
  } else if (inputs.invites) {
    cell.invite(messages::inviteJob());
  }
}

}  // namespace

LaneEntry jobLane() {
  return {.id = LaneId::job,
          .name = messages::jobLane(),
          .subtitle = [](const ShownMap&) { return messages::aboutJobs(); },
          .makeCells = cellsOf(LaneId::job, takeJob, fillJob)};
}

}  // namespace throughline::drawing
