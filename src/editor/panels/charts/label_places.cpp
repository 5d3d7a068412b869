#include "label_places.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace throughline::editor {

namespace {

/// Labels that touch each other, standing around the mean of what they want.
struct LabelGroup {
  double top = 0;  ///< where the first of them stands
  std::size_t count = 0;
};

LabelGroup joined(const LabelGroup& above, const LabelGroup& below, double gap) {
  // Each wants its first label somewhere; below's wish counts from the joined top.
  const double shift = below.top - static_cast<double>(above.count) * gap;
  const auto a = static_cast<double>(above.count);
  const auto b = static_cast<double>(below.count);
  return {(above.top * a + shift * b) / (a + b), above.count + below.count};
}

}  // namespace

std::size_t labelsThatFit(double gap, double low, double high) {
  return high < low ? 0 : static_cast<std::size_t>((high - low) / gap + 1e-9) + 1;
}

std::vector<double> placeLabels(const std::vector<double>& wanted, double gap, double low,
                                double high) {
  std::vector<std::size_t> order(wanted.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return wanted[i]; });
  const auto within = [&](LabelGroup group) {
    const double last = high - static_cast<double>(group.count - 1) * gap;
    group.top = std::clamp(group.top, low, std::max(low, last));
    return group;
  };
  std::vector<LabelGroup> groups;
  for (const std::size_t i : order) {
    groups.push_back(within({wanted[i], 1}));
    while (groups.size() > 1) {
      const LabelGroup& above = groups[groups.size() - 2];
      const LabelGroup& below = groups.back();
      if (above.top + static_cast<double>(above.count) * gap <= below.top + 1e-9) break;
      const LabelGroup one = within(joined(above, below, gap));
      groups.resize(groups.size() - 2);
      groups.push_back(one);
    }
  }
  std::vector<double> places(wanted.size());
  std::size_t next = 0;
  for (const LabelGroup& group : groups) {
    for (std::size_t k = 0; k < group.count; ++k) {
      places[order[next++]] = group.top + static_cast<double>(k) * gap;
    }
  }
  return places;
}

}  // namespace throughline::editor
