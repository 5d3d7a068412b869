#pragma once

#include <cmath>
#include <numbers>
#include <utility>

// METRICS.md's formulas calculated once more, from the formulas alone and by other
// means than the product's: what its numbers are held against.

namespace throughline::metrics::by_hand {

inline double normalAbove(double z) { return std::erfc(z / std::numbers::sqrt2) / 2; }

/// By halving: what the normal distribution is above with this probability.
inline double quantileAbove(double probability) {
  double low = -40;
  double high = 40;
  for (int i = 0; i < 200; ++i) {
    const double middle = (low + high) / 2;
    (normalAbove(middle) > probability ? low : high) = middle;
  }
  return (low + high) / 2;
}

/// Wilson's bounds as the roots of (p - x)² = z² x(1 - x) / n.
inline std::pair<double, double> wilson(double moved, double entered) {
  const double z2 = 1.959963984540054 * 1.959963984540054;
  const double p = moved / entered;
  const double a = 1 + z2 / entered;
  const double b = -(2 * p + z2 / entered);
  const double root = std::sqrt(std::fmax(0, b * b - 4 * a * p * p));
  return {(-b - root) / (2 * a), (-b + root) / (2 * a)};
}

inline std::pair<double, double> newcombe(double m1, double n1, double m2, double n2) {
  const auto [l1, u1] = wilson(m1, n1);
  const auto [l2, u2] = wilson(m2, n2);
  const double p1 = m1 / n1;
  const double p2 = m2 / n2;
  const auto square = [](double x) { return x * x; };
  return {p2 - p1 - std::sqrt(square(p2 - l2) + square(u1 - p1)),
          p2 - p1 + std::sqrt(square(u2 - p2) + square(p1 - l1))};
}

/// The pooled two-sided test.
inline double pValue(double m1, double n1, double m2, double n2) {
  const double pooled = (m1 + m2) / (n1 + n2);
  const double variance = pooled * (1 - pooled) * (n1 + n2) / (n1 * n2);
  if (variance <= 0) return 1;
  return 2 * normalAbove(std::fabs(m2 / n2 - m1 / n1) / std::sqrt(variance));
}

/// Before it is rounded up.
inline double sampleSize(double p, double effect, double alpha, double power) {
  const double q = p + effect;
  const double mean = (p + q) / 2;
  const double sum = quantileAbove(alpha / 2) * std::sqrt(2 * mean * (1 - mean)) +
                     quantileAbove(1 - power) * std::sqrt(p * (1 - p) + q * (1 - q));
  return sum * sum / (effect * effect);
}

/// P(B > A) under Beta(1/2, 1/2) priors: both rates as sin² of an angle, whose densities
/// are sin^2m · cos^2k, and one distribution built up by Simpson's rule while the other
/// is summed over it.
inline double bBeatsA(double m1, double n1, double m2, double n2, int steps = 20000) {
  struct Density {
    double moved, others, peak;
    Density(double m, double n) : moved(m), others(n - m), peak(0) { peak = log(mode()); }
    [[nodiscard]] double mode() const { return std::atan2(std::sqrt(moved), std::sqrt(others)); }
    [[nodiscard]] double log(double angle) const {
      double sum = 0;
      if (moved > 0) sum += 2 * moved * std::log(std::sin(angle));
      if (others > 0) sum += 2 * others * std::log(std::cos(angle));
      return sum;
    }
    double operator()(double angle) const {
      if (moved > 0 && angle <= 0) return 0;
      if (others > 0 && angle >= std::numbers::pi / 2) return 0;
      return std::exp(log(angle) - peak);
    }
  };
  const Density a(m1, n1);
  const Density b(m2, n2);
  const double h = std::numbers::pi / 2 / steps;
  double belowA = 0;
  double wholeB = 0;
  double both = 0;
  for (int i = 0; i < steps; ++i) {
    const double x = i * h;
    const auto simpson = [](const Density& of, double from, double width) {
      return (of(from) + 4 * of(from + width / 2) + of(from + width)) * width / 6;
    };
    const double middleA = belowA + simpson(a, x, h / 2);
    const double endA = middleA + simpson(a, x + h / 2, h / 2);
    both += (b(x) * belowA + 4 * b(x + h / 2) * middleA + b(x + h) * endA) * h / 6;
    wholeB += simpson(b, x, h);
    belowA = endA;
  }
  return both / (belowA * wholeB);
}

}  // namespace throughline::metrics::by_hand
