#pragma once

#include "throughline/metrics/number_words.h"

namespace throughline::drawing {

using metrics::gapWords;
using metrics::numberWords;
using metrics::scoreWords;

}  // namespace throughline::drawing
