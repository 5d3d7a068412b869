#pragma once

#include "throughline/journey/messages/values.h"

// What is said of a picture that somebody gives a map: of a person, or of a touchpoint.

namespace throughline::journey::messages {

// clang-format off
inline constexpr Code<0> aPicture{"aPicture", QT_TRANSLATE_NOOP("Messages", "a picture (PNG, JPEG or WebP)")};
inline constexpr Code<0> noPicture{"noPicture", QT_TRANSLATE_NOOP("Messages", "expected a picture (PNG, JPEG or WebP), found something else")};
inline constexpr Code<0> pictureCutOff{"pictureCutOff", QT_TRANSLATE_NOOP("Messages", "expected a whole picture, found one that breaks off or is damaged")};
inline constexpr Code<0> pictureMoves{"pictureMoves", QT_TRANSLATE_NOOP("Messages", "expected a picture that stands still, found an animation")};
inline constexpr Code<2> pictureTooManyScans{"pictureTooManyScans", QT_TRANSLATE_NOOP("Messages", "expected a picture that is drawn in at most {1} passes, found {2}")};
inline constexpr Code<2> pictureTooManyBytes{"pictureTooManyBytes", QT_TRANSLATE_NOOP("Messages", "expected a picture of at most {1} MB, found {2} MB")};
inline constexpr Code<3> pictureTooManyPixels{"pictureTooManyPixels", QT_TRANSLATE_NOOP("Messages", "expected a picture of at most {1} million pixels, found {2} × {3}")};
inline constexpr Code<3> pictureTooLong{"pictureTooLong", QT_TRANSLATE_NOOP("Messages", "expected a picture of at most {1} pixels on its longer side, found {2} × {3}")};
inline constexpr Code<0> pictureNotBare{"pictureNotBare", QT_TRANSLATE_NOOP("Messages", "expected a picture without other data in it, found some")};
inline constexpr Code<0> keptMapMissing{"keptMapMissing", QT_TRANSLATE_NOOP("Messages", "expected a map as it stood that lies in this file, found none")};
inline constexpr Code<0> pictureMissing{"pictureMissing", QT_TRANSLATE_NOOP("Messages", "expected a picture of this map, found one that is not in it")};
inline constexpr Code<0> pictureHashTwice{"pictureHashTwice", QT_TRANSLATE_NOOP("Messages", "expected a picture that differs from all others, found two with one address")};
inline constexpr Code<0> pictureAltered{"pictureAltered", QT_TRANSLATE_NOOP("Messages", "expected the picture that this address is of, found another one")};
inline constexpr Code<0> aDataUri{"aDataUri", QT_TRANSLATE_NOOP("Messages", "a picture as a data URI (data:image/png;base64,…; also image/jpeg, image/webp)")};
inline constexpr Code<2> otherPictureType{"otherPictureType", QT_TRANSLATE_NOOP("Messages", "expected the picture to be {1}, as its data URI says, found {2}")};
inline constexpr Code<2> picturesTooManyMegabytes{"picturesTooManyMegabytes", QT_TRANSLATE_NOOP("Messages", "expected at most {1} MB of pictures, found {2} MB")};
inline constexpr Code<0> webpNotReadable{"webpNotReadable", QT_TRANSLATE_NOOP("Messages", "expected a PNG or JPEG picture: nothing here reads WebP (the package qt6-image-formats-plugins would)")};
inline constexpr Code<0> pictureUnreadable{"pictureUnreadable", QT_TRANSLATE_NOOP("Messages", "expected a picture that can be read, found none there or no permission")};
// clang-format on

}  // namespace throughline::journey::messages
