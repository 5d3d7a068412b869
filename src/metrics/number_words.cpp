#include "throughline/metrics/number_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "figures.h"
#include "throughline/journey/decimal.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/metrics/evidence.h"

namespace throughline::metrics {

namespace messages = journey::messages;
using journey::Figure;
using journey::Message;

namespace {

constexpr double kLargestPlain = 1e15;

/// Without groups of three digits; a power of ten is written "1E+15".
std::string digits(double number, std::chars_format format, int precision) {
  std::array<char, 64> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number, format, precision);
  std::string written(text.data(), end.ptr);
  std::ranges::replace(written, 'e', 'E');
  return written;
}

std::string fixed(double number, int decimals) {
  return withGroups(digits(number, std::chars_format::fixed, decimals));
}

std::string written(double number) {
  if (number == 0) return "0";
  if (std::abs(number) >= kLargestPlain) return digits(number, std::chars_format::general, 4);
  for (int decimals = 0; decimals < 2; ++decimals) {
    const double scale = std::pow(10, decimals);
    if (std::abs(std::round(number * scale) / scale - number) <= 0.0005 * std::abs(number)) {
      return fixed(number, decimals);
    }
  }
  // Never a 0 for what is not one.
  if (number != 0 && std::abs(number) < 0.01) return digits(number, std::chars_format::general, 2);
  return fixed(number, 2);
}

}  // namespace

Message numberWords(double number) { return messages::number(Figure{written(number)}); }

Message scoreWords(double score) {
  const double meant = journey::asMeant(score);
  const std::string sign = meant > 0 ? "+" : meant < 0 ? "−" : "";
  return messages::number(Figure{sign + fixed(std::abs(meant), 2)});
}

Message gapWords(double gap) { return messages::number(Figure{fixed(std::abs(gap), 2)}); }

Message interviewWords(std::int64_t interviews) {
  const auto number = [](std::int64_t count) { return numberWords(static_cast<double>(count)); };
  if (interviews == 0) return messages::noInterviews();
  if (interviews > kInterviewsOfFirmStage) {
    return evidenceWords(journey::EvidenceKind::interview, interviews);
  }
  const auto& code = interviews == kInterviewsOfFirmStage ? messages::enoughInterviews
                                                          : messages::tooFewInterviews;
  return code(number(interviews), number(kInterviewsOfFirmStage));
}

Message evidenceWords(journey::EvidenceKind kind, std::int64_t count) {
  return messages::codeOf(messages::kEvidenceKinds, kind)(numberWords(static_cast<double>(count)),
                                                          count);
}

}  // namespace throughline::metrics
