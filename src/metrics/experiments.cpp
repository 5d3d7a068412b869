#include "throughline/metrics/experiments.h"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/quadrature/gauss_kronrod.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <cmath>
#include <numbers>

namespace throughline::metrics {

namespace {

/// The density of an arm's rate under Beta(moved + 1/2, others + 1/2), seen from its mode
/// and without its constant factor. With the rate as sin² of an angle it is
/// sin^2moved · cos^2others: bounded, smooth, and at `reach` from the mode below 1e-18 of
/// what it is there, since its logarithm falls at least as -cases · distance².
class ArmDensity {
 public:
  explicit ArmDensity(const Proportion& arm)
      : m_moved(arm.moved),
        m_others(arm.entered - arm.moved),
        m_mode(std::atan2(std::sqrt(m_moved), std::sqrt(m_others))),
        m_reach(6.5 / std::sqrt(arm.entered)) {}

  /// The angle `step` from the mode.
  [[nodiscard]] double angle(double step) const { return m_mode + step; }
  [[nodiscard]] double operator()(double step) const {
    // Both factors relative to those at the mode: their logarithms alone are so large
    // that nothing would be left of the difference.
    const double half = 2 * std::sin(step / 2);
    const double middle = m_mode + step / 2;
    double log = 0;
    if (m_moved > 0) log += 2 * m_moved * std::log1p(half * std::cos(middle) / std::sin(m_mode));
    if (m_others > 0) log += 2 * m_others * std::log1p(-half * std::sin(middle) / std::cos(m_mode));
    return std::exp(log);
  }
  template <class Integrand>
  [[nodiscard]] double integral(Integrand integrand) const {
    return boost::math::quadrature::gauss_kronrod<double, 61>::integrate(
        integrand, std::max(-m_reach, -m_mode), std::min(m_reach, std::numbers::pi / 2 - m_mode), 8,
        1e-13);
  }

 private:
  double m_moved;
  double m_others;
  double m_mode;
  double m_reach;
};

/// The probability that the arm's rate is below sin² of the angle.
double below(const Proportion& arm, double angle) {
  const double a = arm.moved + 0.5;
  const double b = arm.entered - arm.moved + 0.5;
  const double sine = std::sin(angle);
  const double cosine = std::cos(angle);
  return sine < cosine ? boost::math::ibeta(a, b, sine * sine)
                       : boost::math::ibetac(b, a, cosine * cosine);
}

bool isShare(double value) { return value > 0 && value < 1; }

/// Fleiss's numerator, of which the square over effect² is the sample size.
double spread(double p, double q, double significance, double power) {
  const boost::math::normal_distribution<> normal;
  const double mean = (p + q) / 2;
  return quantile(complement(normal, significance / 2)) * std::sqrt(2 * mean * (1 - mean)) +
         quantile(normal, power) * std::sqrt(p * (1 - p) + q * (1 - q));
}

double exactSampleSize(double p, double effect, double significance, double power) {
  const double root = spread(p, p + effect, significance, power) / effect;
  return root * root;
}

}  // namespace

double probabilityBBeatsA(const Proportion& a, const Proportion& b) {
  // Over the arm that is known better: the other one's distribution is smooth beside it.
  const bool overB = b.entered >= a.entered;
  const ArmDensity density(overB ? b : a);
  const double whole = density.integral(density);
  const double other = density.integral(
      [&](double step) { return density(step) * below(overB ? a : b, density.angle(step)); });
  return overB ? other / whole : 1 - other / whole;
}

std::optional<AbResult> abTest(const Proportion& a, const Proportion& b) {
  const auto interval = newcombe(a, b);
  if (!interval) return std::nullopt;
  AbResult result;
  result.difference = b.ratio() - a.ratio();
  result.interval = *interval;
  const auto [z, p] = zTest(a, b);
  result.z = z;
  result.pValue = p;
  result.bBeatsA = probabilityBBeatsA(a, b);
  return result;
}

ZTest zTest(const Proportion& a, const Proportion& b) {
  const double pooled = (a.moved + b.moved) / (a.entered + b.entered);
  const double error = std::sqrt(pooled * (1 - pooled) * (1 / a.entered + 1 / b.entered));
  if (!(error > 0)) return {};
  const double z = (b.ratio() - a.ratio()) / error;
  return {z, 2 * cdf(complement(boost::math::normal_distribution<>(), std::abs(z)))};
}

std::optional<std::int64_t> sampleSizePerArm(double baseline, double effect, double significance,
                                             double power) {
  if (!isShare(baseline) || !isShare(baseline + effect) || effect == 0) return std::nullopt;
  if (!isShare(significance) || !isShare(power)) return std::nullopt;
  const double size = std::ceil(exactSampleSize(baseline, effect, significance, power));
  constexpr double kMostCounted = 9e15;
  if (!(size <= kMostCounted)) return std::nullopt;
  return static_cast<std::int64_t>(size);
}

// The numerator is concave in the effect and not below 0, so the size falls with every
// larger effect, and halving finds the place where it passes `perArm`.
std::optional<double> smallestEffect(double baseline, double perArm, double significance,
                                     double power) {
  if (!(baseline >= 0 && baseline < 1) || !isShare(significance) || !isShare(power)) {
    return std::nullopt;
  }
  const double most = std::floor(perArm);
  const auto suffice = [&](double effect) {
    return exactSampleSize(baseline, effect, significance, power) <= most;
  };
  double tooSmall = 0;
  double enough = 1 - baseline;
  if (!suffice(enough)) return std::nullopt;
  for (;;) {
    const double middle = tooSmall + (enough - tooSmall) / 2;
    if (middle <= tooSmall || middle >= enough) return enough;
    (suffice(middle) ? enough : tooSmall) = middle;
  }
}

}  // namespace throughline::metrics
