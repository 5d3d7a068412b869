#include "throughline/journey/intents/passages.h"

#include <map>

#include "throughline/journey/passages.h"

namespace throughline::journey {

std::vector<Id<PassageReading>> readingsToCarryOver(const Journey& journey, Id<Stage> stage) {
  const auto next = nextStage(journey, stage);
  if (!next) return {};
  std::map<Id<Period>, std::vector<const PassageReading*>> byPeriod;
  for (const PassageReading* reading : journey.in<PassageReading>(stage)) {
    byPeriod[reading->period].push_back(reading);
  }
  std::vector<Id<PassageReading>> found;
  for (const auto& [period, readings] : byPeriod) {
    if (readings.size() == 1 && readings.front()->to != next) {
      found.push_back(readings.front()->id);
    }
  }
  return found;
}

void carryReadingsOver(Edit& edit) {
  for (const std::int64_t stage : edit.journey().idsIn(Kind::stage, 0)) {
    const auto next = nextStage(edit.journey(), {stage});
    for (const Id<PassageReading> id : readingsToCarryOver(edit.journey(), {stage})) {
      edit.change(id, [&](PassageReading& reading) { reading.to = next; });
    }
  }
}

}  // namespace throughline::journey
