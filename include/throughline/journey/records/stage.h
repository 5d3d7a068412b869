#pragma once

#include <optional>
#include <string>

#include "throughline/journey/choices.h"
#include "throughline/journey/date.h"
#include "throughline/journey/id.h"
#include "throughline/journey/kind.h"
#include "throughline/journey/rank.h"

// A stage, the passage that leaves it, and what was measured there.

namespace throughline::journey {

struct Period;

/// What the customer hires a stage for: when …, I want to …, so that …; and its sides: what is
/// to be done, how it should feel, and how it should look to others.
struct Job {
  std::string statement;
  std::string situation;
  std::string motivation;
  std::string outcome;
  std::string functional;
  std::string emotional;
  std::string social;
  bool operator==(const Job&) const = default;
};

/// One of a stage's two numbers. Without a name it is not set up yet.
struct Metric {
  std::string name;
  std::string unit;
  Better better = Better::higher;
  std::optional<double> target;
  bool operator==(const Metric&) const = default;
};

/// The step from a stage to the next one; it belongs to the stage that is left.
struct Passage {
  std::optional<double> targetConversion;  ///< ratio, 0 to 1
  std::optional<double> targetDays;        ///< days > 0
  bool fixedTerm = false;                  ///< a contract sets its length
  bool operator==(const Passage&) const = default;
};

struct Stage {
  static constexpr Kind kKind = Kind::stage;
  Id<Stage> id;
  Rank rank;
  std::string name;
  std::string summary;
  Job job;
  Metric volume;
  Metric health;
  Passage passage;
  bool operator==(const Stage&) const = default;
};

struct Reading {
  static constexpr Kind kKind = Kind::reading;
  Id<Reading> id;
  Id<Stage> stage;
  Rank rank;
  MetricRole metric = MetricRole::volume;
  Id<Period> period;
  double value = 0;
  bool operator==(const Reading&) const = default;
};

/// Measured from its stage to the stage `to`; it counts while that is the next one
/// (passages.h). Nothing: the stage had no next one then.
struct PassageReading {
  static constexpr Kind kKind = Kind::passage_reading;
  Id<PassageReading> id;
  Id<Stage> stage;
  Rank rank;
  Id<Period> period;
  std::optional<Id<Stage>> to;
  std::optional<double> medianDays;
  std::optional<double> moved;  ///< how many went on to that stage
  bool operator==(const PassageReading&) const = default;
};

/// The target that held for the periods that ended by `until`: a `value` of the
/// volume or the health, `conversion` and `days` of the passage. Nothing: no target.
struct EarlierTarget {
  static constexpr Kind kKind = Kind::earlier_target;
  Id<EarlierTarget> id;
  Id<Stage> stage;
  Rank rank;
  TargetOf of = TargetOf::volume;
  Date until = Date::fromDayNumber(0);
  std::optional<double> value;
  std::optional<double> conversion;
  std::optional<double> days;
  bool operator==(const EarlierTarget&) const = default;
};

}  // namespace throughline::journey
