#include "throughline/journey/passages.h"

#include <algorithm>

namespace throughline::journey {

std::optional<Id<Stage>> nextStage(const Journey& journey, Id<Stage> stage) {
  const auto order = journey.idsIn(Kind::stage, 0);
  const auto found = std::ranges::find(order, stage.value);
  if (found == order.end() || std::next(found) == order.end()) return std::nullopt;
  return Id<Stage>{*std::next(found)};
}

const PassageReading* countingReading(const Journey& journey, Id<Stage> stage, Id<Period> period) {
  const auto next = nextStage(journey, stage);
  for (const PassageReading* reading : journey.in<PassageReading>(stage)) {
    if (reading->period == period && reading->to == next) return reading;
  }
  return nullptr;
}

Value impliedValue(const Journey& journey, const Record& record, const Field& field) {
  const auto* reading = std::get_if<PassageReading>(&record);
  if (!reading || field.key != "to") return field.get(blank(kindOf(record)));
  const auto next = nextStage(journey, reading->stage);
  return next ? Value(next->value) : Value();
}

}  // namespace throughline::journey
