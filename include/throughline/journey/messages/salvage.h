#pragma once

#include "throughline/journey/messages/values.h"

// What becomes of the records of a damaged map that is salvaged, and why.

namespace throughline::journey::messages {

// clang-format off
inline constexpr Code<0> pageDamaged{"pageDamaged", QT_TRANSLATE_NOOP("Messages", "the page that it lay on is damaged")};
inline constexpr Code<0> notReadable{"notReadable", QT_TRANSLATE_NOOP("Messages", "it is no longer readable")};
inline constexpr Code<0> idNotReadable{"idNotReadable", QT_TRANSLATE_NOOP("Messages", "its id is no longer readable")};
inline constexpr Code<0> recordTwice{"recordTwice", QT_TRANSLATE_NOOP("Messages", "its id stands twice in the file")};
inline constexpr Code<1> namesNone{"namesNone", QT_TRANSLATE_NOOP("Messages", "it names a {1} that is not in the file")};
inline constexpr Code<1> needsOneGone{"needsOneGone", QT_TRANSLATE_NOOP("Messages", "the {1} that it belongs to is not in the file")};
inline constexpr Code<1> restIsKept{"restIsKept", QT_TRANSLATE_NOOP("Messages", "{1}; the rest is kept")};
inline constexpr Code<0> notAsWritten{"notAsWritten", QT_TRANSLATE_NOOP("Messages", "it is not as it was written")};
inline constexpr Code<0> textGone{"textGone", QT_TRANSLATE_NOOP("Messages", "it says how a text changed that is lost")};
inline constexpr Code<0> asHistoryHadIt{"asHistoryHadIt", QT_TRANSLATE_NOOP("Messages", "it is no longer readable; it is as the history last had it")};
inline constexpr Code<0> stoodInFor{"stoodInFor", QT_TRANSLATE_NOOP("Messages", "it is no longer readable; an empty one stands in its place")};
inline constexpr Code<0> nothingReadable{"nothingReadable", QT_TRANSLATE_NOOP("Messages", "expected records of a map, found none that can be read")};
inline constexpr Code<2> orSalvage{"orSalvage", QT_TRANSLATE_NOOP("Messages", "{1} (throughline salvage {2} OUT.journey makes a new map of what can be read)")};
// clang-format on

}  // namespace throughline::journey::messages
