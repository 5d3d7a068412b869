#pragma once

#include "channel_icon.h"
#include "throughline/journey/records.h"

namespace throughline::drawing {

// The cards that stand in a column; each is as high as its content needs.

[[nodiscard]] SharedPicture touchpointCard(Typesetting& type, ChannelIcons& icons,
                                           const journey::Touchpoint& touchpoint,
                                           const journey::Department* owner);
[[nodiscard]] SharedPicture experimentCard(Typesetting& type,
                                           const journey::Experiment& experiment);
[[nodiscard]] SharedPicture campaignCard(Typesetting& type, const journey::Campaign& campaign,
                                         const journey::Department* owner);

}  // namespace throughline::drawing
