#include <algorithm>

#include "canvas/verbs/verbs.h"

namespace throughline::editor {

using drawing::Ask;
using drawing::Element;
using journey::Measure;
using journey::MetricRole;
using StageId = journey::Id<journey::Stage>;

namespace {

StageId stageAfter(const journey::Journey& journey, StageId stage) {
  const auto stages = journey.idsIn(journey::Kind::stage, 0);
  const auto at = std::ranges::find(stages, stage.value);
  return at == stages.end() || std::next(at) == stages.end() ? stage : StageId{*std::next(at)};
}

}  // namespace

void Verbs::answer(const Element& invitation) {
  // A copy: what opens may lay the map out again.
  const StageId stage = invitation.stage;
  switch (invitation.ask) {
    case Ask::content:
      return addIn(invitation.lane, stage);
    case Ask::volumeName:
      return m_work.askMetric(stage, MetricRole::volume);
    case Ask::healthName:
      return m_work.askMetric(stage, MetricRole::health);
    case Ask::volume:
      return m_work.askReading(stage, Measure::volume);
    case Ask::health:
      return m_work.askReading(stage, Measure::health);
    case Ask::days:
      return m_work.askReading(stage, Measure::days);
    case Ask::nextVolume:
      return m_work.askReading(stageAfter(m_work.journey(), stage), Measure::volume);
  }
}

void Verbs::showNumbers(const Element& element) {
  m_work.askReading(element.stage, Measure::volume);
}

}  // namespace throughline::editor
