#pragma once

#include "lanes/lane.h"

namespace throughline::drawing {

/// How the links of the map run between the cards of the touchpoints' lane, before it is known
/// where these stand on the map. Links of which a card is not shown are left out.
/// `nameHeight`: of the lane's own name.
[[nodiscard]] LinkPlan planOfLinks(const ShownMap& map, LaneCells& cells, PictureStore& pictures,
                                   qreal nameHeight);

/// Draws the plan into the layout. `top`: what the plan's heights are counted from.
void putLinks(const LaneInMaking& lane, qreal top);

}  // namespace throughline::drawing
