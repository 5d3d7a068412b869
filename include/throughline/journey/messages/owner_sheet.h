#pragma once

#include "throughline/journey/message.h"

// What a department's sheet says.

namespace throughline::journey::messages {

// clang-format off
inline constexpr Code<2> sheetOf{"sheetOf", QT_TRANSLATE_NOOP("Messages", "{1}: {2}")};
inline constexpr Code<0> sheetOfNobody{"sheetOfNobody", QT_TRANSLATE_NOOP("Messages", "Nobody yet")};
inline constexpr Code<0> sheetTouchpoints{"sheetTouchpoints", QT_TRANSLATE_NOOP("Messages", "Touchpoints")};
inline constexpr Code<0> sheetNoTouchpoints{"sheetNoTouchpoints", QT_TRANSLATE_NOOP("Messages", "No touchpoints.")};
inline constexpr Code<0> sheetGaps{"sheetGaps", QT_TRANSLATE_NOOP("Messages", "Gaps")};
inline constexpr Code<0> sheetNoGaps{"sheetNoGaps", QT_TRANSLATE_NOOP("Messages", "No gaps.")};
inline constexpr Code<0> sheetDecisions{"sheetDecisions", QT_TRANSLATE_NOOP("Messages", "Open decisions")};
inline constexpr Code<0> sheetNoDecisions{"sheetNoDecisions", QT_TRANSLATE_NOOP("Messages", "No open decisions.")};
inline constexpr Code<0> sheetNoDate{"sheetNoDate", QT_TRANSLATE_NOOP("Messages", "no date yet")};
inline constexpr Code<1> sheetDue{"sheetDue", QT_TRANSLATE_NOOP("Messages", "by {1}")};
inline constexpr Code<1> sheetWasDue{"sheetWasDue", QT_TRANSLATE_NOOP("Messages", "was due on {1}")};
// clang-format on

}  // namespace throughline::journey::messages
