#pragma once

#include "throughline/journey/message.h"

// The words of a comparison on the map.

namespace throughline::journey::messages {

// clang-format off
inline constexpr Code<0> weakestThenToo{"weakestThenToo", QT_TRANSLATE_NOOP("Messages", "then too")};
inline constexpr Code<0> weakestThen{"weakestThen", QT_TRANSLATE_NOOP("Messages", "Weakest link then")};
inline constexpr Code<2> daysThenAndNow{"daysThenAndNow", QT_TRANSLATE_NOOP("Messages", "{1} → {2} d")};
inline constexpr Code<2> thenAndNow{"thenAndNow", QT_TRANSLATE_NOOP("Messages", "{1} → {2}")};
inline constexpr Code<0> aboutFlowThenAndNow{"aboutFlowThenAndNow", QT_TRANSLATE_NOOP("Messages", "who moves on, then → now")};
inline constexpr Code<0> overallThenAndNow{"overallThenAndNow", QT_TRANSLATE_NOOP("Messages", "Overall")};
inline constexpr Code<0> changeTakenBack{"changeTakenBack", QT_TRANSLATE_NOOP("Messages", "Take a change back")};
// clang-format on

}  // namespace throughline::journey::messages
