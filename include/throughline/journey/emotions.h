#pragma once

#include <optional>
#include <vector>

#include "throughline/journey/journey.h"

// The points of an emotion curve: whose they are, in which order, and where within their stage.

namespace throughline::journey {

/// A point of a curve, and where it stands between the edges of its stage, 0 to 1.
struct PlacedEmotion {
  const Emotion* emotion = nullptr;
  double within = 0.5;
};

/// Those of one persona and state among the emotions of a stage, from left to right. A point
/// without a place of its own stands where its turn in the stage's order puts it.
[[nodiscard]] std::vector<PlacedEmotion> placedEmotions(const std::vector<const Emotion*>& ofStage,
                                                        Id<Persona> persona, EmotionState state);
/// All points of a persona's curve, stage by stage.
[[nodiscard]] std::vector<const Emotion*> curveOf(const Journey& journey, Id<Persona> persona,
                                                  EmotionState state);

/// The lowest and the highest point of a persona's curve as it is; the first of several.
struct LowAndHigh {
  const Emotion* low = nullptr;  ///< null: no points; the same as `high`: one alone
  const Emotion* high = nullptr;
};
[[nodiscard]] LowAndHigh lowAndHigh(const Journey& journey, Id<Persona> persona);

}  // namespace throughline::journey
