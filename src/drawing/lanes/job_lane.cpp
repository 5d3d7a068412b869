#include "lanes/lane.h"
#include "throughline/journey/text.h"

namespace throughline::drawing {

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
    cell.invite(QStringLiteral("What job is this stage hired for?"));
  }
}

}  // namespace

LaneEntry jobLane() {
  return {
      .id = LaneId::job,
      .name = QStringLiteral("Job to be done"),
      .subtitle =
          [](const ShownMap&) { return QStringLiteral("what the customer hires this stage for"); },
      .makeCells = cellsOf(LaneId::job, takeJob, fillJob)};
}

}  // namespace throughline::drawing
