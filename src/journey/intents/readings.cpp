#include "throughline/journey/intents/readings.h"

#include <algorithm>

#include "throughline/journey/decimal.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/messages/rules.h"
#include "throughline/journey/passages.h"
#include "throughline/journey/rules.h"

namespace throughline::journey {

namespace {

using PassageMember = std::optional<double> PassageReading::*;

MetricRole roleOf(Measure measure) {
  return measure == Measure::volume ? MetricRole::volume : MetricRole::health;
}

bool isOfPassage(Measure measure) { return measure == Measure::days || measure == Measure::moved; }

PassageMember memberOf(Measure measure) {
  return measure == Measure::days ? &PassageReading::medianDays : &PassageReading::moved;
}

constexpr double kWhole = 100;  // percent

std::optional<double>& targetOf(Stage& stage, Measure measure) {
  switch (measure) {
    case Measure::volume:
      return stage.volume.target;
    case Measure::health:
      return stage.health.target;
    case Measure::days:
      return stage.passage.targetDays;
    case Measure::moved:
      break;
  }
  return stage.passage.targetConversion;
}

std::optional<double> targetAt(Stage stage, Measure measure) {
  const auto target = targetOf(stage, measure);
  return target && measure == Measure::moved ? asMeant(*target * kWhole) : target;
}

void setTarget(Edit& edit, const ReadingPlace& place, std::optional<double> value) {
  if (value && place.measure == Measure::moved) value = asMeant(*value / kWhole);
  edit.change(place.stage, [&](Stage& stage) { targetOf(stage, place.measure) = value; });
}

const Reading* stageReading(const Journey& journey, const ReadingPlace& place) {
  for (const Reading* reading : journey.in<Reading>(place.stage)) {
    if (reading->period == place.period && reading->metric == roleOf(place.measure)) return reading;
  }
  return nullptr;
}

void setOfStage(Edit& edit, const ReadingPlace& place, std::optional<double> value) {
  const Reading* found = stageReading(edit.journey(), place);
  if (found && value) {
    edit.change(found->id, [&](Reading& reading) { reading.value = *value; });
  } else if (found) {
    removeLeaf(edit, Kind::reading, found->id.value);
  } else if (value) {
    putBefore(edit, Reading{{}, place.stage, {}, roleOf(place.measure), place.period, *value});
  }
}

void setOfPassage(Edit& edit, const ReadingPlace& place, std::optional<double> value) {
  const PassageMember member = memberOf(place.measure);
  const PassageReading* found = countingReading(edit.journey(), place.stage, place.period);
  if (!found && !value) return;
  const auto next = nextStage(edit.journey(), place.stage);
  PassageReading reading =
      found ? *found : PassageReading{{}, place.stage, {}, place.period, next, {}, {}};
  if (reading.*member == value) return;
  reading.*member = value;
  if (!found) {
    putBefore(edit, reading);
  } else if (reading.medianDays || reading.moved) {
    edit.put(reading);
  } else {
    removeLeaf(edit, Kind::passage_reading, reading.id.value);
  }
}

// The rules of readings look at one stage in one period, so a map of just that
// tells what they say about it.
class Trial {
 public:
  Trial(const Journey& journey, Id<Stage> stage, Id<Period> period) : m_ids(seededIds(1)) {
    m_journey.put(journey.settings());
    m_journey.put(journey.get(stage));
    if (const auto next = nextStage(journey, stage)) m_journey.put(journey.get(*next));
    if (period == kTarget) return;
    m_journey.put(journey.get(period));
    for (const Reading* reading : journey.in<Reading>(stage)) {
      if (reading->period == period) m_journey.put(*reading);
    }
    for (const PassageReading* reading : journey.in<PassageReading>(stage)) {
      if (reading->period != period) continue;
      if (reading->to) m_journey.put(journey.get(*reading->to));
      m_journey.put(*reading);
    }
  }

  [[nodiscard]] std::optional<Fault> faultOf(const ReadingValues& values) {
    Edit edit(m_journey, m_ids);
    setReadings(edit, values);
    auto fault = checkChanges(m_journey, edit.changes());
    if (fault) m_measure = measureOf(*fault);
    if (fault && fault->kind == Kind::stage && m_measure == Measure::moved) {
      const auto target = targetAt(m_journey.get(Id<Stage>{fault->id}), m_measure);
      fault->message = messages::shareOutOfRange(Figure{numberText(*target)});
    }
    edit.rollBack();
    return fault;
  }
  /// Which measure the last fault speaks of.
  [[nodiscard]] Measure measure() const { return m_measure; }

 private:
  [[nodiscard]] Measure measureOf(const Fault& fault) const {
    if (fault.kind == Kind::passage_reading) {
      return fault.field == "moved" ? Measure::moved : Measure::days;
    }
    if (fault.kind == Kind::stage) {
      if (fault.field.starts_with("passage.")) {
        return fault.field == "passage.target_days" ? Measure::days : Measure::moved;
      }
      return fault.field.starts_with("health.") ? Measure::health : Measure::volume;
    }
    const Reading* reading = m_journey.find(Id<Reading>{fault.id});
    return reading && reading->metric == MetricRole::health ? Measure::health : Measure::volume;
  }

  IdSource m_ids;
  Journey m_journey;
  Measure m_measure = Measure::volume;
};

}  // namespace

std::optional<double> readingAt(const Journey& journey, const ReadingPlace& place) {
  if (place.isTarget()) return targetAt(journey.get(place.stage), place.measure);
  if (isOfPassage(place.measure)) {
    const PassageReading* reading = countingReading(journey, place.stage, place.period);
    return reading ? reading->*memberOf(place.measure) : std::nullopt;
  }
  const Reading* reading = stageReading(journey, place);
  return reading ? std::optional(reading->value) : std::nullopt;
}

void setReadings(Edit& edit, const ReadingValues& values) {
  for (const auto& [place, value] : values) {
    const auto set = place.isTarget()             ? setTarget
                     : isOfPassage(place.measure) ? setOfPassage
                                                  : setOfStage;
    set(edit, place, value);
  }
}

std::map<ReadingPlace, Message> readingFaults(const Journey& journey, const ReadingValues& values) {
  std::map<std::pair<Id<Stage>, Id<Period>>, ReadingValues> groups;
  for (const auto& [place, value] : values) {
    groups[{place.stage, place.period}].emplace(place, value);
  }
  std::map<ReadingPlace, Message> faults;
  for (auto& [where, group] : groups) {
    Trial trial(journey, where.first, where.second);
    while (!group.empty()) {
      const auto fault = trial.faultOf(group);
      if (!fault) break;
      auto blamed = group.find({where.first, trial.measure(), where.second});
      Message message = fault->message;
      if (blamed == group.end()) {
        // The value that is not asked for conflicts with the one that is.
        blamed = group.begin();
        message = messages::placed(fault->field, message);
      }
      faults.emplace(blamed->first, std::move(message));
      group.erase(blamed);
    }
  }
  return faults;
}

}  // namespace throughline::journey
