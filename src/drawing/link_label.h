#pragma once

#include "picture_builder.h"

namespace throughline::drawing {

/// The sign of what leads back, as high as kBackSign.
[[nodiscard]] PathMark backSign(QPointF topLeft, Ink ink);
inline constexpr QSizeF kBackSign{8, 8};

/// What is written out beside a link that is looked at: how many take it, and its note, on
/// the selection's colour. Null where it has neither.
[[nodiscard]] SharedPicture linkLabel(Typesetting& type, const journey::Link& link, bool back);
/// How many take a link, with the sign of what leads `back`, as for the edge of the card that a
/// loop leaves. Null where that is not known.
[[nodiscard]] SharedPicture linkCount(Typesetting& type, const journey::Link& link, bool back);

}  // namespace throughline::drawing
