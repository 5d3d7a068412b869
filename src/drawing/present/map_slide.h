#pragma once

#include "present/slide_parts.h"

namespace throughline::drawing {

/// How many slides the whole map takes, so that no column is too narrow to be read.
[[nodiscard]] std::size_t mapSlides(const SlideSource& source);
/// Every stage of that part: job, who moves on, touchpoints and feelings.
void putWholeMap(SlideSheet& sheet, SlideSource& source, std::size_t part);

}  // namespace throughline::drawing
