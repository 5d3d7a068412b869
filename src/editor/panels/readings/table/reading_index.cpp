#include "reading_index.h"

#include "throughline/journey/passages.h"

namespace throughline::editor {

using journey::Measure;
using journey::PassageReading;
using journey::Reading;
using journey::ReadingPlace;

std::vector<ReadingPlace> ReadingIndex::placesOf(const journey::Record& record) {
  if (const auto* reading = std::get_if<Reading>(&record)) {
    const bool volume = reading->metric == journey::MetricRole::volume;
    return {{reading->stage, volume ? Measure::volume : Measure::health, reading->period}};
  }
  if (const auto* reading = std::get_if<PassageReading>(&record)) {
    return {{reading->stage, Measure::days, reading->period},
            {reading->stage, Measure::moved, reading->period}};
  }
  return {};
}

ReadingIndex::MeasuredTo ReadingIndex::measuredTo(const journey::Record& record) {
  const auto* reading = std::get_if<PassageReading>(&record);
  return reading ? reading->to : std::nullopt;
}

void ReadingIndex::build(const journey::Journey& journey) {
  m_records.clear();
  const auto add = [this](const auto& table) {
    for (const auto& [id, record] : table) {
      const MeasuredTo to = measuredTo(record);
      for (const ReadingPlace& place : placesOf(record)) m_records[{place, to}] = id.value;
    }
  };
  add(journey.all<Reading>());
  add(journey.all<PassageReading>());
}

void ReadingIndex::update(const journey::Change& change) {
  if (change.before) {
    for (const ReadingPlace& place : placesOf(*change.before)) {
      const auto found = m_records.find({place, measuredTo(*change.before)});
      if (found != m_records.end() && found->second == change.id) m_records.erase(found);
    }
  }
  if (change.after) {
    for (const ReadingPlace& place : placesOf(*change.after)) {
      m_records[{place, measuredTo(*change.after)}] = change.id;
    }
  }
}

std::optional<ReadingIndex::Elsewhere> ReadingIndex::elsewhere(const journey::Journey& journey,
                                                               const ReadingPlace& place) const {
  if (place.measure == Measure::volume || place.measure == Measure::health) return std::nullopt;
  const auto next = journey::nextStage(journey, place.stage);
  for (auto found = m_records.lower_bound({place, std::nullopt});
       found != m_records.end() && found->first.first == place; ++found) {
    const MeasuredTo to = found->first.second;
    const PassageReading* reading = journey.find(journey::Id<PassageReading>{found->second});
    if (!to || to == next || !reading) continue;
    const auto value = place.measure == Measure::days ? reading->medianDays : reading->moved;
    if (value) return Elsewhere{*to, *value};
  }
  return std::nullopt;
}

std::optional<double> ReadingIndex::value(const journey::Journey& journey,
                                          const ReadingPlace& place) const {
  if (place.isTarget()) return readingAt(journey, place);
  const bool ofStage = place.measure == Measure::volume || place.measure == Measure::health;
  const auto to = ofStage ? std::nullopt : journey::nextStage(journey, place.stage);
  const auto found = m_records.find({place, to});
  if (found == m_records.end()) return std::nullopt;
  if (ofStage) {
    const Reading* reading = journey.find(journey::Id<Reading>{found->second});
    return reading ? std::optional(reading->value) : std::nullopt;
  }
  const PassageReading* reading = journey.find(journey::Id<PassageReading>{found->second});
  if (!reading) return std::nullopt;
  return place.measure == Measure::days ? reading->medianDays : reading->moved;
}

}  // namespace throughline::editor
