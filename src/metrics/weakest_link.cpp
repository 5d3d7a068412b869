#include "throughline/metrics/weakest_link.h"

#include <algorithm>

#include "rule_parts.h"

namespace throughline::metrics {

namespace {

/// What all passages of a period share.
struct Common {
  std::optional<double> medianConversion;
  std::optional<double> medianDays;  ///< of those without a fixed term
};

Common commonOf(std::span<const PassageFacts> passages) {
  std::vector<double> conversions;
  std::vector<double> days;
  Common common;
  for (const PassageFacts& passage : passages) {
    if (passage.conversion) conversions.push_back(*passage.conversion);
    if (!countsAsDelay(passage)) continue;
    days.push_back(*passage.days);
  }
  if (!conversions.empty()) common.medianConversion = median(std::move(conversions));
  if (!days.empty()) common.medianDays = median(std::move(days));
  return common;
}

void judgeConversion(const PassageFacts& passage, const Common& common, Uplift& uplift) {
  if (!passage.conversion) return;
  const double benchmark = passage.targetConversion.value_or(*common.medianConversion);
  uplift.benchmarkConversion = benchmark;
  uplift.byConversion = conversionUplift(*passage.conversion, benchmark);
  uplift.stalled = *passage.conversion == 0;
}

double delaysBeside(std::span<const PassageFacts> passages, std::size_t left) {
  double days = 0;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    if (i != left && countsAsDelay(passages[i])) days += *passages[i].days;
  }
  return days;
}

// T - max(0, d - e) is what the others take and min(d, e): the same without a
// difference, which would lose its digits where one passage is nearly all of T.
void judgeDelay(const PassageFacts& passage, const Common& common, double others, Uplift& uplift) {
  const double days = *passage.days;
  const double benchmark = passage.targetDays.value_or(std::max(1.0, *common.medianDays));
  uplift.benchmarkDays = benchmark;
  uplift.byDelay = others + days > 0 ? (others + days) / (others + std::min(days, benchmark)) : 1.0;
}

std::optional<std::size_t> largestOf(const std::vector<Uplift>& uplifts) {
  std::vector<double> larger;
  for (const Uplift& uplift : uplifts) larger.push_back(uplift.larger.value_or(0));
  return largestUplift(larger);
}

Cause causeOf(const Uplift& uplift) {
  if (!uplift.byDelay) return Cause::conversion;
  if (!uplift.byConversion) return Cause::delay;
  return atLeast(*uplift.byConversion, *uplift.byDelay) ? Cause::conversion : Cause::delay;
}

}  // namespace

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  if (values.size() % 2 == 1) return *middle;
  return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

Judgement judge(std::span<const PassageFacts> passages, journey::Rule rule) {
  const Common common = commonOf(passages);
  Judgement judgement;
  judgement.passages.resize(passages.size());
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const PassageFacts& passage = passages[i];
    Uplift& uplift = judgement.passages[i];
    judgeConversion(passage, common, uplift);
    if (countsAsDelay(passage)) judgeDelay(passage, common, delaysBeside(passages, i), uplift);
    if (uplift.byConversion || uplift.byDelay) {
      uplift.larger = std::max(uplift.byConversion.value_or(1), uplift.byDelay.value_or(1));
    }
    const auto lowest = judgement.lowestConversion;
    if (passage.conversion && (!lowest || *passage.conversion < *passages[*lowest].conversion)) {
      judgement.lowestConversion = i;
    }
    const auto longest = judgement.longestDelay;
    if (countsAsDelay(passage) && (!longest || *passage.days > *passages[*longest].days)) {
      judgement.longestDelay = i;
    }
  }
  switch (rule) {
    case journey::Rule::flow:
      judgement.weakest = largestOf(judgement.passages);
      if (judgement.weakest) judgement.cause = causeOf(judgement.passages[*judgement.weakest]);
      break;
    case journey::Rule::conversion:
      judgement.weakest = judgement.lowestConversion;
      break;
    case journey::Rule::delay:
      judgement.weakest = judgement.longestDelay;
      judgement.cause = Cause::delay;
      break;
  }
  return judgement;
}

}  // namespace throughline::metrics
