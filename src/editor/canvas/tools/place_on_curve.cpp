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

QRectF PlaceOnCurve::band() const {
  const auto& curves = m_context.board.shown().curves;
  const auto curve = std::ranges::find(curves, drawing::LaneId::emotion, &drawing::Curve::lane);
  return curve == curves.end() ? QRectF() : curve->band;
}

std::optional<journey::Id<journey::Emotion>> PlaceOnCurve::under() const {
  const auto& finding = m_context.journey().get(m_finding);
  const auto whose = personaOf(m_context, finding);
  for (const auto* emotion : m_context.journey().in<journey::Emotion>(m_stage)) {
    if (emotion->persona == whose && emotion->state == journey::EmotionState::now &&
        emotion->score == m_score) {
      return emotion->id;
    }
  }
  return std::nullopt;
}

void PlaceOnCurve::show() {
  m_drop = curveDrop(m_context, m_finding, m_stage, m_score, under());
  if (!m_drop) return;
  m_context.board.preview(m_drop->make, false);
  const auto* column = m_context.board.shown().column(m_stage);
  const QRectF area = band();
  if (!column || area.isEmpty()) return;
  const QPointF center(column->rect.center().x(), area.top() + (1 - m_score) / 2 * area.height());
  std::vector<drawing::Mark> marks = pointMarks(center);
  QRectF bounds;
  for (drawing::Mark& mark : dropWords(m_drop->words, center + QPointF(14, 4), bounds)) {
    marks.push_back(std::move(mark));
  }
  const QRectF all = bounds.united({center - QPointF(12, 12), QSizeF(24, 24)});
  m_mark.show(std::move(marks), all);
  m_context.mapView.showRect(all);
}

void PlaceOnCurve::move(const Pointer& pointer) {
  const QRectF area = band();
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
