#include <algorithm>
#include <array>

#include "layout_builder.h"

// How the flow and the metrics lane are filled: with figures where there are
// readings, in the window with gaps that ask for those that are missing.

namespace throughline::drawing {

namespace {

using journey::Kind;
using measure::kLanePadding;

constexpr qreal kMetricGap = 8;
constexpr qreal kGapAbove = 5;  // of an invitation below figures

struct Gap {
  InvitationTopic topic = InvitationTopic::content;
  QString text;
};

std::optional<Gap> gapOf(const PassageFigures& passage) {
  if (passage.isEmptied()) return std::nullopt;
  const InvitationTopic missingVolume =
      passage.volume ? InvitationTopic::nextVolume : InvitationTopic::volume;
  if (!passage.isMeasured()) {
    return Gap{missingVolume, QStringLiteral("How many move on, and in how many days?")};
  }
  if (!passage.conversion) {
    return Gap{missingVolume, passage.volume ? QStringLiteral("How many reach the next stage?")
                                             : QStringLiteral("How many reach this stage?")};
  }
  if (!passage.days)
    return Gap{InvitationTopic::days, QStringLiteral("How many days to the next stage?")};
  return std::nullopt;
}

/// One of a stage's two metrics, and what its half of the cell asks for.
struct HalfCell {
  const journey::Metric* metric = nullptr;
  bool isRead = false;
  InvitationTopic name = InvitationTopic::volumeName;
  InvitationTopic reading = InvitationTopic::volume;
  QString nameIt;

  [[nodiscard]] std::optional<Gap> gap() const {
    if (!isNamed(*metric)) return Gap{name, nameIt};
    if (isRead) return std::nullopt;
    return Gap{reading, QStringLiteral("%1: type the reading").arg(shownText(metric->name))};
  }
  /// Whether figures stand there; without invitations also the lack of one does.
  [[nodiscard]] bool hasFigure(bool invitations) const {
    return isRead || (!invitations && isNamed(*metric));
  }
};

std::array<HalfCell, 2> halvesOf(const journey::Stage& stage, const StageFigures& figures) {
  return {{{&stage.volume, figures.volume.has_value(), InvitationTopic::volumeName,
            InvitationTopic::volume, QStringLiteral("Name the volume metric")},
           {&stage.health, figures.health.has_value(), InvitationTopic::healthName,
            InvitationTopic::health, QStringLiteral("Name the health metric")}}};
}

}  // namespace

qreal LayoutBuilder::fillFlow() {
  qreal bottom = 0;
  for (std::size_t i = 0; i < m_stages.size(); ++i) {
    if (m_stages[i].passage) {
      bottom = std::max(bottom, putPassage(i));
    } else if (m_numbers.leadTimeDays || m_numbers.overallConversion) {
      const Cell& totals = m_pictures.totals(m_numbers.leadTimeDays, m_numbers.overallConversion);
      bottom =
          std::max(bottom, put(ElementKind::leadTime, {Kind::stage, m_stages[i].stage->id.value}, i,
                               LaneKind::flow, totals, {cellLeft(i), kLanePadding}));
    }
  }
  return bottom;
}

qreal LayoutBuilder::putPassage(std::size_t column) {
  const ShownStage& shown = m_stages[column];
  const PassageFigures& passage = *shown.passage;
  const auto gap = m_options.invitations ? gapOf(passage) : std::nullopt;
  qreal end = 0;
  // A picture shows the lack of figures only beside those that there are.
  const bool isBare = !passage.isMeasured() && !passage.isEmptied() && passage.measuredTo.empty();
  if (!isBare || (m_isMeasured && !gap)) {
    end = put(ElementKind::flow, {Kind::stage, shown.stage->id.value}, column, LaneKind::flow,
              m_pictures.flow(*shown.stage, passage), {cellLeft(column), kLanePadding});
  }
  if (!gap) return end;
  const qreal top = end > 0 ? end + kGapAbove : kLanePadding;
  return invite(column, LaneKind::flow, gap->text, top, {.topic = gap->topic});
}

qreal LayoutBuilder::fillMetrics() {
  qreal bottom = 0;
  for (std::size_t i = 0; i < m_stages.size(); ++i) bottom = std::max(bottom, putMetrics(i));
  return bottom;
}

qreal LayoutBuilder::putMetrics(std::size_t column) {
  const journey::Stage& stage = *m_stages[column].stage;
  const StageFigures& figures = m_stages[column].figures;
  const bool invites = m_options.invitations;
  const std::array both = halvesOf(stage, figures);
  const ShownMetrics shown{both[0].hasFigure(invites), both[1].hasFigure(invites)};
  // What one metric alone takes, so that an invitation fits beside it.
  const qreal half = (kCellWidth - kMetricGap) / 2;
  qreal below = 0;
  if (shown.volume || shown.health) {
    const bool alone = invites && shown.volume != shown.health;
    const qreal left = alone && shown.health ? half + kMetricGap : 0;
    below = put(ElementKind::metrics, {Kind::stage, stage.id.value}, column, LaneKind::metrics,
                m_pictures.metrics(stage, figures, shown, alone ? half : kCellWidth),
                {cellLeft(column) + left, kLanePadding});
  }
  qreal bottom = below;
  for (std::size_t i = 0; invites && i < both.size(); ++i) {
    const auto gap = both[i].gap();
    if (!gap) continue;
    const qreal left = static_cast<qreal>(i) * (half + kMetricGap);
    const qreal top = both[i].isRead ? below + kGapAbove : kLanePadding;
    bottom = std::max(bottom,
                      invite(column, LaneKind::metrics, gap->text, top, {left, half, gap->topic}));
  }
  return bottom;
}

}  // namespace throughline::drawing
