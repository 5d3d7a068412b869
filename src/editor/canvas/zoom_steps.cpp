#include "canvas/zoom_steps.h"

#include <algorithm>
#include <array>

namespace throughline::editor {

namespace {

constexpr std::array kZoomSteps{kLeastZoom, 0.1,  0.15, 0.25, 0.35, 0.5, 0.67,     0.8,
                                1.0,        1.25, 1.5,  2.0,  2.5,  3.0, kMostZoom};
constexpr qreal kSmallStep = 1.5;
constexpr qreal kSame = 0.001;  // as a part: closer zooms are one

}  // namespace

qreal zoomStepFrom(qreal zoom, bool in) {
  if (in) {
    if (zoom * kSmallStep < kZoomSteps.front()) return zoom * kSmallStep;
    const auto next = std::ranges::upper_bound(kZoomSteps, zoom * (1 + kSame));
    return next == kZoomSteps.end() ? kZoomSteps.back() : *next;
  }
  const auto next = std::ranges::lower_bound(kZoomSteps, zoom * (1 - kSame));
  return next == kZoomSteps.begin() ? zoom / kSmallStep : *std::prev(next);
}

}  // namespace throughline::editor
