#include "throughline/metrics/confidence.h"

#include <boost/random/mersenne_twister.hpp>

#include "draw_medians.h"
#include "random_beta.h"

namespace throughline::metrics {

namespace {

constexpr std::uint64_t kSeed = 0x7468726F7567686CULL;

// Each passage has its own stream, picked by its place: the draws of one do not
// depend on how many numbers another one used up.
std::vector<double> drawConversions(std::size_t place, double moved, double volume) {
  boost::random::mt19937_64 engine(kSeed + place);
  RandomBeta beta(moved + 0.5, volume - moved + 0.5);
  std::vector<double> conversions(kDraws);
  for (double& conversion : conversions) conversion = beta(engine);
  return conversions;
}

bool isDrawn(const PassageNumbers& passage) {
  return passage.conversion && Proportion{*passage.moved, *passage.volume}.isCount();
}

std::optional<std::size_t> firstStalled(const PeriodNumbers& numbers) {
  for (std::size_t i = 0; i < numbers.passages.size(); ++i) {
    if (numbers.passages[i].uplift.stalled) return i;
  }
  return std::nullopt;
}

}  // namespace

bool ConfidenceCache::Column::isOf(const PassageNumbers& passage) const {
  return moved == *passage.moved && volume == *passage.volume;
}

std::size_t ConfidenceCache::toDraw(const PeriodNumbers& numbers) const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < numbers.passages.size(); ++i) {
    const PassageNumbers& passage = numbers.passages[i];
    if (isDrawn(passage) && (i >= m_columns.size() || !m_columns[i].isOf(passage))) ++count;
  }
  return count;
}

void ConfidenceCache::draw(const PeriodNumbers& numbers) {
  m_columns.resize(numbers.passages.size());
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    const PassageNumbers& passage = numbers.passages[i];
    Column& column = m_columns[i];
    if (!isDrawn(passage)) {
      column = {};
    } else if (!column.isOf(passage)) {
      column = {*passage.moved, *passage.volume,
                drawConversions(i, *passage.moved, *passage.volume)};
    }
  }
}

std::vector<double> ConfidenceCache::confidence(const PeriodNumbers& numbers) {
  draw(numbers);
  const std::size_t count = m_columns.size();
  std::vector<PassageFacts> facts;
  std::vector<double> conversions(count);
  std::vector<std::size_t> drawn;
  for (std::size_t i = 0; i < count; ++i) {
    facts.push_back(numbers.passages[i].facts());
    conversions[i] = facts[i].conversion.value_or(0);
    if (!m_columns[i].conversions.empty()) drawn.push_back(i);
  }
  const DrawJudge judge(facts, numbers.rule);
  std::vector<double> medians(kDraws);
  if (judge.needsMedian()) {
    std::vector<DrawnColumn> columns;
    for (const std::size_t i : judge.measured()) {
      columns.push_back({m_columns[i].conversions, conversions[i]});
    }
    medians = mediansPerDraw(columns, kDraws);
  }
  // A stalled passage is drawn as if a few moved on, and so may keep its benchmark.
  const auto otherwise = firstStalled(numbers);
  std::vector<std::size_t> wins(count);
  for (std::size_t draw = 0; draw < kDraws; ++draw) {
    for (const std::size_t i : drawn) conversions[i] = m_columns[i].conversions[draw];
    const auto weakest = judge.weakest(conversions, medians[draw]);
    if (const auto winner = weakest ? weakest : otherwise) ++wins[*winner];
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
