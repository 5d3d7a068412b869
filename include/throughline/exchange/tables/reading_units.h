#pragma once

#include <string>
#include <vector>

#include "throughline/exchange/tables/figure.h"
#include "throughline/journey/intents/readings.h"

// In what readings are counted: what reading numbers from a table needs to know.

namespace throughline::exchange {

/// The unit as one line; empty where none is given, or the measure has none.
[[nodiscard]] std::string unitOf(const journey::Stage& stage, journey::Measure measure);

/// The units that may be typed or pasted with a value.
[[nodiscard]] std::vector<std::string> unitsTaken(const journey::Stage& stage,
                                                  journey::Measure measure);

/// The words for days, in English and German.
[[nodiscard]] const std::vector<std::string>& dayUnits();

/// What a figure has to be to stand there. A volume is a count unless its unit is %, and the
/// target of those who moved on a percentage.
[[nodiscard]] Measured measuredOf(const journey::Stage& stage, const journey::ReadingPlace& place);

/// What is counted in that unit.
[[nodiscard]] Measured measuredIn(const std::string& unit);
/// What a health metric counts, whatever its unit, or none.
[[nodiscard]] Measured measuredBy(const journey::Metric& metric);

}  // namespace throughline::exchange
