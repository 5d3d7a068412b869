#pragma once

#include <string>

#include "throughline/exchange/merge_json.h"

namespace throughline::commands {

/// What was taken from the copy, and each conflict with what stands now; for people.
[[nodiscard]] std::string mergeToText(const exchange::MergedMaps& maps,
                                      const journey::Merge& merge);

}  // namespace throughline::commands
