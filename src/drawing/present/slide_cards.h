#pragma once

#include "present/slide_parts.h"

namespace throughline::drawing {

/// How much a touchpoint's card says, the most first.
enum class CardDetail {
  job,      ///< what it is hired for, too
  owner,    ///< name, channel, owner
  compact,  ///< name and owner, in a card of half the width
};

[[nodiscard]] SharedPicture slideCard(SlideSource& source, const journey::Touchpoint& touchpoint,
                                      CardDetail detail, qreal width);

/// The sign of its channel, `side` wide, as a part of the record's picture.
void drawChannelSign(PictureBuilder& builder, SlideSource& source,
                     const journey::Touchpoint& touchpoint, QPointF at, qreal side);

}  // namespace throughline::drawing
