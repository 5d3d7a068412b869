#pragma once

#include "present/slide_parts.h"

namespace throughline::drawing {

/// The passages by what meeting their targets would lift, and what is known of the weakest one.
void putWeakestLinkBody(SlideSheet& sheet, SlideSource& source);
/// With its head.
void putWeakestLink(SlideSheet& sheet, SlideSource& source);

}  // namespace throughline::drawing
