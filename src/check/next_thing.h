#pragma once

#include "context.h"
#include "throughline/check/check.h"

namespace throughline::check {

/// What `MapCheck::next` says of a check that is otherwise complete.
[[nodiscard]] NextThing nextThing(const Context& context, const MapCheck& check);

}  // namespace throughline::check
