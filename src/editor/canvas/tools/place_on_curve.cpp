#include "canvas/tools/place_on_curve.h"

#include <algorithm>

#include "canvas/hit.h"
#include "throughline/journey/decimal.h"

namespace throughline::editor {

namespace {

constexpr qreal kMarkZ = 9;
constexpr double kPlacingStep = 0.05;
constexpr double kFirstScore = 0.6;  // of a high; of a low below 0

double firstScore(journey::Feeling feeling) {
  switch (feeling) {
    case journey::Feeling::high:
      return kFirstScore;
    case journey::Feeling::low:
      return -kFirstScore;
    case journey::Feeling::neutral:
      break;
  }
  return 0;
}

}  // namespace

PlaceOnCurve::PlaceOnCurve(CanvasContext& context, journey::Id<journey::Finding> finding)
    : m_context(context),
      m_finding(finding),
      m_stage(context.journey().get(finding).stage),
      m_score(firstScore(context.journey().get(finding).feeling)),
      m_mark(context.board.scene().looks(), kMarkZ) {
  context.board.scene().addItem(&m_mark);
  show();
}

PlaceOnCurve::~PlaceOnCurve() {
  if (!m_finished) m_context.board.endPreview();
}

QRectF PlaceOnCurve::bandIn(const drawing::MapLayout& layout) {
  const auto& curves = layout.curves;
  const auto curve = std::ranges::find(curves, drawing::LaneId::emotion, &drawing::Curve::lane);
  return curve == curves.end() ? QRectF() : curve->band;
}

std::optional<journey::Id<journey::Emotion>> PlaceOnCurve::under(
    journey::Id<journey::Persona> whose) const {
  for (const auto* emotion : m_context.journey().in<journey::Emotion>(m_stage)) {
    if (emotion->persona == whose && emotion->state == journey::EmotionState::now &&
        emotion->score == m_score) {
      return emotion->id;
    }
  }
  return std::nullopt;
}

std::optional<QPointF> PlaceOnCurve::centerIn(const drawing::MapLayout& layout) const {
  const auto* column = layout.column(m_stage);
  const QRectF area = bandIn(layout);
  if (!column || area.isEmpty()) return std::nullopt;
  return QPointF(column->rect.center().x(), area.top() + (1 - m_score) / 2 * area.height());
}

void PlaceOnCurve::show() {
  // Where the curves stand while nothing is previewed: a preview moves them in their lane.
  const auto there = centerIn(m_context.board.layout()).value_or(QPointF());
  const auto whose = personaOf(m_context, m_context.journey().get(m_finding), there);
  m_drop = curveDrop(m_context, m_finding, whose, {m_stage, m_score, under(whose)});
  if (!m_drop) return;
  m_context.board.preview(m_drop->make, false);
  const auto at = centerIn(m_context.board.shown());
  if (!at) return;
  std::vector<drawing::Mark> marks = pointMarks(*at);
  QRectF bounds;
  for (drawing::Mark& mark : dropWords(m_drop->words, *at + QPointF(14, 4), bounds)) {
    marks.push_back(std::move(mark));
  }
  const QRectF all = bounds.united({*at - QPointF(12, 12), QSizeF(24, 24)});
  m_mark.show(std::move(marks), all);
  m_context.mapView.showRect(all);
}

void PlaceOnCurve::move(const Pointer& pointer) {
  const QRectF area = bandIn(m_context.board.shown());
  const auto* column = columnAt(m_context.board.shown(), pointer.map.x());
  if (!column || !area.contains(QPointF(area.center().x(), pointer.map.y()))) return;
  const double share = (pointer.map.y() - area.top()) / area.height();
  const double score = journey::asMeant(std::round((1 - 2 * share) / kPlacingStep) * kPlacingStep);
  if (score == m_score && column->stage == m_stage) return;
  m_score = std::clamp(score, -1.0, 1.0);
  m_stage = column->stage;
  show();
}

bool PlaceOnCurve::step(Direction direction) {
  if (direction == Direction::up || direction == Direction::down) {
    const double by = direction == Direction::up ? kPlacingStep : -kPlacingStep;
    m_score = std::clamp(journey::asMeant(m_score + by), -1.0, 1.0);
  } else {
    const auto stages = m_context.journey().list<journey::Stage>();
    const auto at = std::ranges::find(stages, m_stage, &journey::Stage::id);
    if (direction == Direction::left && at != stages.begin()) m_stage = (*std::prev(at))->id;
    if (direction == Direction::right && at != stages.end() && std::next(at) != stages.end()) {
      m_stage = (*std::next(at))->id;
    }
  }
  show();
  return true;
}

bool PlaceOnCurve::setDown() {
  m_finished = true;
  m_mark.clear();
  if (m_drop) {
    makeDrop(m_context, *m_drop);
  } else {
    m_context.board.endPreview();
  }
  return true;
}

bool PlaceOnCurve::finish(const Pointer& pointer) {
  move(pointer);
  return setDown();
}

}  // namespace throughline::editor
