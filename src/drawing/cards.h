#pragma once

#include "channel_icon.h"
#include "throughline/journey/records.h"

namespace throughline::drawing {

// The cards that stand in a column; each is as high as its content needs.

/// What a card stands on that tells nothing by it.
[[nodiscard]] Mark plainGround(QSizeF size);

/// A dot in the department's colour and its name; or that there is none.
PictureBuilder::Extent drawOwner(PictureBuilder& builder, const journey::Department* owner,
                                 QPointF topLeft, qreal width);
/// What it takes where there is room.
[[nodiscard]] qreal ownerWidth(PictureBuilder& builder, const journey::Department* owner);

[[nodiscard]] SharedPicture touchpointCard(Typesetting& type, ChannelIcons& icons,
                                           const journey::Touchpoint& touchpoint,
                                           const journey::Department* owner);
/// Whether it is a high or a low, what was said, by whom and where; a wave where it stands on
/// the curve. `persona` is empty for nobody.
[[nodiscard]] SharedPicture findingCard(Typesetting& type, const journey::Finding& finding,
                                        const std::string& persona, bool onCurve);
[[nodiscard]] SharedPicture experimentCard(Typesetting& type,
                                           const journey::Experiment& experiment);
[[nodiscard]] SharedPicture campaignCard(Typesetting& type, const journey::Campaign& campaign,
                                         const journey::Department* owner);

}  // namespace throughline::drawing
