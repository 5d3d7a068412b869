#include <algorithm>

#include "curve_room.h"
#include "lanes/lane.h"
#include "lines.h"
#include "throughline/journey/text.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

constexpr qreal kScaleHeight = 78;
constexpr qreal kFaceRadius = kFaceSide / 2;
constexpr std::size_t kMostPerStage = 8;  // as many faces as stand beside each other

// In its cell an emotion's face stands where the scale begins at y 0. Quotes and
// whatever else is said keep clear of the curve, so they get their places when
// the cells are joined.

struct EmotionInputs {
  Records<journey::Emotion> emotions;
  std::optional<journey::Id<journey::Persona>> persona;  ///< whose
  journey::Message ask;                                  ///< empty: nothing is asked for
  bool operator==(const EmotionInputs&) const = default;
};

EmotionInputs takeEmotions(const ShownMap& map, std::size_t column) {
  EmotionInputs inputs;
  inputs.emotions = {map.journey, map.columns[column].stage->id.value};
  if (map.persona) inputs.persona = map.persona->id;
  if (!map.options.invitations) return inputs;
  if (map.persona) {
    inputs.ask = messages::inviteEmotion(map.customer());
  } else if (column == 0) {
    inputs.ask = messages::invitePersona();
  }
  return inputs;
}

Target targetOf(const journey::Emotion& emotion) {
  return {journey::Kind::emotion, emotion.id.value};
}

void putFaces(const std::vector<const journey::Emotion*>& emotions, CellBuilder& cell) {
  const qreal step = cell.width() / static_cast<qreal>(emotions.size());
  qreal x = step / 2;
  for (const auto* emotion : emotions) {
    const qreal y = (1 - emotion->score) / 2 * kScaleHeight;
    cell.put(ElementKind::emotionPoint, targetOf(*emotion), cell.pictures().face(*emotion),
             y - kFaceRadius, x - kFaceRadius);
    x += step;
  }
}

void fillEmotions(const EmotionInputs& inputs, CellBuilder& cell) {
  std::vector<const journey::Emotion*> emotions;
  if (inputs.persona) emotions = cell.records().list(inputs.emotions);
  std::erase_if(emotions, [&](const auto* emotion) { return emotion->persona != *inputs.persona; });
  if (emotions.empty()) {
    if (!inputs.ask.empty()) cell.invite(inputs.ask);
    return;
  }
  const std::size_t count = emotions.size();
  emotions.resize(std::min(count, kMostPerStage));
  putFaces(emotions, cell);
  if (count > kMostPerStage) {
    cell.put(ElementKind::more, cell.stageTarget(),
             cell.pictures().more(cell.stage(), count - kMostPerStage), 0);
  }
  for (const auto* emotion : emotions) {
    if (journey::trimmed(emotion->quote).empty()) continue;
    cell.put(ElementKind::emotionQuote, targetOf(*emotion), cell.pictures().quote(*emotion), 0);
  }
}

/// The faces of the lane from left to right.
struct Faces {
  std::vector<Target> emotions;
  std::vector<QPointF> points;

  explicit Faces(std::span<const Element> elements) {
    for (const Element& element : elements) {
      if (element.kind != ElementKind::emotionPoint) continue;
      emotions.push_back(element.target);
      points.push_back(element.rect.center());
    }
  }
};

/// Finds a place between the edges of the element's column, which is so wide.
void placeIn(CurveRoom& room, Element& element, qreal width, QPointF near, bool preferAbove) {
  const qreal left = element.rect.left();
  element.rect = room.place(near, element.rect.size(), left, left + width, preferAbove);
}

// First what stages without a face, or with too many of them, have to say, so
// that it stands in their middle; then quotes, each near its face.
void placeWords(const LaneInMaking& lane, const Faces& faces, const QRectF& band) {
  CurveRoom room(faces.points, kFaceRadius);
  const qreal width = cellWidthIn(lane.map.options.arrangement.columnWidth);
  const qreal middle = band.center().y();
  for (Element& element : lane.elements) {
    if (element.kind != ElementKind::invitation && element.kind != ElementKind::more) continue;
    placeIn(room, element, width, {element.rect.left() + width / 2, middle}, false);
  }
  room.block({band.left(), middle - 1, band.width(), 2});  // the line of score 0
  std::size_t face = 0;
  for (Element& element : lane.elements) {
    if (element.kind != ElementKind::emotionQuote) continue;
    while (faces.emotions[face] != element.target) ++face;  // quotes come in the faces' order
    placeIn(room, element, width, faces.points[face], faces.points[face].y() <= middle);
  }
}

qreal joinEmotions(const LaneInMaking& lane) {
  if (!lane.map.persona) return heightAround(lane);
  const Faces faces(lane.elements);
  const QRectF band(
      lane.rect.left() + measure::kLaneHeadWidth, lane.rect.top(),
      static_cast<qreal>(lane.map.columns.size()) * lane.map.options.arrangement.columnWidth,
      kScaleHeight);
  placeWords(lane, faces, band);
  qreal top = band.top() - kFaceRadius;
  for (const Element& element : lane.elements) top = std::min(top, element.rect.top());
  const qreal down = lane.rect.top() + measure::kLanePadding - top;
  for (Element& element : lane.elements) element.rect.translate(0, down);
  Curve curve{lane.map.persona->id, smoothCurve(faces.points).translated(0, down),
              band.translated(0, down), nullptr};
  const journey::Message name = messages::emotionCurve(lane.map.customer());
  curve.picture = curvePicture(curve, lane.map.options.said(name));
  lane.layout.curves.push_back(std::move(curve));
  const qreal least = band.bottom() + kFaceRadius + down + measure::kLanePadding - lane.rect.top();
  return std::max(heightAround(lane), least);
}

journey::Message emotionSubtitle(const ShownMap& map) {
  return map.persona ? messages::aboutEmotionsOf(shownText(map.persona->name).toStdString())
                     : messages::aboutEmotions();
}

}  // namespace

LaneEntry emotionLane() {
  return {.id = LaneId::emotion,
          .name = messages::emotionLane(),
          .subtitle = emotionSubtitle,
          .makeCells = cellsOf(LaneId::emotion, takeEmotions, fillEmotions),
          .join = joinEmotions};
}

}  // namespace throughline::drawing
