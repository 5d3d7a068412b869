#include "emotions/joined_curves.h"

#include <algorithm>
#include <cmath>

#include "emotions/aim_gap.h"
#include "emotions/side_by_side.h"
#include "lines.h"

namespace throughline::drawing {

namespace messages = journey::messages;

JoinedCurves::JoinedCurves(const LaneInMaking& lane, QRectF band) : m_lane(lane), m_band(band) {
  for (Element& element : lane.elements) {
    const bool isFace = element.kind == ElementKind::emotionPoint;
    if (!isFace && element.kind != ElementKind::emotionQuote) continue;
    (isFace ? m_faces : m_quotes)[{element.target.id}] = &element;
  }
}

qreal JoinedCurves::columnWidth() const { return m_lane.map.options.arrangement.columnWidth; }

Element* JoinedCurves::find(const Elements& elements, journey::Id<journey::Emotion> emotion) {
  const auto found = elements.find(emotion);
  return found == elements.end() ? nullptr : found->second;
}

journey::Message JoinedCurves::nameOf(const Joined& joined) const {
  return shownText(m_lane.map.journey.get(joined.curve.persona).name).toStdString();
}

qreal JoinedCurves::join() {
  for (const ShownCurve& shown : shownCurves(m_lane.map)) {
    takeCurve(shown, journey::EmotionState::now);
    if (shown.withAim) takeCurve(shown, journey::EmotionState::aim);
  }
  standSideBySide();
  makePaths();
  placeAsking();
  m_room.block({m_band.left(), m_band.center().y() - 1, m_band.width(), 2});  // the line of 0
  placeNames();
  placeGaps();
  placeQuotes();
  moveDown();
  for (std::size_t i = 0; i < m_curves.size(); ++i) finish(m_curves[i], i == 0);
  const qreal least = m_band.bottom() + kFaceRadius + measure::kLanePadding - m_lane.rect.top();
  qreal height = std::max(m_lane.rect.height(), least);
  const auto reach = [&](const QRectF& rect) {
    height = std::max(height, rect.bottom() + measure::kLanePadding - m_lane.rect.top());
  };
  for (const Element& element : m_lane.elements) {
    if (!m_dropped.contains(&element)) reach(element.rect);
  }
  for (const Joined& joined : m_curves) {
    for (const Curve::Label& label : joined.curve.labels) reach(label.rect);
  }
  for (Joined& joined : m_curves) m_lane.layout.curves.push_back(std::move(joined.curve));
  if (!m_dropped.empty()) {
    std::erase_if(m_lane.layout.elements,
                  [this](const Element& each) { return m_dropped.contains(&each); });
  }
  return height;
}

void JoinedCurves::takeCurve(const ShownCurve& shown, journey::EmotionState state) {
  Joined joined;
  joined.curve.persona = shown.persona;
  joined.curve.state = state;
  const bool isAim = state == journey::EmotionState::aim;
  joined.curve.look = isAim ? aimLook(shown.look) : shown.look;
  for (std::size_t column = 0; column < m_lane.map.columns.size(); ++column) {
    takePoints(joined, column);
  }
  if (isAim && joined.at.empty()) return;
  m_curves.push_back(std::move(joined));
}

// Of a bare curve no face is an element; of the others those stand where their cells put them.
void JoinedCurves::takePoints(Joined& joined, std::size_t column) {
  const auto stage = m_lane.map.columns[column].stage->id;
  auto placed = placedEmotions(m_lane.map.journey.in<journey::Emotion>(stage), joined.curve.persona,
                               joined.curve.state);
  placed.resize(std::min(placed.size(), kMostPerStage));
  const qreal left = m_lane.columnLeft(column) + kInset;
  for (const journey::PlacedEmotion& each : placed) {
    if (joined.at.empty()) joined.firstColumn = column;
    const qreal y = m_band.top() + (1 - each.emotion->score) / 2 * m_band.height();
    joined.at.emplace_back(left + xWithin(each.within, cellWidthIn(columnWidth())), y);
    joined.curve.points.push_back({each.emotion->id, joined.at.back()});
  }
}

void JoinedCurves::standSideBySide() {
  std::vector<std::vector<StandingFace>> faces(m_lane.map.columns.size());
  struct Place {
    std::size_t curve;
    std::size_t point;
  };
  std::vector<std::vector<Place>> places(faces.size());
  for (std::size_t c = 0; c < m_curves.size(); ++c) {
    if (m_curves[c].curve.look.bare) continue;
    const bool isAim = m_curves[c].curve.state == journey::EmotionState::aim;
    const qreal side = isAim ? kAimSide : kFaceSide;
    for (std::size_t p = 0; p < m_curves[c].at.size(); ++p) {
      const QPointF at = m_curves[c].at[p];
      const auto column = m_lane.columnAt(at.x());
      faces[column].push_back({c, {at - QPointF(side / 2, side / 2), QSizeF(side, side)}});
      places[column].push_back({c, p});
    }
  }
  for (std::size_t column = 0; column < faces.size(); ++column) {
    std::vector<StandingFace*> standing;
    for (StandingFace& face : faces[column]) standing.push_back(&face);
    const qreal left = m_lane.columnLeft(column) + kInset;
    putSideBySide(standing, left, left + cellWidthIn(columnWidth()));
    for (std::size_t i = 0; i < faces[column].size(); ++i) {
      Joined& joined = m_curves[places[column][i].curve];
      const QPointF at = faces[column][i].rect.center();
      joined.at[places[column][i].point] = at;
      CurvePoint& point = joined.curve.points[places[column][i].point];
      point.at = at;
      if (Element* element = find(m_faces, point.emotion)) {
        element->rect.moveCenter(at);
      }
    }
  }
}

void JoinedCurves::makePaths() {
  for (std::size_t i = 0; i < m_curves.size(); ++i) {
    Joined& joined = m_curves[i];
    joined.curve.path = smoothCurve(joined.at);
    const bool isAim = joined.curve.state == journey::EmotionState::aim;
    m_room.addCurve(joined.at, joined.curve.look.bare ? 0 : isAim ? kAimSide / 2 : kFaceRadius);
    if (isAim) joined.gap = areaBetween(m_curves[i - 1].at, joined.at);
  }
}

// What is said above the band pushes everything down.
void JoinedCurves::moveDown() {
  qreal top = m_band.top() - kFaceRadius;
  for (const Element& element : m_lane.elements) {
    if (!m_dropped.contains(&element)) top = std::min(top, element.rect.top());
  }
  for (const Joined& joined : m_curves) {
    for (const Curve::Label& label : joined.curve.labels) top = std::min(top, label.rect.top());
  }
  const qreal down = m_lane.rect.top() + measure::kLanePadding - top;
  m_band.translate(0, down);
  for (Element& element : m_lane.elements) element.rect.translate(0, down);
  for (Joined& joined : m_curves) {
    Curve& curve = joined.curve;
    curve.path.translate(0, down);
    joined.gap.translate(0, down);
    curve.band = m_band;
    for (CurvePoint& point : curve.points) point.at.ry() += down;
    for (Curve::Label& label : curve.labels) label.rect.translate(0, down);
    for (QLineF& line : joined.leaders) line.translate(0, down);
  }
}

void JoinedCurves::finish(Joined& joined, bool withZero) {
  const bool isAim = joined.curve.state == journey::EmotionState::aim;
  const journey::Message words =
      isAim ? messages::aimCurve(nameOf(joined)) : messages::emotionCurve(nameOf(joined));
  joined.curve.picture = curvePicture(joined.curve, {.zero = withZero,
                                                     .gap = joined.gap,
                                                     .leaders = joined.leaders,
                                                     .words = m_lane.map.options.said(words)});
}

}  // namespace throughline::drawing
