#pragma once

#include "throughline/journey/message.h"

// What a calendar says of a map.

namespace throughline::journey::messages {

// clang-format off
inline constexpr Code<1> eventsWritten{"eventsWritten", QT_TRANSLATE_N_NOOP("Messages", "{1} dates"), "{1} date"};
inline constexpr Code<1> reviewOf{"reviewOf", QT_TRANSLATE_NOOP("Messages", "Review of “{1}”")};
inline constexpr Code<1> decisionOf{"decisionOf", QT_TRANSLATE_NOOP("Messages", "Owner: {1}")};
inline constexpr Code<0> decisionOfNobody{"decisionOfNobody", QT_TRANSLATE_NOOP("Messages", "Owner: nobody yet")};
// clang-format on

}  // namespace throughline::journey::messages
