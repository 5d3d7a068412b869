#pragma once

#include <QString>

#include "throughline/journey/things/thing_rows.h"

// The table's cells and headings in the user's words.

namespace throughline::editor {

[[nodiscard]] QString columnWord(journey::ThingColumn column);
[[nodiscard]] QString groupingWord(journey::ThingGrouping grouping);
[[nodiscard]] QString ageWord(journey::ThingAge age);
[[nodiscard]] QString shortDayWord(const journey::Date& day);

/// What stands in the cell, on one line; empty where nothing does. Not of `changed`, which
/// the record does not hold.
[[nodiscard]] QString cellWord(const journey::Journey& journey, journey::RecordRef record,
                               journey::ThingColumn column);

/// "4  Evaluation", "Questions", "Sales".
[[nodiscard]] QString groupWord(const journey::Journey& journey, const journey::ThingGroup& group,
                                journey::ThingGrouping grouping);
/// "4 touchpoints, 2 questions".
[[nodiscard]] QString countsWord(const journey::ThingGroup& group);

}  // namespace throughline::editor
