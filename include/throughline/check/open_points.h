#pragma once

#include <vector>

#include "throughline/check/check.h"

namespace throughline::check {

/// What a review leaves open on a map, in sentences: faults and doubts that are not set aside;
/// several of one rule as one. Not that a stage is a hypothesis or a review is due, which a report
/// says itself.
[[nodiscard]] std::vector<journey::Message> openPoints(const journey::Journey& journey,
                                                       const MapCheck& check);

}  // namespace throughline::check
