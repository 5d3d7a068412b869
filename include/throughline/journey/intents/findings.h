#pragma once

#include <optional>
#include <string>

#include "throughline/journey/edit.h"
#include "throughline/journey/record_key.h"

// What is taken from a source, and where a finding goes from there.

namespace throughline::journey {

/// Words of a source's note, and where on the map they belong.
struct Excerpt {
  Id<Source> source;
  std::string words;
  Id<Stage> stage;
  std::optional<Id<Touchpoint>> touchpoint = {};  ///< of that stage
};

/// At the end of the stage, by the person who said it.
Id<Finding> addFinding(Edit& edit, const Excerpt& excerpt, Feeling feeling);
Id<Question> addQuestion(Edit& edit, const Excerpt& excerpt);

/// A source of which only the title and the note are known; a title that is taken is counted
/// on: "Interview 2".
Id<Source> addSource(Edit& edit, const std::string& title, const std::string& note);
/// One interview less among those of the stage that were only counted: it stands as a source
/// now. False where there is none to take off.
bool takeOffCount(Edit& edit, Id<Stage> stage, EvidenceKind kind);

/// The finding becomes a point's quote on the curve of whoever said it, or without one of
/// `persona`: that of the point `over`, else of a new one in the stage. Gives the point, which
/// names the finding and its source.
struct CurvePlace {
  Id<Stage> stage;
  double score = 0;
  std::optional<Id<Emotion>> over = {};
};
Id<Emotion> putOnCurve(Edit& edit, Id<Finding> finding, std::optional<Id<Persona>> persona,
                       const CurvePlace& place);

/// A question with the finding's words, of the same person, and source. What answers it is not
/// known.
Id<Question> askFinding(Edit& edit, Id<Finding> finding, Id<Stage> stage, std::int64_t before = 0);

/// The finding is about the touchpoint, and stands in its stage.
void linkFinding(Edit& edit, Id<Finding> finding, Id<Touchpoint> touchpoint);

}  // namespace throughline::journey
