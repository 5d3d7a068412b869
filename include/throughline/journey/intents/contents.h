#pragma once

#include <optional>
#include <string>

#include "throughline/journey/edit.h"
#include "throughline/journey/record_key.h"

// What a stage holds: new records of the kinds that go by a name, and emotions.

namespace throughline::journey {

/// A new record of the kind in the stage with this name, title or text, before
/// `before` (an id of 0: at the end). Everything else takes its default, but that a
/// touchpoint is live: most maps show what is.
RecordKey addNamed(Edit& edit, Kind kind, Id<Stage> stage, const std::string& name,
                   RecordKey before = {});

/// After the others. Nothing but its name is known.
Id<Persona> addPersona(Edit& edit, const std::string& name);

/// A point on the curve of the persona; without one, on the first persona's, and
/// on a map without personas one named “Customer” is made for it.
Id<Emotion> addEmotion(Edit& edit, Id<Stage> stage, std::optional<Id<Persona>> persona,
                       double score, std::string quote = {});

/// Kept within -1 and 1.
void setScore(Edit& edit, Id<Emotion> emotion, double score);

}  // namespace throughline::journey
