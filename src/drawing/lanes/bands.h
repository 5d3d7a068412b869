#pragma once

#include "lanes/lane.h"

namespace throughline::drawing {

/// What stands below the name of the touchpoints' lane where its cards stand in bands.
[[nodiscard]] journey::Message aboutBands(const ShownMap& map);

/// Sets the cards of the touchpoints' lane in bands by who sees them, each as high as the
/// highest of its stacks; within a band the order is the stage's. Gives the lane its bands with
/// their names and lines, from `top` on; the bottom of the lowest one. Bands without cards are
/// left out, unless the options invite.
qreal setInBands(const LaneInMaking& lane, qreal top);

}  // namespace throughline::drawing
