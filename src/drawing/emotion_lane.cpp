#include <algorithm>

#include "layout_builder.h"
#include "throughline/journey/text.h"

namespace throughline::drawing {

namespace {

using measure::kLanePadding;

constexpr qreal kBandHeight = 78;
constexpr qreal kFaceRadius = kFaceSide / 2;
constexpr std::size_t kMostPerStage = 8;  // as many faces as stand beside each other

qreal yOf(double score) { return (1 - score) / 2 * kBandHeight; }

}  // namespace

LayoutBuilder::EmotionPoints LayoutBuilder::emotionPoints() const {
  EmotionPoints result;
  for (std::size_t i = 0; i < m_stages.size(); ++i) {
    auto emotions = m_journey.in<journey::Emotion>(m_stages[i].stage->id);
    std::erase_if(emotions, [&](const auto* emotion) { return emotion->persona != m_persona->id; });
    result.counts.push_back(emotions.size());
    if (emotions.empty()) continue;
    emotions.resize(std::min(emotions.size(), kMostPerStage));
    const qreal step = kCellWidth / static_cast<qreal>(emotions.size());
    qreal x = cellLeft(i) + step / 2;
    for (const auto* emotion : emotions) {
      result.emotions.push_back(emotion);
      result.columns.push_back(i);
      result.points.emplace_back(x, yOf(emotion->score));
      x += step;
    }
  }
  return result;
}

qreal LayoutBuilder::fillEmotions() {
  if (!m_persona) {
    if (!m_options.invitations) return 0;
    return invite(0, LaneKind::emotion, QStringLiteral("Add a persona: whose journey is this?"),
                  kLanePadding);
  }
  const EmotionPoints points = emotionPoints();
  if (points.points.empty() && !m_options.invitations) return 0;
  const std::size_t first = m_layout.elements.size();
  CurveRoom room(points.points, kFaceRadius);
  putFaces(points);
  putEmotionGaps(points, room);
  const QRectF band(columnLeft(0), 0, columnLeft(m_stages.size()) - columnLeft(0), kBandHeight);
  room.block({band.left(), band.center().y() - 1, band.width(), 2});  // the line of score 0
  putQuotes(points, room);

  qreal top = -kFaceRadius;
  qreal bottom = kBandHeight + kFaceRadius;
  for (std::size_t n = first; n < m_layout.elements.size(); ++n) {
    top = std::min(top, m_layout.elements[n].rect.top());
    bottom = std::max(bottom, m_layout.elements[n].rect.bottom());
  }
  const qreal down = kLanePadding - top;
  for (std::size_t n = first; n < m_layout.elements.size(); ++n) {
    m_layout.elements[n].rect.translate(0, down);
  }
  m_layout.curves.push_back(
      {m_persona->id, smoothCurve(points.points).translated(0, down), band.translated(0, down)});
  return bottom + down;
}

void LayoutBuilder::putFaces(const EmotionPoints& points) {
  for (std::size_t n = 0; n < points.points.size(); ++n) {
    const journey::Emotion& emotion = *points.emotions[n];
    put(ElementKind::emotionPoint, {journey::Kind::emotion, emotion.id.value}, points.columns[n],
        LaneKind::emotion, m_pictures.face(emotion),
        points.points[n] - QPointF(kFaceRadius, kFaceRadius));
  }
}

// Stages without a point ask for one; those with too many say how many are left.
void LayoutBuilder::putEmotionGaps(const EmotionPoints& points, CurveRoom& room) {
  const QString ask = QStringLiteral("How does %1 feel here?").arg(customer());
  for (std::size_t i = 0; i < m_stages.size(); ++i) {
    const auto stage = m_stages[i].stage->id;
    const bool invites = points.counts[i] == 0 && m_options.invitations;
    if (!invites && points.counts[i] <= kMostPerStage) continue;
    const Cell& cell = invites ? m_pictures.invitation(stage, LaneKind::emotion,
                                                       InvitationTopic::content, ask, kCellWidth)
                               : m_pictures.more(stage, points.counts[i] - kMostPerStage);
    const QPointF middle(columnLeft(i) + measure::kColumnWidth / 2, kBandHeight / 2);
    const QRectF rect =
        room.place(middle, cell.picture->size, cellLeft(i), cellLeft(i) + kCellWidth, false);
    put(invites ? ElementKind::invitation : ElementKind::more, {journey::Kind::stage, stage.value},
        i, LaneKind::emotion, cell, rect.topLeft());
  }
}

void LayoutBuilder::putQuotes(const EmotionPoints& points, CurveRoom& room) {
  for (std::size_t n = 0; n < points.points.size(); ++n) {
    const journey::Emotion& emotion = *points.emotions[n];
    if (journey::trimmed(emotion.quote).empty()) continue;
    const qreal left = cellLeft(points.columns[n]);
    const Cell& quote = m_pictures.quote(emotion);
    const QRectF rect = room.place(points.points[n], quote.picture->size, left, left + kCellWidth,
                                   emotion.score >= 0);
    put(ElementKind::emotionQuote, {journey::Kind::emotion, emotion.id.value}, points.columns[n],
        LaneKind::emotion, quote, rect.topLeft());
  }
}

}  // namespace throughline::drawing
