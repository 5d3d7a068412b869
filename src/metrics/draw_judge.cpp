#include <algorithm>

#include "rule_parts.h"

namespace throughline::metrics {

DrawJudge::DrawJudge(std::span<const PassageFacts> passages, journey::Rule rule) : m_rule(rule) {
  const Judgement judgement = judge(passages, rule);
  m_longestDelay = judgement.longestDelay;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    m_targets.push_back(passages[i].targetConversion);
    m_delayUplifts.push_back(judgement.passages[i].byDelay.value_or(0));
    if (!passages[i].conversion) continue;
    m_measured.push_back(i);
  }
  // The median is only asked for where some conversion has no target.
  m_needsMedian = rule == journey::Rule::flow &&
                  std::ranges::any_of(m_measured, [&](std::size_t i) { return !m_targets[i]; });
}

std::optional<std::size_t> DrawJudge::weakest(std::span<const double> conversions,
                                              double median) const {
  switch (m_rule) {
    case journey::Rule::flow:
      return byFlow(conversions, median);
    case journey::Rule::conversion:
      return byConversion(conversions);
    case journey::Rule::delay:
      break;
  }
  return m_longestDelay;
}

std::optional<std::size_t> DrawJudge::byFlow(std::span<const double> conversions,
                                             double median) const {
  m_uplifts = m_delayUplifts;
  for (const std::size_t i : m_measured) {
    const double uplift = conversionUplift(conversions[i], m_targets[i].value_or(median));
    m_uplifts[i] = std::max(m_uplifts[i], uplift);
  }
  return largestUplift(m_uplifts);
}

std::optional<std::size_t> DrawJudge::byConversion(std::span<const double> conversions) const {
  const auto lowest = std::ranges::min_element(
      m_measured, {}, [&](std::size_t passage) { return conversions[passage]; });
  return lowest == m_measured.end() ? std::nullopt : std::optional(*lowest);
}

}  // namespace throughline::metrics
