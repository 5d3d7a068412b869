#pragma once

#include "picture_builder.h"
#include "throughline/drawing/compared_layout.h"

namespace throughline::drawing {

/// The picture with the mark and its word above what it shows, and what differs below.
[[nodiscard]] SharedPicture markedPicture(Typesetting& type, const Picture& picture,
                                          const ChangeLook& look);
/// The same where its size has to stay: an edge in the mark's colour and its sign.
[[nodiscard]] SharedPicture edgedPicture(Typesetting& type, const Picture& picture,
                                         const ChangeLook& look);
/// The header of a stage with its mark at the lower edge, where there is room of kChipHeight.
[[nodiscard]] SharedPicture markedHeader(Typesetting& type, const Picture& picture,
                                         const ChangeLook& look);
inline constexpr qreal kChipHeight = 15;

/// With texts a step quieter, and without shadows.
[[nodiscard]] SharedPicture quietPicture(const Picture& picture);

/// Conversion and days then and now, and whose weakest link it was.
[[nodiscard]] SharedPicture flowShiftCell(Typesetting& type, journey::Id<journey::Stage> stage,
                                          const FlowShift& flow);
[[nodiscard]] SharedPicture totalsShiftCell(Typesetting& type, const TotalsShift& totals);

}  // namespace throughline::drawing
