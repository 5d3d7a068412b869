#include "throughline/exchange/tables/reading_units.h"

#include <algorithm>

#include "throughline/journey/text.h"

namespace throughline::exchange {

using journey::Measure;
using journey::Stage;

namespace {

constexpr std::size_t kLongestUnit = 200;

bool isPercent(const std::string& unit) {
  static const std::vector<std::string> words{"%", "percent", "prozent", "pct"};
  return std::ranges::count(words, journey::folded(unit)) > 0;
}

Counted countedBy(const Stage& stage, Measure measure) {
  if (measure == Measure::volume) return Counted::count;
  if (measure == Measure::moved) return Counted::part;
  if (measure == Measure::days) return Counted::days;
  if (isPercent(unitOf(stage, measure))) return Counted::percent;
  return unitsTaken(stage, measure) == dayUnits() ? Counted::days : Counted::other;
}

}  // namespace

std::string unitOf(const Stage& stage, Measure measure) {
  if (measure == Measure::volume) return journey::quotable(stage.volume.unit, kLongestUnit);
  if (measure == Measure::health) return journey::quotable(stage.health.unit, kLongestUnit);
  return {};
}

const std::vector<std::string>& dayUnits() {
  static const std::vector<std::string> units{"days", "day", "tage", "tagen", "tag", "d", "t"};
  return units;
}

std::vector<std::string> unitsTaken(const Stage& stage, Measure measure) {
  if (measure == Measure::days) return dayUnits();
  const std::string unit = unitOf(stage, measure == Measure::moved ? Measure::volume : measure);
  const auto isUnit = [lower = journey::folded(unit)](const auto& day) { return day == lower; };
  if (std::ranges::any_of(dayUnits(), isUnit)) return dayUnits();
  return unit.empty() ? std::vector<std::string>{} : std::vector<std::string>{unit};
}

Measured measuredAs(const Stage& stage, Measure measure) {
  return {countedBy(stage, measure), unitsTaken(stage, measure)};
}

bool isCount(const Stage& stage, Measure measure) {
  if (measure == Measure::moved) return true;
  return measure == Measure::volume && stage.volume.unit.empty();
}

Measured measuredOf(const Stage& stage, Measure measure) {
  Measured measured{Counted::other, unitsTaken(stage, measure)};
  if (measure == Measure::moved) {
    measured.counted = Counted::part;
  } else if (measure == Measure::days) {
    measured.counted = Counted::days;
  } else if (unitOf(stage, measure) == "%") {
    measured.counted = Counted::percent;
  } else if (measure == Measure::volume) {
    measured.counted = Counted::count;
  }
  return measured;
}

}  // namespace throughline::exchange
