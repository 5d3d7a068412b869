#pragma once

#include "throughline/journey/messages/values.h"

// How much of the journey a period's numbers speak of.

namespace throughline::journey::messages {

// clang-format off
inline constexpr Code<0> everyPassageKeepsTarget{"everyPassageKeepsTarget", QT_TRANSLATE_NOOP("Messages", "Every passage keeps its target")};
inline constexpr Code<0> noPassageMeasured{"noPassageMeasured", QT_TRANSLATE_NOOP("Messages", "No passage has numbers yet")};
inline constexpr Code<2> noneSoFar{"noneSoFar", QT_TRANSLATE_NOOP("Messages", "None so far: {1} of {2} passages have numbers")};
inline constexpr Code<3> leadTimeSoFar{"leadTimeSoFar", QT_TRANSLATE_NOOP("Messages", "Lead time {1} so far, of {2} of {3} passages")};
// clang-format on

}  // namespace throughline::journey::messages
