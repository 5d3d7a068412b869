#include <array>

#include "lanes/lane.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

constexpr qreal kMetricGap = 8;

struct MetricsInputs {
  StageMetrics metrics;
  StageFigures figures;
  bool invites = false;
  bool operator==(const MetricsInputs&) const = default;
};

MetricsInputs takeMetrics(const ShownMap& map, std::size_t column) {
  const ShownMap::Column& shown = map.columns[column];
  return {{shown.stage->volume, shown.stage->health}, shown.figures, map.options.invitations};
}

/// One of a stage's two metrics, and what its half of the cell asks for.
struct HalfCell {
  const journey::Metric* metric = nullptr;
  bool isRead = false;
  InvitationTopic name = InvitationTopic::volumeName;
  InvitationTopic reading = InvitationTopic::volume;
  journey::Message nameIt;

  [[nodiscard]] std::optional<Gap> gap() const {
    if (!isNamed(*metric)) return Gap{name, nameIt};
    if (isRead) return std::nullopt;
    return Gap{reading, messages::inviteReading(shownText(metric->name).toStdString())};
  }
  /// Whether figures stand there; without invitations also the lack of one does.
  [[nodiscard]] bool hasFigure(bool invitations) const {
    return isRead || (!invitations && isNamed(*metric));
  }
};

std::array<HalfCell, 2> halvesOf(const MetricsInputs& inputs) {
  return {{{&inputs.metrics.volume, inputs.figures.volume.has_value(), InvitationTopic::volumeName,
            InvitationTopic::volume, messages::inviteVolumeName()},
           {&inputs.metrics.health, inputs.figures.health.has_value(), InvitationTopic::healthName,
            InvitationTopic::health, messages::inviteHealthName()}}};
}

void fillMetrics(const MetricsInputs& inputs, CellBuilder& cell) {
  const std::array both = halvesOf(inputs);
  const ShownMetrics shown{both[0].hasFigure(inputs.invites), both[1].hasFigure(inputs.invites)};
  // What one metric alone takes, so that an invitation fits beside it.
  const qreal half = (cell.width() - kMetricGap) / 2;
  if (shown.volume || shown.health) {
    const bool alone = inputs.invites && shown.volume != shown.health;
    const qreal left = alone && shown.health ? half + kMetricGap : 0;
    const SharedPicture& figures = cell.pictures().metrics(
        cell.stage(), inputs.metrics, inputs.figures, shown, alone ? half : cell.width());
    cell.put(ElementKind::metrics, cell.stageTarget(), figures, measure::kLanePadding, left);
  }
  const qreal below = cell.bottom();
  for (std::size_t i = 0; inputs.invites && i < both.size(); ++i) {
    const auto gap = both[i].gap();
    if (!gap) continue;
    const qreal left = static_cast<qreal>(i) * (half + kMetricGap);
    const qreal top = both[i].isRead ? below + kGapBelowFigures : measure::kLanePadding;
    cell.invite(gap->text, top, {left, half, gap->topic});
  }
}

journey::Message metricsSubtitle(const ShownMap& map) {
  return map.period ? messages::aboutMetricsIn(shownText(map.period->name).toStdString())
                    : messages::aboutMetrics();
}

}  // namespace

LaneEntry metricsLane() {
  return {.id = LaneId::metrics,
          .name = messages::metricsLane(),
          .subtitle = metricsSubtitle,
          .makeCells = cellsOf(LaneId::metrics, takeMetrics, fillMetrics)};
}

}  // namespace throughline::drawing
