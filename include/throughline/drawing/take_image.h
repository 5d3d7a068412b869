#pragma once

#include <QImage>
#include <string>

#include "throughline/journey/image.h"

// The one gate for pictures from outside: a file, the clipboard, a document.

namespace throughline::drawing {

/// What a picture from outside may be at most. Its sizes are read before it is decoded.
inline constexpr std::size_t kLargestPicture = 32u << 20;  ///< bytes
inline constexpr double kMostPicturePixels = 50e6;

/// Makes an image of a map of it: a PNG, JPEG or WebP, whatever its name was; still and
/// whole; turned as it says that it is to be seen, made smaller where it is too large, and
/// written anew without anything but the picture. One that is such an image already stays as
/// it is, byte by byte. Throws Error(input) with one sentence otherwise.
[[nodiscard]] journey::Image takeImage(std::string bytes);

/// The same of pixels.
[[nodiscard]] journey::Image takePixels(const QImage& pixels);

}  // namespace throughline::drawing
