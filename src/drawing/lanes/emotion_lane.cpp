#include <algorithm>

#include "emotions/joined_curves.h"
#include "lanes/lane.h"
#include "throughline/journey/text.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

constexpr qreal kScaleHeight = 78;

// In its cell an emotion's face stands where the scale begins at y 0. Quotes and
// whatever else is said keep clear of the curves, so they get their places when
// the cells are joined.

struct EmotionInputs {
  Records<journey::Emotion> emotions;
  std::vector<ShownCurve> curves;
  journey::Message ask;  ///< empty: nothing is asked for
  bool operator==(const EmotionInputs&) const = default;
};

EmotionInputs takeEmotions(const ShownMap& map, std::size_t column) {
  EmotionInputs inputs;
  inputs.emotions = {map.journey, map.columns[column].stage->id.value};
  inputs.curves = shownCurves(map);
  if (!map.options.invitations) return inputs;
  if (!map.personas.empty()) {
    inputs.ask = messages::inviteEmotion(map.customer());
  } else if (column == 0) {
    inputs.ask = messages::invitePersona();
  }
  return inputs;
}

Target targetOf(const journey::Emotion& emotion) {
  return {journey::Kind::emotion, emotion.id.value};
}

/// Puts the faces of one curve into the cell; how many it has no room for.
std::size_t putFaces(const std::vector<journey::PlacedEmotion>& placed, const CurveLook& look,
                     CellBuilder& cell) {
  const std::size_t shown = std::min(placed.size(), kMostPerStage);
  for (std::size_t i = 0; i < shown; ++i) {
    const journey::Emotion& emotion = *placed[i].emotion;
    const SharedPicture& face = cell.pictures().face(emotion, look);
    const qreal radius = face->size.height() / 2;
    const qreal y = (1 - emotion.score) / 2 * kScaleHeight;
    cell.put(ElementKind::emotionPoint, targetOf(emotion), face, y - radius,
             xWithin(placed[i].within, cell.width()) - radius);
    if (journey::trimmed(emotion.quote).empty()) continue;
    cell.put(ElementKind::emotionQuote, targetOf(emotion), cell.pictures().quote(emotion), 0);
  }
  return placed.size() - shown;
}

void fillEmotions(const EmotionInputs& inputs, CellBuilder& cell) {
  const auto all = cell.records().list(inputs.emotions);
  bool isEmpty = true;
  std::size_t left = 0;
  for (const ShownCurve& curve : inputs.curves) {
    for (const auto state : {journey::EmotionState::now, journey::EmotionState::aim}) {
      const bool isAim = state == journey::EmotionState::aim;
      if (isAim && !curve.withAim) continue;
      const auto placed = journey::placedEmotions(all, curve.persona, state);
      if (!placed.empty()) isEmpty = false;
      if (curve.look.bare) continue;
      left += putFaces(placed, isAim ? aimLook(curve.look) : curve.look, cell);
    }
  }
  if (left > 0) {
    cell.put(ElementKind::more, cell.stageTarget(), cell.pictures().more(cell.stage(), left), 0);
  }
  if (isEmpty && !inputs.ask.empty()) cell.invite(inputs.ask);
}

qreal joinEmotions(const LaneInMaking& lane) {
  if (lane.map.personas.empty()) return heightAround(lane);
  return JoinedCurves(lane, lane.acrossColumns(lane.rect.top(), kScaleHeight)).join();
}

journey::Message emotionSubtitle(const ShownMap&) { return messages::aboutEmotions(); }

std::vector<KeyLine> emotionKey(const ShownMap& map) {
  std::vector<KeyLine> key;
  for (const ShownCurve& curve : shownCurves(map)) {
    key.push_back({curve.look, shownText(map.journey.get(curve.persona).name)});
  }
  return key;
}

}  // namespace

LaneEntry emotionLane() {
  return {.id = LaneId::emotion,
          .name = messages::emotionLane(),
          .subtitle = emotionSubtitle,
          .key = emotionKey,
          .makeCells = cellsOf(LaneId::emotion, takeEmotions, fillEmotions),
          .join = joinEmotions};
}

}  // namespace throughline::drawing
