#include "canvas/badges/badge_anchor.h"

#include <algorithm>
#include <iterator>

namespace throughline::editor {

namespace {

constexpr QPointF kBesideFigure(9, 9);  // the middle of a mark from the figure's end

using check::Rule;
using drawing::LaneId;

std::optional<LaneId> laneOfWording(const check::Finding& finding) {
  if (finding.field.starts_with("job.")) return LaneId::job;
  if (finding.metric) return LaneId::metrics;
  return std::nullopt;  // of the stage's name
}

/// The lane that shows what a rule looks at in a stage.
std::optional<LaneId> laneOf(const check::Finding& finding) {
  switch (finding.rule) {
    case Rule::no_interviews:
    case Rule::hypothesis:
      return LaneId::evidence;
    case Rule::no_job:
      return LaneId::job;
    case Rule::company_wording:
      return laneOfWording(finding);
    case Rule::no_touchpoints:
      return LaneId::touchpoints;
    case Rule::no_metric:
    case Rule::no_reading:
    case Rule::stale_reading:
    case Rule::no_target:
      return LaneId::metrics;
    case Rule::weakest_untended:
      return LaneId::experiments;
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<BadgeAnchor> anchorOf(const check::Finding& finding) {
  switch (finding.on.kind) {
    case journey::Kind::touchpoint:
    case journey::Kind::experiment:
    case journey::Kind::campaign:
    case journey::Kind::link:
      return finding.on;
    case journey::Kind::stage:
      if (const auto lane = laneOf(finding)) return StageCell{*lane, finding.on.id};
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

std::optional<StageFigure> figureOf(const check::Finding& finding) {
  if (finding.on.kind != journey::Kind::stage || !finding.metric) return std::nullopt;
  if (laneOf(finding) != LaneId::metrics) return std::nullopt;
  return StageFigure{finding.on.id, *finding.metric};
}

std::optional<QPointF> markOf(const StageFigure& figure, const drawing::Element& element) {
  using drawing::InvitationTopic;
  if (element.lane != LaneId::metrics || element.stage.value != figure.stage) return std::nullopt;
  const bool isVolume = figure.metric == journey::MetricRole::volume;
  if (element.kind == drawing::ElementKind::invitation) {
    const auto name = isVolume ? InvitationTopic::volumeName : InvitationTopic::healthName;
    const auto reading = isVolume ? InvitationTopic::volume : InvitationTopic::health;
    const bool asksForIt = element.topic == name || element.topic == reading;
    return asksForIt ? std::optional(element.rect.topRight()) : std::nullopt;
  }
  if (element.kind != drawing::ElementKind::metrics || !element.picture) return std::nullopt;
  // The figure is the part before its name.
  const auto& parts = element.picture->parts;
  const std::string_view field = isVolume ? "volume.name" : "health.name";
  const auto name = std::ranges::find(parts, field, &drawing::Part::field);
  if (name == parts.end() || name == parts.begin()) return std::nullopt;
  const QRectF number = boundsOf(*element.picture, *std::prev(name));
  return element.rect.topLeft() + number.topRight() + kBesideFigure;
}

}  // namespace throughline::editor
