#pragma once

#include "picture_builder.h"

// What cells of the flow lane are put together from.

namespace throughline::drawing {

inline constexpr qreal kFlagHeight = 18;

/// A bar as long as the share of those who move on; the y below it.
qreal drawFlowBar(PictureBuilder& builder, qreal top, double share, bool weakest);

enum class FlagLook { filled, outlined };
[[nodiscard]] qreal flagWidth(PictureBuilder& builder, const QString& words);
void drawFlag(PictureBuilder& builder, const QString& words, QPointF at,
              FlagLook look = FlagLook::filled);

}  // namespace throughline::drawing
