#pragma once

#include <QRectF>
#include <vector>

namespace throughline::drawing {

/// A face that may have to make room for another one of its stage.
struct StandingFace {
  std::size_t curve = 0;  ///< faces of one curve keep their order
  QRectF rect;
};

/// Moves faces that lie over each other beside each other, between left and right as far as
/// there is room for all. Those of a curve come in their order.
void putSideBySide(std::vector<StandingFace*>& faces, qreal left, qreal right);

}  // namespace throughline::drawing
