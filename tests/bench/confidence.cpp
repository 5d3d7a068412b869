// How long the confidence of a map of 20 passages takes: from nothing, after a
// change of one volume, and where nothing has changed.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

#include "throughline/metrics/confidence.h"

using namespace throughline;

namespace {

metrics::PeriodNumbers example(bool withTargets) {
  metrics::PeriodNumbers numbers;
  double volume = 1'000'000;
  for (int i = 0; i < 20; ++i) {
    metrics::PassageNumbers passage;
    passage.volume = volume;
    volume = std::floor(volume * (0.5 + 0.02 * (i % 7)));
    passage.moved = volume;
    passage.conversion = *passage.moved / *passage.volume;
    passage.days = 3 + 4 * (i % 5);
    if (withTargets) passage.targetConversion = 0.6;
    numbers.passages.push_back(passage);
  }
  return numbers;
}

template <class Work>
double milliseconds(Work work) {
  double best = 1e9;
  for (int i = 0; i < 15; ++i) {
    const auto start = std::chrono::steady_clock::now();
    work(i);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    best = std::min(best, took.count());
  }
  return best;
}

}  // namespace

int main() {
  for (const bool withTargets : {false, true}) {
    metrics::PeriodNumbers numbers = example(withTargets);
    metrics::ConfidenceCache cache;
    const double fresh = milliseconds([&](int) { (void)metrics::confidence(numbers); });
    const double unchanged = milliseconds([&](int) { (void)cache.confidence(numbers); });
    const double oneVolume = milliseconds([&](int i) {
      numbers.passages[9].moved = 2000 + i;
      numbers.passages[9].conversion = *numbers.passages[9].moved / *numbers.passages[9].volume;
      numbers.passages[10].volume = 2000 + i;
      numbers.passages[10].moved = 1200;
      numbers.passages[10].conversion = 1200.0 / (2000 + i);
      (void)cache.confidence(numbers);
    });
    std::printf("20 passages, %s: fresh %.1f ms, one volume changed %.1f ms, unchanged %.1f ms\n",
                withTargets ? "targets" : "medians", fresh, oneVolume, unchanged);
  }
}
