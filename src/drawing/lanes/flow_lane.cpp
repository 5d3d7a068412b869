#include "back_flows.h"
#include "lanes/lane.h"
#include "throughline/journey/messages/comparison.h"

// With figures where there are readings, in the window with gaps that ask for
// those that are missing.

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

struct FlowInputs {
  std::optional<PassageFigures> passage;  ///< none: the last stage, which shows the totals
  std::optional<double> leadTimeDays;
  std::optional<double> overallConversion;
  std::vector<journey::Message> back;  ///< what loops back from the last stage
  bool anyMeasured = false;            ///< of all passages
  bool invites = false;
  std::optional<FlowShift> shift;  ///< where another map is compared
  std::optional<TotalsShift> totals;
  bool operator==(const FlowInputs&) const = default;
};

FlowInputs takeFlow(const ShownMap& map, std::size_t column) {
  FlowInputs inputs;
  if (const PassageFigures* passage = map.columns[column].passage) {
    inputs.passage = *passage;
    inputs.passage->back = backFlows(map, column);
  } else {
    inputs.back = backFlows(map, column);
    inputs.leadTimeDays = map.numbers.leadTimeDays;
    inputs.overallConversion = map.numbers.overallConversion;
  }
  inputs.anyMeasured = map.isMeasured;
  inputs.invites = map.options.invitations;
  if (map.compared) {
    const auto shift = map.compared->flows.find(map.columns[column].stage->id);
    if (shift != map.compared->flows.end()) inputs.shift = shift->second;
    if (column + 1 == map.columns.size()) inputs.totals = map.compared->totals;
  }
  return inputs;
}

std::optional<Gap> gapOf(const PassageFigures& passage) {
  if (passage.isEmptied()) return std::nullopt;
  const InvitationTopic missingVolume =
      passage.volume ? InvitationTopic::nextVolume : InvitationTopic::volume;
  if (!passage.isMeasured()) {
    return Gap{missingVolume, messages::inviteMovedAndDays()};
  }
  if (!passage.conversion) {
    return Gap{missingVolume,
               passage.volume ? messages::inviteNextVolume() : messages::inviteVolume()};
  }
  if (!passage.days) return Gap{InvitationTopic::days, messages::inviteDays()};
  return std::nullopt;
}

void fillPassage(const FlowInputs& inputs, CellBuilder& cell) {
  const PassageFigures& passage = *inputs.passage;
  const auto gap = inputs.invites ? gapOf(passage) : std::nullopt;
  // A picture shows the lack of figures only beside those that there are.
  const bool isBare = !passage.isMeasured() && !passage.isEmptied() && passage.measuredTo.empty() &&
                      passage.back.empty();
  if (!isBare || (inputs.anyMeasured && !gap)) {
    cell.put(ElementKind::flow, cell.stageTarget(), cell.pictures().flow(cell.stage(), passage),
             measure::kLanePadding);
  }
  if (!gap) return;
  const qreal top = cell.isEmpty() ? measure::kLanePadding : cell.bottom() + kGapBelowFigures;
  cell.invite(gap->text, top, {.topic = gap->topic});
}

void fillFlow(const FlowInputs& inputs, CellBuilder& cell) {
  if (inputs.shift) {
    cell.put(ElementKind::flow, cell.stageTarget(),
             cell.pictures().flowShift(cell.stage(), *inputs.shift), measure::kLanePadding);
  }
  if (inputs.totals) {
    cell.stack(ElementKind::leadTime, cell.stageTarget(),
               cell.pictures().totalsShift(*inputs.totals), kGapBelowFigures);
  }
  if (inputs.shift || inputs.totals) return;
  if (inputs.passage) return fillPassage(inputs, cell);
  if (!inputs.leadTimeDays && !inputs.overallConversion && inputs.back.empty()) return;
  const SharedPicture& totals =
      cell.pictures().totals(inputs.leadTimeDays, inputs.overallConversion, inputs.back);
  cell.put(ElementKind::leadTime, cell.stageTarget(), totals, measure::kLanePadding);
}

journey::Message flowSubtitle(const ShownMap& map) {
  if (map.compared) return messages::aboutFlowThenAndNow();
  const journey::Period* before = map.numbers.before;
  return before ? messages::aboutFlowSince(shownText(before->name).toStdString())
                : messages::aboutFlow();
}

}  // namespace

LaneEntry flowLane() {
  return {.id = LaneId::flow,
          .name = messages::flowLane(),
          .subtitle = flowSubtitle,
          .makeCells = cellsOf(LaneId::flow, takeFlow, fillFlow)};
}

}  // namespace throughline::drawing
