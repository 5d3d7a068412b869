#pragma once

#include "throughline/journey/messages/fields.h"

// Why an earlier edit cannot be taken back by itself.

namespace throughline::journey::messages {

// clang-format off
// {1} is kind(kind), {2} its name.
inline constexpr Code<2> named{"named", QT_TRANSLATE_NOOP("Messages", "{1} “{2}”")};
// {1} is named().
inline constexpr Code<1> removedSince{"removedSince", QT_TRANSLATE_NOOP("Messages", "the {1} was removed since")};
inline constexpr Code<2> changedSince{"changedSince", QT_TRANSLATE_NOOP("Messages", "“{2}” of the {1} was changed since")};
inline constexpr Code<2> usedSince{"usedSince", QT_TRANSLATE_NOOP("Messages", "the {1} is used since by the {2}")};
inline constexpr Code<2> lackingNow{"lackingNow", QT_TRANSLATE_NOOP("Messages", "it had to do with the {1}, and the {2} was removed since")};
// clang-format on

}  // namespace throughline::journey::messages
