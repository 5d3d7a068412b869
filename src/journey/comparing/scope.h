#pragma once

#include "throughline/journey/differences.h"

// What of two maps is told, see Scope.

namespace throughline::journey {

[[nodiscard]] bool isTold(Kind kind, Scope scope);
[[nodiscard]] bool isTold(RecordRef record, Scope scope);
/// Of a record that both maps have and that is told itself.
[[nodiscard]] bool isTold(const Field& field, RecordRef record, Scope scope);
[[nodiscard]] bool isOrderTold(RecordRef record, Scope scope);
/// Takes out the earlier targets that say again what the change of a stage's target says.
void leaveOutTraces(Differences& differences, Scope scope);

}  // namespace throughline::journey
