#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tables/take/heading_words.h"
#include "throughline/exchange/tables/period_spelling.h"
#include "throughline/journey/intents/readings.h"
#include "throughline/journey/journey.h"

namespace throughline::exchange {

/// What a heading says of the figures below or beside it: as much as it names.
struct Meaning {
  std::optional<journey::Id<journey::Stage>> stage;
  std::optional<journey::Measure> measure;
  std::optional<journey::Id<journey::Period>> period;
  bool operator==(const Meaning&) const = default;
};

/// Both at once; nothing where they contradict each other.
[[nodiscard]] std::optional<Meaning> together(const Meaning& one, const Meaning& other);

/// A heading and what it can mean on a map.
struct Heading {
  std::string text;                           ///< cleaned
  std::vector<Meaning> meanings = {};         ///< several where the map uses a name more than once
  std::optional<HeadingWord> word = {};       ///< also beside a name: "Plan Q3 2026"
  std::optional<SpelledPeriod> spelled = {};  ///< the period that it names, on this map or not
  std::string inBrackets = {};                ///< a unit, or what else stands behind the name

  [[nodiscard]] bool namesPeriod() const;
  [[nodiscard]] bool namesReading() const;  ///< a stage or a metric
  /// A name or date that this map does not know.
  [[nodiscard]] bool isUnknown() const { return meanings.empty() && !word; }
  /// It names something, even if it is no thing of this map.
  [[nodiscard]] bool saysSomething() const { return !isUnknown() || spelled.has_value(); }
};

/// The names that a map gives its stages, metrics and periods.
class HeadingsOfMap {
 public:
  HeadingsOfMap(const journey::Journey& journey, int fiscalYearStart);

  [[nodiscard]] Heading read(std::string_view text) const;
  /// The same for a cell that is known to be a day.
  [[nodiscard]] Heading read(std::string_view text, journey::Date day) const;

 private:
  using Names = std::multimap<std::string, Meaning>;

  [[nodiscard]] Heading readName(const std::string& text) const;
  [[nodiscard]] Heading readBracketed(const std::string& text) const;
  [[nodiscard]] Heading readParts(const std::string& text) const;
  [[nodiscard]] std::vector<Meaning> named(const std::string& text) const;
  /// The period that begins or ends on that day.
  [[nodiscard]] std::vector<Meaning> ofDay(journey::Date day) const;
  [[nodiscard]] std::vector<Meaning> dated(const SpelledPeriod& spelled) const;

  const journey::Journey& m_journey;
  int m_fiscalYearStart;
  Names m_readings;
  Names m_periods;
};

}  // namespace throughline::exchange
