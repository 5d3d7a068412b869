#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "throughline/journey/edit.h"
#include "throughline/journey/message.h"
#include "throughline/journey/things/things.h"

// What several things of any kinds have in common in a column, and what all of them can be
// given there.

namespace throughline::editor {

using Things = std::vector<journey::RecordKey>;

/// True where every one of their kinds has such a field, and it takes the same words.
[[nodiscard]] bool haveAll(const Things& things, journey::ThingColumn column);

/// The value that they share, as it is shown; nothing where they differ.
[[nodiscard]] std::optional<QString> sharedWord(const journey::Journey& journey,
                                                const Things& things, journey::ThingColumn column);

struct GivenValue {
  QString text;
  journey::Value value;
};
/// What the map offers for all of them: the words of a choice, its departments or stages
/// and nobody, the texts that stand in this column already.
[[nodiscard]] std::vector<GivenValue> offeredValues(const journey::Journey& journey,
                                                    const Things& things,
                                                    journey::ThingColumn column);
/// True where a text of one's own can be given too: a channel, the name of a new department.
[[nodiscard]] bool takesOwnText(const Things& things, journey::ThingColumn column);

/// Gives it to all of them; another stage is a move to its end. Throws journey::Error.
void giveAll(journey::Edit& edit, const Things& things, journey::ThingColumn column,
             const journey::Value& value);
/// The same with a text: the department of this name is made where there is none.
void giveAllText(journey::Edit& edit, const Things& things, journey::ThingColumn column,
                 const std::string& text);
/// What such an edit is called.
[[nodiscard]] journey::Message changingAll(const Things& things, journey::ThingColumn column);

}  // namespace throughline::editor
