#pragma once

#include <optional>
#include <string>

#include "throughline/journey/edit.h"

// What a stage holds besides touchpoints: questions, emotions, experiments,
// campaigns. All of these append to the stage where `before` is empty.

namespace throughline::journey {

Id<Question> addQuestion(Edit& edit, Id<Stage> stage, std::string text, Id<Question> before = {});

/// A point on the curve of the persona; without one, on the first persona's, and
/// on a map without personas one named “Customer” is made for it.
Id<Emotion> addEmotion(Edit& edit, Id<Stage> stage, std::optional<Id<Persona>> persona,
                       double score, std::string quote = {});

/// Kept within -1 and 1.
void setScore(Edit& edit, Id<Emotion> emotion, double score);

Id<Experiment> addExperiment(Edit& edit, Id<Stage> stage, std::string title);
Id<Campaign> addCampaign(Edit& edit, Id<Stage> stage, std::string name);

}  // namespace throughline::journey
