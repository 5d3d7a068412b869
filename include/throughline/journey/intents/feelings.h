#pragma once

#include <optional>
#include <string>

#include "throughline/journey/edit.h"

// Points of emotion curves: where they stand, and the curve as it should be.

namespace throughline::journey {

/// How far a key moves a point: its score, and its place within the stage.
inline constexpr double kScoreStep = 0.05;
inline constexpr double kWithinStep = 0.05;

/// Where a point of a curve stands.
struct FeelingPlace {
  Id<Stage> stage;
  double score = 0;
  std::optional<double> within;  ///< none: where its turn among the others puts it
  bool operator==(const FeelingPlace&) const = default;
};
[[nodiscard]] FeelingPlace placeOf(const Emotion& emotion);

/// A new point of the persona's curve; without one, of the first persona's, as addEmotion.
Id<Emotion> addEmotionAt(Edit& edit, const FeelingPlace& place, std::optional<Id<Persona>> persona,
                         EmotionState state, std::string quote);
/// Moves a point; score and place are kept within their bounds. In another stage it comes
/// after the others.
void placeEmotion(Edit& edit, Id<Emotion> emotion, const FeelingPlace& place);

/// Whether a point moves to the left or to the right.
enum class Sideways { left, right };
/// A step within its stage, no farther than its edges.
void stepWithin(Edit& edit, Id<Emotion> emotion, Sideways way);
/// To the next stage on that side; false where there is none.
bool stepToStage(Edit& edit, Id<Emotion> emotion, Sideways way);

/// Gives the persona a curve as it should be, to be moved from there: its points as they are,
/// with the low ones lifted to neutral. Does nothing where there is one.
void drawAim(Edit& edit, Id<Persona> persona);

}  // namespace throughline::journey
