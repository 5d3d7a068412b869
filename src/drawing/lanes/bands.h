#pragma once

#include "lanes/lane.h"

namespace throughline::drawing {

/// What stands below the name of the touchpoints' lane where its cards stand in bands.
[[nodiscard]] journey::Message aboutBands(const ShownMap& map);

/// How far cards stand from their band's upper and lower edge.
inline constexpr qreal kBandPadding = 10;

/// One of the bands of the touchpoints' lane, from height to height.
struct StackedBand {
  journey::Side side = journey::Side::customer;
  qreal top = 0;
  qreal bottom = 0;
  bool hidden = false;
  SharedPicture head;  ///< null: the name of the lane stands here
  SharedPicture hint;  ///< in the place of cards, where there are none
};

/// Sets the cards in bands by who sees them, from `top` on, each band as high as the highest of
/// its stacks; within a band the order is the stage's. Bands without cards are left out, unless
/// the options invite. `nameHeight`: of the lane's own name.
[[nodiscard]] std::vector<StackedBand> stackInBands(const ShownMap& map, PictureStore& pictures,
                                                    std::span<Element> elements, qreal nameHeight,
                                                    qreal top);

/// Sets the lane's cards in bands, and gives it these with their names and lines, from `top`
/// on; the bottom of the lowest one.
qreal setInBands(const LaneInMaking& lane, qreal top);

}  // namespace throughline::drawing
