#include "throughline/journey/emotions.h"

#include <algorithm>

namespace throughline::journey {

std::vector<PlacedEmotion> placedEmotions(const std::vector<const Emotion*>& ofStage,
                                          Id<Persona> persona, EmotionState state) {
  std::vector<PlacedEmotion> placed;
  for (const Emotion* emotion : ofStage) {
    if (emotion->persona == persona && emotion->state == state) placed.push_back({emotion});
  }
  const auto count = static_cast<double>(placed.size());
  for (std::size_t i = 0; i < placed.size(); ++i) {
    const double turn = (static_cast<double>(i) + 0.5) / count;
    placed[i].within = placed[i].emotion->within.value_or(turn);
  }
  std::ranges::stable_sort(placed, {}, &PlacedEmotion::within);
  return placed;
}

std::vector<const Emotion*> curveOf(const Journey& journey, Id<Persona> persona,
                                    EmotionState state) {
  std::vector<const Emotion*> points;
  for (const Stage* stage : journey.list<Stage>()) {
    for (const auto& each : placedEmotions(journey.in<Emotion>(stage->id), persona, state)) {
      points.push_back(each.emotion);
    }
  }
  return points;
}

LowAndHigh lowAndHigh(const Journey& journey, Id<Persona> persona) {
  LowAndHigh found;
  for (const Emotion* point : curveOf(journey, persona, EmotionState::now)) {
    if (!found.low || point->score < found.low->score) found.low = point;
    if (!found.high || point->score > found.high->score) found.high = point;
  }
  return found;
}

}  // namespace throughline::journey
