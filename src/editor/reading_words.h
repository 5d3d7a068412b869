#pragma once

#include <QString>

#include "throughline/journey/intents/readings.h"

// What rows, cells and edits of the readings are called. Plain text.

namespace throughline::editor {

/// The metric's own name, else "Volume" or "Health"; "Median days", "Moved on".
[[nodiscard]] QString measureName(const journey::Stage& stage, journey::Measure measure);
/// True where the row's metric has been given a name, or needs none.
[[nodiscard]] bool isSetUp(const journey::Stage& stage, journey::Measure measure);
[[nodiscard]] QString measureUnit(const journey::Stage& stage, journey::Measure measure);

/// What a reading of a touchpoint or a campaign measures: by its name in the catalogue, else
/// as it stands.
[[nodiscard]] QString metricWord(std::string_view metric);

/// The period's name, cut to what a button or a column holds.
[[nodiscard]] QString shortName(const journey::Period& period);

/// What stands over the period's column, or over that of the targets.
[[nodiscard]] QString columnName(const journey::Journey& journey,
                                 journey::Id<journey::Period> period);

/// "Evaluation · Demos booked · Q3 2026", "Evaluation · Median days · Target".
[[nodiscard]] QString placeName(const journey::Journey& journey,
                                const journey::ReadingPlace& place);

/// "Expected a volume of at least 0, found -1." from a rule's words.
[[nodiscard]] QString ruleSentence(const journey::Message& rule, const journey::Notation& notation);
[[nodiscard]] QString strayPercentSentence(const QString& text);

}  // namespace throughline::editor
