#pragma once

#include "throughline/journey/messages/values.h"

// The interview guide of a stage: what to ask a customer about it.

namespace throughline::journey::messages {

// clang-format off
inline constexpr Code<1> guideTitle{"guideTitle", QT_TRANSLATE_NOOP("Messages", "Interview guide: {1}")};
inline constexpr Code<1> guideJob{"guideJob", QT_TRANSLATE_NOOP("Messages", "What the stage is hired for: {1}")};
inline constexpr Code<0> guideTrigger{"guideTrigger", QT_TRANSLATE_NOOP("Messages", "What triggered the search")};
inline constexpr Code<0> guideFirstThought{"guideFirstThought", QT_TRANSLATE_NOOP("Messages", "Tell me about the day when you first thought that something has to change. What had happened?")};
inline constexpr Code<0> guideTriedBefore{"guideTriedBefore", QT_TRANSLATE_NOOP("Messages", "What had you tried before, and why was it not enough?")};
inline constexpr Code<0> guideWalkedAway{"guideWalkedAway", QT_TRANSLATE_NOOP("Messages", "Why they nearly walked away")};
inline constexpr Code<0> guideClosest{"guideClosest", QT_TRANSLATE_NOOP("Messages", "When were you closest to giving up, and what kept you going?")};
inline constexpr Code<0> guideOthers{"guideOthers", QT_TRANSLATE_NOOP("Messages", "Who else had a say, and what did they hold against it?")};
inline constexpr Code<0> guideDelighted{"guideDelighted", QT_TRANSLATE_NOOP("Messages", "What delighted or disappointed")};
inline constexpr Code<0> guideBetter{"guideBetter", QT_TRANSLATE_NOOP("Messages", "What went better than you had expected?")};
inline constexpr Code<0> guideLetDown{"guideLetDown", QT_TRANSLATE_NOOP("Messages", "What let you down, and whom did you tell about it?")};
inline constexpr Code<0> guideOpen{"guideOpen", QT_TRANSLATE_NOOP("Messages", "What is open in this stage")};
inline constexpr Code<1> guideMore{"guideMore", QT_TRANSLATE_NOOP("Messages", "and {1} more, on the map")};
// clang-format on

}  // namespace throughline::journey::messages
