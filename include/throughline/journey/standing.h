#pragma once

#include "throughline/journey/description.h"

namespace throughline::journey {

/// The field that says in which stage records of a kind stand; null where they stand in none.
[[nodiscard]] const Field* standingField(Kind kind);

/// The stage in which the record stands on the map: the one that holds it, or the one that what
/// a lane holds names. 0: in none.
[[nodiscard]] std::int64_t stageOf(RecordRef record);
/// Does nothing for a kind that stands in no stage.
void setStage(Record& record, std::int64_t stage);

}  // namespace throughline::journey
