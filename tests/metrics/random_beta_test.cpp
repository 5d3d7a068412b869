#include "random_beta.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/random/mersenne_twister.hpp>
#include <cmath>
#include <vector>

namespace throughline::metrics {
namespace {

constexpr std::size_t kSample = 100'000;

template <class Sampler>
std::vector<double> sortedSample(Sampler sampler) {
  boost::random::mt19937_64 engine(20260930);
  std::vector<double> sample(kSample);
  for (double& value : sample) value = sampler(engine);
  std::ranges::sort(sample);
  return sample;
}

/// Kolmogorov and Smirnov's distance, looked at in every hundredth value. A right
/// sampler stays below 1.63 / sqrt(n) in 99 of 100 seeds; the seed here is fixed.
template <class Distribution>
double distance(const std::vector<double>& sorted, const Distribution& distribution) {
  double largest = 0;
  for (std::size_t i = 50; i < sorted.size(); i += 100) {
    const double share = (static_cast<double>(i) + 0.5) / static_cast<double>(sorted.size());
    largest = std::max(largest, std::abs(cdf(distribution, sorted[i]) - share));
  }
  return largest;
}

const double kFar = 1.63 / std::sqrt(static_cast<double>(kSample));

// 1/2 is nobody of nobody; below 1, near 1, few and many people.
TEST(RandomGamma, IsDistributedAsGammaForEveryShape) {
  for (const double shape : {0.5, 0.9, 1.0, 1.5, 2.5, 10.5, 202.5, 1e6}) {
    const auto sample = sortedSample(RandomGamma(shape));
    EXPECT_GT(sample.front(), 0) << shape;
    EXPECT_LT(distance(sample, boost::math::gamma_distribution<>(shape)), kFar) << shape;
  }
}

TEST(RandomBeta, IsDistributedAsBetaForEveryCount) {
  const struct {
    double moved, entered;
  } counts[] = {{0, 1},         {1, 1},     {0, 12},      {12, 12},   {1, 2},
                {48, 202},      {154, 202}, {1680, 4200}, {0.3, 0.9}, {1, 1e6},
                {999'999, 1e6}, {4e8, 1e9}, {0, 1e9},     {1e9, 1e9}};
  for (const auto& [moved, entered] : counts) {
    const double a = moved + 0.5, b = entered - moved + 0.5;
    const auto sample = sortedSample(RandomBeta(a, b));
    EXPECT_GE(sample.front(), 0) << moved << " of " << entered;
    EXPECT_LE(sample.back(), 1) << moved << " of " << entered;
    EXPECT_LT(distance(sample, boost::math::beta_distribution<>(a, b)), kFar)
        << moved << " of " << entered;
  }
}

// Quantiles far out, where a distance of the whole says little: how often a draw is
// beyond the one in a thousand at either end.
TEST(RandomBeta, ReachesAsFarOutAsItShould) {
  for (const auto& [a, b] : {std::pair{0.5, 0.5}, {0.5, 40.5}, {48.5, 154.5}}) {
    const boost::math::beta_distribution<> distribution(a, b);
    const auto sample = sortedSample(RandomBeta(a, b));
    const double low = quantile(distribution, 0.001);
    const double high = quantile(complement(distribution, 0.001));
    const auto below = std::ranges::count_if(sample, [&](double x) { return x < low; });
    const auto above = std::ranges::count_if(sample, [&](double x) { return x > high; });
    EXPECT_NEAR(static_cast<double>(below), 100, 30) << a << ", " << b;
    EXPECT_NEAR(static_cast<double>(above), 100, 30) << a << ", " << b;
  }
}

}  // namespace
}  // namespace throughline::metrics
