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

bool isDay(const std::string& unit) {
  return std::ranges::count(dayUnits(), journey::folded(unit)) > 0;
}

std::vector<std::string> wordsFor(const std::string& unit) {
  if (isDay(unit)) return dayUnits();
  return unit.empty() ? std::vector<std::string>{} : std::vector<std::string>{unit};
}

}  // namespace

std::string unitOf(const Stage& stage, Measure measure) {
  if (measure == Measure::volume) return journey::shortened(stage.volume.unit, kLongestUnit);
  if (measure == Measure::health) return journey::shortened(stage.health.unit, kLongestUnit);
  return {};
}

const std::vector<std::string>& dayUnits() {
  static const std::vector<std::string> units{"days", "day", "tage", "tagen", "tag", "d", "t"};
  return units;
}

std::vector<std::string> unitsTaken(const Stage& stage, Measure measure) {
  if (measure == Measure::days) return dayUnits();
  const std::string unit = unitOf(stage, measure == Measure::moved ? Measure::volume : measure);
  return wordsFor(unit);
}

Measured measuredIn(const std::string& unit) {
  const Counted counted = isPercent(unit) ? Counted::percent
                          : isDay(unit)   ? Counted::days
                                          : Counted::other;
  return {counted, wordsFor(unit)};
}

Measured measuredBy(const journey::Metric& metric) {
  constexpr std::size_t kLongestName = 60;
  Measured measured = measuredIn(metric.unit);
  if (journey::isBlank(metric.unit)) {
    measured.withoutUnit = journey::shortened(journey::onOneLine(metric.name), kLongestName);
  }
  return measured;
}

Measured measuredOf(const Stage& stage, const journey::ReadingPlace& place) {
  const Measure measure = place.measure;
  if (measure == Measure::moved && place.isTarget()) return measuredIn("%");
  if (measure == Measure::health) return measuredBy(stage.health);
  const std::vector<std::string> units = unitsTaken(stage, measure);
  if (measure == Measure::days) return {Counted::days, units};
  if (measure == Measure::moved) return {Counted::part, units};
  return {isPercent(stage.volume.unit) ? Counted::percent : Counted::count, units};
}

}  // namespace throughline::exchange
