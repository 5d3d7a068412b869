#pragma once

#include "throughline/journey/messages/values.h"

// Why a picture cannot be made.

namespace throughline::journey::messages {

// clang-format off
inline constexpr Code<1> pictureBeyondInt{"pictureBeyondInt", QT_TRANSLATE_NOOP("Messages", "expected at most 2,147,483,647 pixels a side, found more: the largest scale that fits is {1}")};
inline constexpr Code<3> pictureTooLarge{"pictureTooLarge", QT_TRANSLATE_NOOP("Messages", "expected at most 32,767 pixels a side, found {1} x {2}: the largest scale that fits is {3}")};
inline constexpr Code<2> pictureTooWide{"pictureTooWide", QT_TRANSLATE_NOOP("Messages", "expected a width of at most 32,767 pixels, found {1}: the largest scale that fits is {2}")};
inline constexpr Code<2> pictureTooHigh{"pictureTooHigh", QT_TRANSLATE_NOOP("Messages", "expected a height of at most 1,048,576 pixels, found {1}: the largest scale that fits is {2}")};
inline constexpr Code<3> pictureTooLargeInAll{"pictureTooLargeInAll", QT_TRANSLATE_NOOP("Messages", "expected at most 1,073 million pixels, found {1} x {2}: the largest scale that fits is {3}")};
inline constexpr Code<0> pictureWithoutMemory{"pictureWithoutMemory", QT_TRANSLATE_NOOP("Messages", "not enough memory for a picture")};
inline constexpr Code<1> pictureNotWritten{"pictureNotWritten", QT_TRANSLATE_NOOP("Messages", "the picture could not be written: {1}")};
inline constexpr Code<1> chartSvgUnsound{"chartSvgUnsound", QT_TRANSLATE_NOOP("Messages", "expected a well-formed SVG, found: {1}")};
inline constexpr Code<0> chartPngRefused{"chartPngRefused", QT_TRANSLATE_NOOP("Messages", "expected to write a PNG, Qt refused it")};
// clang-format on

}  // namespace throughline::journey::messages
