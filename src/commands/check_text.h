#pragma once

#include <ostream>
#include <string>

#include "throughline/check/check.h"

namespace throughline::commands {

/// CONTRACT.md, "check --json".
[[nodiscard]] std::string checkToJson(const journey::Journey& journey,
                                      const check::MapCheck& found);

/// Step by step: how each stands, and what is found there.
void printCheck(std::ostream& out, const journey::Journey& journey, const check::MapCheck& found);

}  // namespace throughline::commands
