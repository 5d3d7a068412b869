#pragma once

#include <string_view>

#include "throughline/journey/intents/readings.h"

// What stands around figures and may make them others than their headings say.

namespace throughline::exchange {

/// True where what stands there may be counted in this: "%", "Tage", "Anzahl", a footnote, nothing.
[[nodiscard]] bool isCountedIn(const journey::Stage& stage, const journey::ReadingPlace& place,
                               std::string_view unit);

/// True where a line above speaks of a plan or of thousands ("in Tsd."), and where nothing
/// else names the metric, of another one than a count: "Days in stage".
[[nodiscard]] bool tellsOtherFigures(std::string_view title, bool metricIsUnnamed);

}  // namespace throughline::exchange
