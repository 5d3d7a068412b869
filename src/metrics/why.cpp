#include "throughline/metrics/why.h"

#include <array>
#include <charconv>
#include <cmath>

#include "throughline/journey/text.h"
#include "throughline/metrics/confidence.h"

namespace throughline::metrics {

namespace {

std::string rounded(double value, double step) {
  return journey::numberText(std::round(value / step) * step);
}

/// Below 10 with one decimal; what would round to 0 with its first two digits.
std::string fewDigits(double value) {
  const double size = std::abs(value);
  if (size >= 9.95) return rounded(value, 1);
  // 0.1 steps print as 3.1, never as 3.1000000000000001.
  if (size >= 0.05 || size == 0) return journey::numberText(std::round(value * 10) / 10);
  std::array<char, 32> text{};
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 2);
  return {text.data(), end.ptr};
}

std::string found(const PassageNumbers& passage, Cause cause) {
  if (cause == Cause::delay) return "Moving on takes " + daysText(*passage.days);
  if (passage.uplift.stalled) return "Nobody moved on, or a reading is missing";
  return percentText(*passage.conversion) + " move on";
}

std::string expected(const PassageNumbers& passage, Cause cause) {
  const bool byDelay = cause == Cause::delay;
  const bool target =
      byDelay ? passage.targetDays.has_value() : passage.targetConversion.has_value();
  const std::string benchmark = byDelay ? daysText(*passage.uplift.benchmarkDays)
                                        : percentText(*passage.uplift.benchmarkConversion);
  return (target ? "the target is " : "the median of the map is ") + benchmark;
}

std::string whatItGains(const PassageNumbers& passage, Cause cause) {
  const Uplift& uplift = passage.uplift;
  if (uplift.stalled) {
    // It is stalled whatever its benchmark; only a target says more.
    const std::string target = passage.targetConversion ? "; " + expected(passage, cause) : "";
    return target + ". Until somebody does, no customer comes through.";
  }
  return "; " + expected(passage, cause) + ". Meeting it would lift customer flow by " +
         percentText(*uplift.larger - 1) + ", more than any other single fix.";
}

std::string reason(const PeriodNumbers& numbers, const PassageNumbers& passage) {
  const Cause cause = numbers.weakestLink->cause;
  switch (numbers.rule) {
    case journey::Rule::conversion:
      return found(passage, cause) + ", the lowest conversion of the map.";
    case journey::Rule::delay:
      return found(passage, cause) + ", the longest delay of the map.";
    case journey::Rule::flow:
      break;
  }
  return found(passage, cause) + whatItGains(passage, cause);
}

/// "202 demos booked": the volume with its metric's name, as words in a sentence.
std::string cases(const journey::Journey& journey, const PassageNumbers& passage) {
  std::string name = journey.get(passage.from).volume.name;
  const bool abbreviation = name.size() > 1 && name[1] >= 'A' && name[1] <= 'Z';
  if (!name.empty() && name[0] >= 'A' && name[0] <= 'Z' && !abbreviation) {
    name[0] = static_cast<char>(name[0] - 'A' + 'a');
  }
  return rounded(*passage.volume, 1) + " " + (name.empty() ? "cases" : name) +
         (passage.hasFewCases() ? " (few cases)" : "");
}

}  // namespace

std::vector<Caution> cautions(const PassageNumbers& passage) {
  std::vector<Caution> all;
  if (passage.fixedTerm) all.push_back(Caution::fixed_term);
  if (passage.uplift.stalled) all.push_back(Caution::stalled);
  if (passage.isDoubtful()) all.push_back(Caution::doubtful);
  if (passage.conversion && passage.hasFewCases()) all.push_back(Caution::few_cases);
  return all;
}

std::string_view shortWords(Caution caution) {
  constexpr std::array<std::string_view, 4> all{"fixed term", "stalled", "doubtful", "few cases"};
  return all[static_cast<std::size_t>(caution)];
}

std::string_view words(Caution caution) {
  switch (caution) {
    case Caution::stalled:
      return "stalled: nobody moved on, or a reading is missing";
    case Caution::doubtful:
      return "doubtful: more moved on than came";
    case Caution::fixed_term:
    case Caution::few_cases:
      break;
  }
  return shortWords(caution);
}

std::string cautionText(const PassageNumbers& passage) {
  std::string text;
  for (const Caution caution : cautions(passage)) {
    if (!text.empty()) text += ", ";
    text += words(caution);
  }
  return text;
}

std::string percentText(double ratio) { return fewDigits(ratio * 100) + " %"; }

std::string confidenceText(double confidence) {
  if (confidence > 0.999) return "over 99.9 %";
  if (confidence < 0.995) return percentText(confidence);
  // Without its decimal it would read as all of them.
  return journey::numberText(std::floor(confidence * 1000) / 10) + " %";
}

std::optional<std::string> healthChangeText(const journey::Metric& health,
                                            const StageNumbers& stage) {
  if (journey::trimmed(health.unit) == "%") {
    if (!stage.healthChange) return std::nullopt;
    const std::string points = fewDigits(std::abs(*stage.healthChange));
    return points + (points == "1" ? " point" : " points");
  }
  if (!stage.healthTrend) return std::nullopt;
  return percentText(std::abs(*stage.healthTrend));
}

bool isDrawn(const PeriodNumbers& numbers) { return numbers.rule != journey::Rule::delay; }

std::string daysText(double days) {
  const std::string number = fewDigits(days);
  return number + (number == "1" ? " day" : " days");
}

std::string shortDaysText(double days) { return fewDigits(days) + " d"; }

std::string whyWeakest(const PeriodNumbers& numbers) {
  if (!numbers.weakestLink) return {};
  return reason(numbers, numbers.passages[numbers.weakestLink->passage]);
}

std::string howSure(const journey::Journey& journey, const PeriodNumbers& numbers,
                    const std::vector<double>& confidence) {
  if (!numbers.weakestLink) return {};
  if (!isDrawn(numbers)) {
    return "How sure that is cannot be said: days come without a count of cases.";
  }
  const PassageNumbers& passage = numbers.passages[numbers.weakestLink->passage];
  const std::string basis =
      passage.volume && passage.conversion ? ", on " + cases(journey, passage) : "";
  switch (sureness(confidence.at(numbers.weakestLink->passage))) {
    case Sureness::sure:
      return "Sure" + basis + ".";
    case Sureness::likely:
      return "Likely" + basis + ".";
    case Sureness::close:
      break;
  }
  return "Too close to call" + basis + ": more data, or targets, would tell.";
}

std::string why(const journey::Journey& journey, const PeriodNumbers& numbers,
                const std::vector<double>& confidence) {
  if (!numbers.weakestLink) return {};
  return whyWeakest(numbers) + " " + howSure(journey, numbers, confidence);
}

}  // namespace throughline::metrics
