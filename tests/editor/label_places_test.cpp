#include "panels/charts/label_places.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace throughline::editor {
namespace {

TEST(LabelPlaces, ALabelWithRoomStandsWhereItWants) {
  EXPECT_EQ(placeLabels({10, 50, 30}, 12, 0, 100), (std::vector<double>{10, 50, 30}));
}

TEST(LabelPlaces, TwoThatWantTheSameStandAroundIt) {
  EXPECT_EQ(placeLabels({50, 50}, 12, 0, 100), (std::vector<double>{44, 56}));
}

TEST(LabelPlaces, NoneLiesOnAnotherNorOutsideWhateverIsWanted) {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    std::mt19937 random(seed);
    const std::size_t fit = labelsThatFit(13, 5, 160);
    std::vector<double> wanted(1 + random() % fit);
    for (double& y : wanted) y = static_cast<double>(random() % 170);
    const auto places = placeLabels(wanted, 13, 5, 160);
    auto sorted = places;
    std::ranges::sort(sorted);
    EXPECT_GE(sorted.front(), 5 - 1e-9) << "seed " << seed;
    EXPECT_LE(sorted.back(), 160 + 1e-9) << "seed " << seed;
    for (std::size_t i = 1; i < sorted.size(); ++i) {
      EXPECT_GE(sorted[i] - sorted[i - 1], 13 - 1e-6) << "seed " << seed;
    }
    for (std::size_t a = 0; a < wanted.size(); ++a) {
      for (std::size_t b = 0; b < wanted.size(); ++b) {
        if (wanted[a] < wanted[b]) {
          EXPECT_LT(places[a], places[b]) << "seed " << seed;
        }
      }
    }
  }
}

}  // namespace
}  // namespace throughline::editor
