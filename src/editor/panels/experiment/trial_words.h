#pragma once

#include <QString>
#include <optional>

#include "throughline/journey/journey.h"
#include "throughline/journey/notation.h"
#include "throughline/metrics/experiments.h"

// What the numbers of an experiment say, in words that can be repeated.

namespace throughline::editor {

/// Figures of experiments in the notation of a map.
class TrialFigures {
 public:
  explicit TrialFigures(journey::Notation notation) : m_notation(std::move(notation)) {}

  /// "1,210".
  [[nodiscard]] QString count(double number) const;
  /// "22.4 %", "24 %".
  [[nodiscard]] QString percent(double ratio) const;
  /// "15.3–31.6".
  [[nodiscard]] QString range(const metrics::Interval& interval) const;
  /// "+11.2", "−1.3", in points.
  [[nodiscard]] QString signedPoints(double difference) const;
  /// "10", in points.
  [[nodiscard]] QString points(double difference) const;
  /// "0.079", "under 0.001".
  [[nodiscard]] QString pValue(double p) const;
  /// "42", "over 10 years" is said as "over 520".
  [[nodiscard]] QString weeks(double weeks) const;
  /// A chance as a whole percentage, with a decimal where it would read as all or nothing.
  [[nodiscard]] QString chance(double chance) const;
  /// With `decimals` at most.
  [[nodiscard]] QString number(double number, int decimals) const;

 private:
  journey::Notation m_notation;
};

/// How a verdict is marked: never by its colour alone.
enum class Tone { calm, doubtful, good, bad };

/// A verdict in words.
struct TrialVerdict {
  Tone tone = Tone::calm;
  QString word;    ///< with its sign: "? Unclear so far"
  QString reason;  ///< a sentence that a marketer can repeat
};
/// Of what its kind asks for; one that says what is missing where there is none.
[[nodiscard]] TrialVerdict verdictOf(const journey::Experiment& experiment,
                                     const metrics::ExperimentNumbers& numbers,
                                     const TrialFigures& figures);

/// "199 of 646 · 31 % of the sample"; empty where nothing is in, or the sample is unknown.
[[nodiscard]] QString sampleWords(const journey::Experiment& experiment,
                                  const metrics::ExperimentNumbers& numbers,
                                  const TrialFigures& figures);

/// What came since then: customers, and the return where cost and value per customer are known;
/// never because of it. Empty where nothing can be said.
[[nodiscard]] QString returnWords(const std::optional<metrics::Returned>& returned,
                                  const TrialFigures& figures);

/// "Keep", in the language of the window, for a decision that a button made; else the text.
[[nodiscard]] QString decisionWords(const std::string& decision);

}  // namespace throughline::editor
