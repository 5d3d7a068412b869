// Whether the confidence of the weakest link keeps its word. Simulates journeys
// whose true rates are known, lets the program name the weakest link from the
// counts, and prints, per decile of the confidence, how often the named passage
// is truly the weakest.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <functional>
#include <random>

#include "throughline/metrics/confidence.h"

using namespace throughline;

namespace {

using Random = std::mt19937_64;

constexpr int kJourneys = 2'000;

double uniform(Random& random, double low, double high) {
  return std::uniform_real_distribution<double>(low, high)(random);
}

double beta(Random& random, double a, double b) {
  const double x = std::gamma_distribution<double>(a)(random);
  const double y = std::gamma_distribution<double>(b)(random);
  return x / (x + y);
}

/// One sort of journeys: where true rates come from and how many people enter.
struct Population {
  const char* name;
  std::function<double(Random&)> rate;
  double fewest;  ///< at each passage; the number is drawn evenly in its logarithm
  double most;
  bool targets;
  bool days;
};

struct Simulated {
  metrics::PeriodNumbers counted;
  std::vector<metrics::PassageFacts> truth;
};

void setTargets(Random& random, metrics::PassageNumbers& passage, bool days) {
  // Targets as people set them: round, and mostly a little above what they have.
  passage.targetConversion = std::clamp(std::round(uniform(random, 0.1, 0.9) * 20) / 20, 0.05, 1.0);
  if (days) passage.targetDays = std::ceil(*passage.days * uniform(random, 0.6, 1.3));
}

Simulated simulate(Random& random, const Population& population) {
  Simulated journey;
  const int passages = 3 + static_cast<int>(random() % 8);
  for (int i = 0; i < passages; ++i) {
    metrics::PassageNumbers passage;
    const double entered =
        std::exp(uniform(random, std::log(population.fewest), std::log(population.most)));
    const double rate = population.rate(random);
    passage.volume = std::round(entered);
    passage.moved =
        std::binomial_distribution<int>(static_cast<int>(*passage.volume), rate)(random);
    passage.conversion = *passage.moved / *passage.volume;
    if (population.days) passage.days = std::round(std::exp(uniform(random, 0, 4)));
    if (population.targets) setTargets(random, passage, population.days);
    metrics::PassageFacts truth = passage.facts();
    truth.conversion = rate;
    journey.truth.push_back(truth);
    journey.counted.passages.push_back(passage);
  }
  std::vector<metrics::PassageFacts> counted;
  for (const auto& passage : journey.counted.passages) counted.push_back(passage.facts());
  const metrics::Judgement judgement = metrics::judge(counted);
  if (judgement.weakest) journey.counted.weakestLink = {*judgement.weakest, judgement.cause};
  return journey;
}

struct Decile {
  int named = 0;
  int right = 0;
  double confidence = 0;
};

std::array<Decile, 10> decilesOf(const Population& population, std::uint64_t seed) {
  Random random(seed);
  std::array<Decile, 10> deciles;
  for (int i = 0; i < kJourneys; ++i) {
    const Simulated journey = simulate(random, population);
    if (!journey.counted.weakestLink) continue;
    const std::size_t named = journey.counted.weakestLink->passage;
    const double confidence = metrics::confidence(journey.counted)[named];
    Decile& decile = deciles[std::min<std::size_t>(9, static_cast<std::size_t>(confidence * 10))];
    ++decile.named;
    decile.confidence += confidence;
    if (metrics::judge(journey.truth).weakest == named) ++decile.right;
  }
  return deciles;
}

void print(const Population& population, const std::array<Decile, 10>& deciles) {
  std::printf("\n%s\n  confidence   journeys   mean said   truly weakest   95 %% interval\n",
              population.name);
  for (std::size_t i = 0; i < deciles.size(); ++i) {
    const Decile& decile = deciles[i];
    if (decile.named == 0) continue;
    const metrics::Proportion share{static_cast<double>(decile.right),
                                    static_cast<double>(decile.named)};
    const metrics::Interval interval = *metrics::wilson(share);
    const double low = static_cast<double>(i) / 10;
    const bool inside = interval.high >= low && interval.low <= low + 0.1;
    std::printf("  %3zu-%3zu %%    %6d      %5.1f %%       %5.1f %%        %5.1f to %5.1f %%  %s\n",
                i * 10, i * 10 + 10, decile.named, 100 * decile.confidence / decile.named,
                100 * share.ratio(), 100 * interval.low, 100 * interval.high,
                inside ? "" : "outside");
  }
}

}  // namespace

int main() {
  const auto anyRate = [](Random& random) { return uniform(random, 0.05, 0.95); };
  const auto jeffreys = [](Random& random) { return beta(random, 0.5, 0.5); };
  const auto alike = [](Random& random) { return beta(random, 12, 18); };
  const Population populations[] = {
      {"Rates from Jeffreys' prior, 20 to 5,000 people, medians", jeffreys, 20, 5000, false, false},
      {"Rates 5 to 95 %, 20 to 5,000 people, medians", anyRate, 20, 5000, false, false},
      {"Rates 5 to 95 %, 20 to 5,000 people, medians, days", anyRate, 20, 5000, false, true},
      {"Rates 5 to 95 %, 20 to 5,000 people, targets, days", anyRate, 20, 5000, true, true},
      {"Rates alike (40 % +- 9), 20 to 5,000 people, medians", alike, 20, 5000, false, false},
      {"Rates 5 to 95 %, 10 to 100 people, medians", anyRate, 10, 100, false, false},
  };
  std::printf("%d journeys of 3 to 10 passages each\n", kJourneys);
  std::uint64_t seed = 20260930;
  for (const Population& population : populations) {
    print(population, decilesOf(population, seed++));
  }
}
