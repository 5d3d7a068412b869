#include "lanes/lane.h"
#include "throughline/drawing/number_words.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

constexpr std::size_t kMostShown = 4;

struct FindingInputs {
  Records<journey::Finding> findings;
  Records<journey::Persona> personas;
  std::vector<journey::Id<journey::Finding>> onCurve;  ///< of these
  bool all = false;                                    ///< else the first ones
  journey::Message ask;                                ///< empty: nothing is asked for
  bool operator==(const FindingInputs&) const = default;
};

FindingInputs takeFindings(const ShownMap& map, std::size_t column) {
  const auto stage = map.columns[column].stage->id;
  FindingInputs inputs;
  if (map.options.arrangement.brief) return inputs;  // read from afar: no small print
  inputs.findings = {map.journey, stage.value};
  inputs.personas = {map.journey, 0};
  for (const auto* finding : map.journey.in<journey::Finding>(stage)) {
    if (map.onCurve.contains(finding->id)) inputs.onCurve.push_back(finding->id);
  }
  inputs.all = map.options.allFindings.contains(stage);
  if (map.options.invitations) inputs.ask = messages::inviteFinding();
  return inputs;
}

void fillFindings(const FindingInputs& inputs, CellBuilder& cell) {
  const auto findings = cell.records().list(inputs.findings);
  const std::size_t shown = inputs.all ? findings.size() : std::min(findings.size(), kMostShown);
  for (std::size_t i = 0; i < shown; ++i) {
    const journey::Finding& finding = *findings[i];
    const auto* persona = cell.records().find(inputs.personas, finding.persona);
    const bool onCurve = std::ranges::find(inputs.onCurve, finding.id) != inputs.onCurve.end();
    cell.stack(ElementKind::finding, {journey::Kind::finding, finding.id.value},
               cell.pictures().finding(finding, persona ? persona->name : std::string(), onCurve),
               measure::kCardGap);
  }
  if (findings.size() > kMostShown) {
    const auto hidden = static_cast<double>(findings.size() - shown);
    cell.stack(ElementKind::more, cell.stageTarget(),
               cell.pictures().fold(cell.stage(),
                                    inputs.all ? messages::fewerFindings()
                                               : messages::moreFindings(numberWords(hidden))),
               measure::kCardGap);
  }
  if (cell.isEmpty() && !inputs.ask.empty()) cell.invite(inputs.ask);
}

}  // namespace

LaneEntry findingsLane() {
  return {.id = LaneId::findings,
          .name = messages::findingsLane(),
          .subtitle = [](const ShownMap&) { return messages::aboutFindings(); },
          .makeCells = cellsOf(LaneId::findings, takeFindings, fillFindings)};
}

}  // namespace throughline::drawing
