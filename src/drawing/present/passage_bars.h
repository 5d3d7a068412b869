#pragma once

#include "present/slide_source.h"

namespace throughline::drawing {

/// A bar for each passage: how much customer flow would rise if it met its benchmark, the most
/// first. Those that keep it say so.
[[nodiscard]] SharedPicture passageBars(SlideSource& source, QSizeF room);

}  // namespace throughline::drawing
