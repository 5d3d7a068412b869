#pragma once

#include <optional>
#include <vector>

#include "present/slide_source.h"

namespace throughline::drawing {

/// A ratio over periods, the last of them in view.
struct RatioTrend {
  struct Point {
    QString period;
    std::optional<double> ratio;
  };
  std::vector<Point> points;
  std::optional<double> target;
  bool weakest = false;

  [[nodiscard]] bool isWorthDrawing() const;
};

/// The conversion of the passage in the period that is shown and up to four before it.
[[nodiscard]] RatioTrend trendOfPassage(const SlideSource& source, std::size_t place);
[[nodiscard]] SharedPicture trendChart(SlideSource& source, const RatioTrend& trend, QSizeF size);

}  // namespace throughline::drawing
