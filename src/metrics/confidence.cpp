#include "throughline/metrics/confidence.h"

#include <boost/random/beta_distribution.hpp>
#include <boost/random/mersenne_twister.hpp>

namespace throughline::metrics {

namespace {

constexpr std::uint64_t kSeed = 0x7468726F7567686CULL;

// Each passage has its own stream, picked by its place: the draws of one do not
// depend on how many numbers another one used up. Boost's distributions are the
// same on every platform, unlike the standard library's.
std::vector<double> drawConversions(std::size_t place, double moved, double volume) {
  boost::random::mt19937_64 engine(kSeed + place);
  boost::random::beta_distribution<double> beta(moved + 0.5, volume - moved + 0.5);
  std::vector<double> conversions(kDraws);
  for (double& conversion : conversions) conversion = beta(engine);
  return conversions;
}

bool isDrawn(const PassageNumbers& passage) {
  return passage.conversion && Proportion{*passage.moved, *passage.volume}.isCount();
}

}  // namespace

std::vector<double> ConfidenceCache::confidence(const PeriodNumbers& numbers) {
  const std::size_t count = numbers.passages.size();
  std::vector<PassageFacts> facts;
  for (const PassageNumbers& passage : numbers.passages) facts.push_back(passage.facts());
  m_columns.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    const PassageNumbers& passage = numbers.passages[i];
    Column& column = m_columns[i];
    if (!isDrawn(passage)) {
      column = {};
    } else if (column.moved != *passage.moved || column.volume != *passage.volume) {
      column = {*passage.moved, *passage.volume,
                drawConversions(i, *passage.moved, *passage.volume)};
    }
  }
  std::vector<std::size_t> wins(count);
  for (std::size_t draw = 0; draw < kDraws; ++draw) {
    for (std::size_t i = 0; i < count; ++i) {
      if (!m_columns[i].conversions.empty()) facts[i].conversion = m_columns[i].conversions[draw];
    }
    if (const auto weakest = judge(facts, numbers.rule).weakest) ++wins[*weakest];
  }
  std::vector<double> shares;
  for (const std::size_t won : wins) {
    shares.push_back(static_cast<double>(won) / static_cast<double>(kDraws));
  }
  return shares;
}

std::vector<double> confidence(const PeriodNumbers& numbers) {
  return ConfidenceCache{}.confidence(numbers);
}

Sureness sureness(double confidence) {
  if (confidence >= 0.95) return Sureness::sure;
  return confidence >= 0.75 ? Sureness::likely : Sureness::close;
}

}  // namespace throughline::metrics
