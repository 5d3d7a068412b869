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
      // Findings are marked in a source; who types one already means to write it here.
      if (invitation.lane == drawing::LaneId::findings && typed.isEmpty()) {
        return m_context.showSources(stage);
      }
      if (invitation.lane == drawing::LaneId::job) return writeJob(stage, invitation.field, typed);
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
    case InvitationTopic::guide:
      return m_context.showGuide(stage);
  }
}

void Verbs::showNumbers(const Element& element) {
  m_context.askReading(element.stage, Measure::volume);
}

bool Verbs::opens(const Element& element) {
  return element.kind == drawing::ElementKind::evidence ||
         (element.kind == drawing::ElementKind::more && element.lane == drawing::LaneId::findings);
}

bool Verbs::open(const Element& element) {
  if (!opens(element)) return false;
  if (element.kind == drawing::ElementKind::more) {
    showFindings(element.stage, !m_context.view.options().allFindings.contains(element.stage));
  } else {
    m_context.showSources(element.stage);
  }
  return true;
}

void Verbs::showFindings(StageId stage, bool all) {
  drawing::ViewOptions options = m_context.view.options();
  if (all) {
    options.allFindings.insert(stage);
  } else {
    options.allFindings.erase(stage);
  }
  m_context.view.setOptions(options);
}

}  // namespace throughline::editor
