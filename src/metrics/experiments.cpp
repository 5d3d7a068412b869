#include "throughline/metrics/experiments.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/quadrature/gauss_kronrod.hpp>
#include <cmath>

namespace throughline::metrics {

namespace {

using boost::math::beta_distribution;

beta_distribution<> posterior(const Proportion& arm) {
  return {arm.moved + 0.5, arm.entered - arm.moved + 0.5};
}

}  // namespace

// P(B > A) = E over A's quantiles of P(B > a): integrating over the quantile
// keeps the integrand bounded where the densities are not.
double probabilityBBeatsA(const Proportion& a, const Proportion& b) {
  const auto first = posterior(a);
  const auto second = posterior(b);
  const auto above = [&](double u) {
    if (u <= 0) return 1.0;
    if (u >= 1) return 0.0;
    return cdf(complement(second, quantile(first, u)));
  };
  return boost::math::quadrature::gauss_kronrod<double, 61>::integrate(above, 0.0, 1.0, 10, 1e-9);
}

std::optional<AbResult> abTest(const Proportion& a, const Proportion& b) {
  const auto interval = newcombe(a, b);
  if (!interval) return std::nullopt;
  AbResult result;
  result.difference = b.ratio() - a.ratio();
  result.interval = *interval;
  const double pooled = (a.moved + b.moved) / (a.entered + b.entered);
  const double error = std::sqrt(pooled * (1 - pooled) * (1 / a.entered + 1 / b.entered));
  if (error > 0) {
    result.z = result.difference / error;
    result.pValue = 2 * cdf(complement(boost::math::normal_distribution<>(), std::abs(result.z)));
  }
  result.bBeatsA = probabilityBBeatsA(a, b);
  return result;
}

std::optional<std::int64_t> sampleSizePerArm(double baseline, double effect, double alpha,
                                             double power) {
  const double p = baseline;
  const double q = baseline + effect;
  if (!(p > 0 && p < 1 && q > 0 && q < 1) || effect == 0) return std::nullopt;
  const boost::math::normal_distribution<> normal;
  const double mean = (p + q) / 2;
  const double root = quantile(normal, 1 - alpha / 2) * std::sqrt(2 * mean * (1 - mean)) +
                      quantile(normal, power) * std::sqrt(p * (1 - p) + q * (1 - q));
  return static_cast<std::int64_t>(std::ceil(root * root / (effect * effect)));
}

}  // namespace throughline::metrics
