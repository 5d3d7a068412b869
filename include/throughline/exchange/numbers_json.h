#pragma once

#include <optional>
#include <string>
#include <vector>

#include "throughline/journey/journey.h"
#include "throughline/metrics/numbers.h"
#include "throughline/metrics/what_if.h"

namespace throughline::exchange {

/// The answer of `throughline metrics --json`, word for word as CONTRACT.md has
/// it. What is undefined is null. `confidence` is what metrics::confidence gave
/// for the numbers; `whatIf` nothing: none was asked.
[[nodiscard]] std::string numbersToJson(const journey::Journey& journey,
                                        const metrics::PeriodNumbers& numbers,
                                        const std::vector<double>& confidence,
                                        const std::optional<metrics::WhatIf>& whatIf);

}  // namespace throughline::exchange
