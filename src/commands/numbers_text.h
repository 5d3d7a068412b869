#pragma once

#include <optional>
#include <ostream>
#include <vector>

#include "throughline/journey/journey.h"
#include "throughline/metrics/numbers.h"
#include "throughline/metrics/what_if.h"

namespace throughline::commands {

/// The numbers as people read them: two tables and the weakest link in words.
/// What is undefined is shown as "–".
void printNumbers(std::ostream& out, const journey::Journey& journey,
                  const metrics::PeriodNumbers& numbers, const std::vector<double>& confidence,
                  const std::optional<metrics::WhatIf>& whatIf);

}  // namespace throughline::commands
