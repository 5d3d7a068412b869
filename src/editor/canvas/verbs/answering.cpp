#include <algorithm>

#include "canvas/verbs/verbs.h"

namespace throughline::editor {

using drawing::Element;
using drawing::InvitationTopic;
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

void Verbs::answer(const Element& invitation, const QString& typed) {
  // A copy: what opens may lay the map out again.
  const StageId stage = invitation.stage;
  switch (invitation.topic) {
    case InvitationTopic::content:
      if (invitation.lane == drawing::LaneId::emotion &&
          m_context.journey().count(journey::Kind::persona) == 0) {
        return begin(newPersona(stage), typed);
      }
      return addIn(invitation.lane, stage, typed);
    case InvitationTopic::volumeName:
      return m_context.askMetric(stage, MetricRole::volume);
    case InvitationTopic::healthName:
      return m_context.askMetric(stage, MetricRole::health);
    case InvitationTopic::volume:
      return m_context.askReading(stage, Measure::volume);
    case InvitationTopic::health:
      return m_context.askReading(stage, Measure::health);
    case InvitationTopic::days:
      return m_context.askReading(stage, Measure::days);
    case InvitationTopic::nextVolume:
      return m_context.askReading(stageAfter(m_context.journey(), stage), Measure::volume);
  }
}

void Verbs::showNumbers(const Element& element) {
  m_context.askReading(element.stage, Measure::volume);
}

}  // namespace throughline::editor
