#include "contrast.h"

#include <algorithm>
#include <cmath>

namespace throughline::drawing {

namespace {

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
  return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
         0.0722 * linear(color.blueF());
}

}  // namespace

double contrast(const QColor& one, const QColor& other) {
  const double a = luminance(one);
  const double b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor mixed(const QColor& color, const QColor& ground, double share) {
  const auto mix = [share](int over, int under) {
    return static_cast<int>(std::lround(over * share + under * (1 - share)));
  };
  return {mix(color.red(), ground.red()), mix(color.green(), ground.green()),
          mix(color.blue(), ground.blue())};
}

QColor legible(const QColor& color, const QColor& ground, const QColor& pole, double ratio) {
  constexpr int kSteps = 50;
  for (int step = 0; step < kSteps; ++step) {
    const QColor candidate = mixed(pole, color, static_cast<double>(step) / kSteps);
    if (contrast(candidate, ground) >= ratio) return candidate;
  }
  return pole;
}

}  // namespace throughline::drawing
