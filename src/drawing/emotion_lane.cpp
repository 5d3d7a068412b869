#include "emotion_lane.h"

#include <algorithm>
#include <cmath>

#include "arrangement.h"

namespace throughline::drawing {

namespace {

using measure::kLanePadding;

constexpr qreal kBandHeight = 78;
constexpr qreal kTextGap = 3;
constexpr std::size_t kMostPerStage = 8;

QPointF onCurve(QPointF from, QPointF to, qreal t) {
  const qreal u = 1 - t;
  const qreal middle = (from.x() + to.x()) / 2;
  const qreal early = u * u * u + 3 * u * u * t;  // both left controls share y with `from`
  const qreal late = 1 - early;
  const qreal x = u * u * u * from.x() + 3 * u * t * middle + t * t * t * to.x();
  return {x, early * from.y() + late * to.y()};
}

qreal yOf(double score) { return (1 - score) / 2 * kBandHeight; }

}  // namespace

QPainterPath smoothCurve(std::span<const QPointF> points) {
  QPainterPath path;
  if (points.empty()) return path;
  path.moveTo(points.front());
  for (std::size_t i = 1; i < points.size(); ++i) {
    const qreal middle = (points[i - 1].x() + points[i].x()) / 2;
    path.cubicTo({middle, points[i - 1].y()}, {middle, points[i].y()}, points[i]);
  }
  return path;
}

CurveRoom::CurveRoom(std::span<const QPointF> points, qreal faceRadius) {
  constexpr int kSteps = 32;
  for (std::size_t i = 0; i < points.size(); ++i) {
    m_obstacles.emplace_back(points[i] - QPointF(faceRadius, faceRadius),
                             QSizeF(2 * faceRadius, 2 * faceRadius));
    if (i == 0) continue;
    QPointF before = points[i - 1];
    for (int step = 1; step <= kSteps; ++step) {
      const QPointF here = onCurve(points[i - 1], points[i], static_cast<qreal>(step) / kSteps);
      m_obstacles.push_back(QRectF(before, here).normalized().adjusted(-1, -1.5, 1, 1.5));
      before = here;
    }
  }
}

QRectF CurveRoom::searched(QRectF rect, qreal direction) const {
  for (bool moved = true; moved;) {
    moved = false;
    for (const QRectF& obstacle : m_obstacles) {
      if (!rect.intersects(obstacle)) continue;
      if (direction < 0) {
        rect.moveBottom(obstacle.top() - kTextGap);
      } else {
        rect.moveTop(obstacle.bottom() + kTextGap);
      }
      moved = true;
    }
  }
  return rect;
}

QRectF CurveRoom::place(QPointF near, QSizeF size, qreal left, qreal right, bool preferAbove) {
  QRectF rect({}, size);
  rect.moveCenter(near);
  rect.moveLeft(std::clamp(rect.left(), left, std::max(left, right - size.width())));
  const QRectF above = searched(rect, -1);
  const QRectF below = searched(rect, 1);
  const qreal up = near.y() - above.bottom();
  const qreal down = below.top() - near.y();
  constexpr qreal kHardlyFarther = 6;
  const bool takeAbove = preferAbove ? up <= down + kHardlyFarther : up + kHardlyFarther < down;
  m_obstacles.push_back(takeAbove ? above : below);
  return m_obstacles.back();
}

qreal Arrangement::fillEmotions() {
  if (!m_persona) {
    if (!m_options.invitations) return 0;
    return invite(0, LaneKind::emotion, QStringLiteral("Add a persona: whose journey is this?"),
                  kLanePadding);
  }
  struct Point {
    const journey::Emotion* emotion;
    std::size_t column;
  };
  std::vector<Point> shown;
  std::vector<QPointF> points;
  std::vector<std::size_t> left(m_stages.size());  // out for want of room
  std::vector<bool> scored(m_stages.size());
  for (std::size_t i = 0; i < m_stages.size(); ++i) {
    auto emotions = m_journey.in<journey::Emotion>(m_stages[i].stage->id);
    std::erase_if(emotions, [&](const auto* emotion) { return emotion->persona != m_persona->id; });
    scored[i] = !emotions.empty();
    if (emotions.size() > kMostPerStage) {
      left[i] = emotions.size() - kMostPerStage;
      emotions.resize(kMostPerStage);
    }
    const qreal step = kCellWidth / static_cast<qreal>(std::max<std::size_t>(1, emotions.size()));
    for (std::size_t n = 0; n < emotions.size(); ++n) {
      shown.push_back({emotions[n], i});
      points.emplace_back(cellLeft(i) + (static_cast<qreal>(n) + 0.5) * step,
                          yOf(emotions[n]->score));
    }
  }
  if (points.empty() && !m_options.invitations) return 0;
  const std::size_t first = m_layout.elements.size();
  CurveRoom room(points, kFaceSide / 2);
  for (std::size_t n = 0; n < shown.size(); ++n) {
    const auto [emotion, column] = shown[n];
    const Target target{journey::Kind::emotion, emotion->id.value};
    const QPointF corner = points[n] - QPointF(kFaceSide / 2, kFaceSide / 2);
    put(ElementKind::emotionPoint, target, column, LaneKind::emotion, m_workshop.face(*emotion),
        corner);
    if (emotion->quote.empty()) continue;
    const Cell& quote = m_workshop.quote(*emotion);
    const QRectF rect = room.place(points[n], quote.picture->size, cellLeft(column),
                                   cellLeft(column) + kCellWidth, emotion->score >= 0);
    put(ElementKind::emotionQuote, target, column, LaneKind::emotion, quote, rect.topLeft());
  }
  for (std::size_t i = 0; i < m_stages.size(); ++i) {
    const auto stage = m_stages[i].stage->id;
    const bool invites = !scored[i] && m_options.invitations;
    if (!invites && left[i] == 0) continue;
    const Cell& cell =
        invites ? m_workshop.invitation(stage, static_cast<int>(LaneKind::emotion) * 2,
                                        QStringLiteral("How does %1 feel here?").arg(customer()),
                                        kCellWidth)
                : m_workshop.more(stage, left[i]);
    const QPointF middle(columnLeft(i) + measure::kColumnWidth / 2, kBandHeight / 2);
    const QRectF rect =
        room.place(middle, cell.picture->size, cellLeft(i), cellLeft(i) + kCellWidth, false);
    put(invites ? ElementKind::invitation : ElementKind::more, {journey::Kind::stage, stage.value},
        i, LaneKind::emotion, cell, rect.topLeft());
  }
  qreal top = -kFaceSide / 2;
  qreal bottom = kBandHeight + kFaceSide / 2;
  for (std::size_t n = first; n < m_layout.elements.size(); ++n) {
    top = std::min(top, m_layout.elements[n].rect.top());
    bottom = std::max(bottom, m_layout.elements[n].rect.bottom());
  }
  const qreal down = kLanePadding - top;
  for (std::size_t n = first; n < m_layout.elements.size(); ++n) {
    m_layout.elements[n].rect.translate(0, down);
  }
  m_layout.curves.push_back({m_persona->id,
                             smoothCurve(points).translated(0, down),
                             {columnLeft(0), down, mapWidth() - columnLeft(0), kBandHeight}});
  return bottom + down;
}

}  // namespace throughline::drawing
