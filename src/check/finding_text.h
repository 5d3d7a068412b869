#pragma once

#include <string>

#include "throughline/check/finding.h"
#include "throughline/journey/journey.h"

namespace throughline::check {

/// What stands in the field that a finding names. Requires that it is a text.
[[nodiscard]] inline std::string textOf(const journey::Journey& journey, const Finding& finding) {
  const journey::Field* field = journey::describe(finding.on.kind).find(finding.field);
  return std::get<std::string>(field->get(journey.get(finding.on.kind, finding.on.id)));
}

}  // namespace throughline::check
