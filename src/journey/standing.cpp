#include "throughline/journey/standing.h"

#include <algorithm>

namespace throughline::journey {

const Field* standingField(Kind kind) {
  const KindDescription& description = describe(kind);
  const auto says = [&](const Field& field) {
    const bool held = field.role == FieldRole::holder && description.holder == Kind::stage;
    return held || (description.holder == Kind::lane && field.key == "stage");
  };
  const auto found = std::ranges::find_if(description.fields, says);
  return found == description.fields.end() ? nullptr : &*found;
}

std::int64_t stageOf(RecordRef record) {
  const Field* field = standingField(kindOf(record));
  return field ? std::get<std::int64_t>(field->get(record)) : 0;
}

void setStage(Record& record, std::int64_t stage) {
  if (const Field* field = standingField(kindOf(record))) field->set(record, stage);
}

}  // namespace throughline::journey
