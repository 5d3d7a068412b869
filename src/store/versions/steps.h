#pragma once

#include <vector>

#include "format.h"

namespace throughline::store {

/// A step from each closed version to the next one, the oldest first.
[[nodiscard]] std::vector<Step> closedVersions();

}  // namespace throughline::store
