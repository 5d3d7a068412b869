#pragma once

#include "throughline/exchange/report.h"
#include "throughline/metrics/map_comparison.h"

// How the parts of a report are found. Each leaves the others alone.

namespace throughline::exchange {

/// What all parts go by.
struct ReportFacts {
  const ReportInput& input;
  const DocumentWords& words;
  metrics::MapComparison numbers;
  bool compares = false;

  [[nodiscard]] std::string say(const journey::Message& message) const {
    return words.say(message);
  }
  /// The map that the numbers of then are of.
  [[nodiscard]] const journey::Journey& thenMap() const {
    return input.then ? *input.then : input.now;
  }
  /// From what the changes are told; null: from nothing.
  [[nodiscard]] const journey::Journey* changedFrom() const {
    return input.then ? input.then : input.changedFrom;
  }
  /// On the map now, else on the one before; empty where it is on neither.
  [[nodiscard]] std::string stageName(journey::Id<journey::Stage> stage) const;
  [[nodiscard]] std::string periodName(bool then) const;
};

[[nodiscard]] ReportFacts reportFacts(const ReportInput& input, const DocumentWords& words);

/// What is not known: "–".
inline constexpr const char* kUnknown = "–";

/// With one decimal: "38.0", "−2.4"; `isSigned` "+2.0".
[[nodiscard]] journey::Figure tenths(double value, bool isSigned = false);

void tellWeakest(const ReportFacts& facts, Report& report);
void tellPassages(const ReportFacts& facts, Report& report);
void tellStages(const ReportFacts& facts, Report& report);
void tellDecisions(const ReportFacts& facts, Report& report);
void tellChanges(const ReportFacts& facts, Report& report);
void tellOpenPoints(const ReportFacts& facts, Report& report);

}  // namespace throughline::exchange
