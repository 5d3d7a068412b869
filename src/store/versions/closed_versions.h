#pragma once

#include <vector>

#include "format.h"

namespace throughline::store {

/// A step from each closed version to the next one, the oldest first.
[[nodiscard]] std::vector<Step> closedVersions();

/// Views that files of a version had before the text which its schema now has. Where
/// the text of a view changes and the version does not, the old one comes here.
[[nodiscard]] std::vector<EarlierView> earlierViews();

}  // namespace throughline::store
