#include <algorithm>
#include <map>

#include "throughline/exchange/tables/readings_plan.h"
#include "throughline/journey/intents/placing.h"

namespace throughline::exchange {

using journey::Id;
using journey::Journey;
using journey::Period;

namespace {

/// Stores it before the first one that begins later.
Id<Period> addPeriod(journey::Edit& edit, Period period) {
  period.id = Id<Period>{edit.freshId(journey::Kind::period)};
  std::int64_t before = 0;
  for (const Period* other : edit.journey().list<Period>()) {
    if (other->start < period.start) continue;
    before = other->id.value;
    break;
  }
  putBefore(edit, period, before);
  return period.id;
}

}  // namespace

std::vector<const TakenReading*> chooseReadings(
    const Journey& journey, ReadingsPlan& plan,
    const std::function<bool(const TakenReading&)>& accepts) {
  const auto isChosen = [&](const TakenReading& reading) {
    return !reading.isAsItIs() && (!reading.waits() || accepts(reading));
  };
  Journey trial = journey;
  for (const OfferedPeriod& offer : plan.periods) trial.put(offer.period);
  journey::ReadingValues values;
  for (const TakenReading& reading : plan.placed) {
    if (isChosen(reading)) values[reading.place] = reading.value;
  }
  const auto faults = readingFaults(trial, values);
  std::erase_if(plan.placed, [&](const TakenReading& reading) {
    const auto fault = faults.find(reading.place);
    if (fault == faults.end() || !isChosen(reading)) return false;
    plan.leftOut.push_back({reading.cell, fault->second});
    return true;
  });
  std::ranges::sort(plan.leftOut, {}, [](const LeftOutCell& left) {
    return std::pair(left.cell->row, left.cell->column);
  });
  std::vector<const TakenReading*> chosen;
  for (const TakenReading& reading : plan.placed) {
    if (isChosen(reading)) chosen.push_back(&reading);
  }
  return chosen;
}

void writeReadings(journey::Edit& edit, const ReadingsPlan& plan,
                   const std::vector<const TakenReading*>& chosen) {
  std::map<Id<Period>, Id<Period>> made;
  for (const OfferedPeriod& offer : plan.periods) {
    if (offer.isMade) made[offer.period.id] = addPeriod(edit, offer.period);
  }
  journey::ReadingValues values;
  for (const TakenReading* reading : chosen) {
    journey::ReadingPlace place = reading->place;
    const auto found = made.find(place.period);
    if (found != made.end()) place.period = found->second;
    values[place] = reading->value;
  }
  setReadings(edit, values);
}

}  // namespace throughline::exchange
