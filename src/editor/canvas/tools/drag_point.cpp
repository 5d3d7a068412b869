#include "canvas/tools/drag_point.h"

#include <algorithm>
#include <cmath>

#include "canvas/hit.h"
#include "canvas/tools/score_label.h"
#include "throughline/journey/decimal.h"
#include "throughline/journey/intents/lanes.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace {

constexpr qreal kPointValueZ = 9;
constexpr double kPointStep = 0.05;

QRectF bandOfLane(const drawing::MapLayout& layout, drawing::LaneId lane) {
  const auto found = std::ranges::find(layout.curves, lane, &drawing::Curve::lane);
  return found == layout.curves.end() ? QRectF() : found->band;
}

}  // namespace

bool isPoint(const journey::Journey& journey, const drawing::Element& element) {
  if (element.kind != drawing::ElementKind::cell) return false;
  const auto* cell = journey.find(journey::Id<journey::Cell>{element.target.id});
  return cell && cell->score;
}

DragPoint::DragPoint(CanvasContext& context, const drawing::Element& point, const Pointer& start)
    : m_context(context),
      m_point{point.target.id},
      m_target(point.target),
      m_band(bandOfLane(context.board.layout(), point.lane)),
      m_grab(start.map.y() - point.rect.center().y()),
      m_score(context.journey().get(m_point).score.value_or(0)),
      m_stage(point.stage),
      m_value(context.board.scene().looks(), kPointValueZ) {
  context.board.scene().addItem(&m_value);
}

DragPoint::~DragPoint() {
  if (!m_finished) m_context.board.endPreview();
}

void DragPoint::land(journey::Edit& edit) const {
  if (edit.get(m_point).stage != m_stage) journey::moveRecords(edit, {m_target}, m_stage);
  journey::setPoint(edit, m_point, m_score);
}

void DragPoint::move(const Pointer& pointer) {
  if (m_band.height() <= 0) return;
  const double share = (pointer.map.y() - m_grab - m_band.top()) / m_band.height();
  const double step = std::round((1 - 2 * share) / kPointStep);
  const double score = std::clamp(journey::asMeant(step * kPointStep), -1.0, 1.0);
  const auto* column = columnAt(m_context.board.layout(), pointer.map.x());
  const auto stage = column ? column->stage : m_stage;
  if (score != m_score || stage != m_stage) {
    m_score = score;
    m_stage = stage;
    m_context.board.preview([this](journey::Edit& edit) { land(edit); }, false);
  }
  const drawing::Element* point = m_context.board.shown().find(m_target);
  if (point) showScore(m_value, m_score, point->rect);
}

bool DragPoint::finish(const Pointer& pointer) {
  move(pointer);
  m_finished = true;
  const auto& before = m_context.journey().get(m_point);
  if (m_score == before.score && m_stage == before.stage) {
    m_context.board.endPreview();
    return true;
  }
  m_context.edit(journey::messages::moveRecords(journey::messages::records(journey::Kind::cell, 1)),
                 [this](journey::Edit& edit) { land(edit); });
  return true;
}

}  // namespace throughline::editor
