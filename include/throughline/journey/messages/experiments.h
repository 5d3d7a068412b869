#pragma once

#include "throughline/journey/messages/values.h"

// The hypothesis of an experiment as a sentence.

namespace throughline::journey::messages {

// clang-format off
// {1} is what is done, {2} the number that it is to move, {3} how far.
inline constexpr Code<3> hypothesis{"hypothesis", QT_TRANSLATE_NOOP("Messages", "If {1}, then {2} {3}.")};
inline constexpr Code<4> hypothesisBecause{"hypothesisBecause", QT_TRANSLATE_NOOP("Messages", "If {1}, then {2} {3}, because {4}.")};
inline constexpr Code<2> hypothesisDecideOn{"hypothesisDecideOn", QT_TRANSLATE_NOOP("Messages", "{1} We decide on {2}.")};
inline constexpr Code<2> metricOf{"metricOf", QT_TRANSLATE_NOOP("Messages", "{1} of {2}")};
inline constexpr Code<0> conversionMetric{"conversionMetric", QT_TRANSLATE_NOOP("Messages", "conversion")};
inline constexpr Code<0> healthMetric{"healthMetric", QT_TRANSLATE_NOOP("Messages", "health")};
inline constexpr Code<0> getsBetter{"getsBetter", QT_TRANSLATE_NOOP("Messages", "gets better")};
inline constexpr Code<1> risesBy{"risesBy", QT_TRANSLATE_NOOP("Messages", "rises by {1}")};
inline constexpr Code<1> risesFrom{"risesFrom", QT_TRANSLATE_NOOP("Messages", "rises from {1}")};
inline constexpr Code<2> goesFromTo{"goesFromTo", QT_TRANSLATE_NOOP("Messages", "goes from {1} to {2}")};
inline constexpr Code<0> notSaidYet{"notSaidYet", QT_TRANSLATE_NOOP("Messages", "…")};
// clang-format on

}  // namespace throughline::journey::messages
