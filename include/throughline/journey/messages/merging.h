#pragma once

#include "throughline/journey/message.h"

// Of two copies of a map that are brought together.

namespace throughline::journey::messages {

// clang-format off
// The edit: {1} is the other's name or copyUpTo, {2} and {3} are the last two below.
inline constexpr Code<3> mergeWith{"mergeWith", QT_TRANSLATE_NOOP("Messages", "Merge with {1}: {2}, {3}")};
// The copy with all up to its edit {2}. The third number is not shown: the hash of that edit's row,
// by which a later merge knows the state again.
inline constexpr Code<3> copyUpTo{"copyUpTo", QT_TRANSLATE_N_NOOP("Messages", "{1} up to its edit {2}"), "{1} up to its edit {2}"};
inline constexpr Code<1> mergeTaken{"mergeTaken", QT_TRANSLATE_NOOP("Messages", "{1} taken")};
inline constexpr Code<1> mergeConflicts{"mergeConflicts", QT_TRANSLATE_N_NOOP("Messages", "{1} conflicts"), "{1} conflict"};

inline constexpr Code<0> copyIsThisMap{"copyIsThisMap", QT_TRANSLATE_NOOP("Messages", "expected a copy of the map, found the map itself")};
// clang-format on

}  // namespace throughline::journey::messages
