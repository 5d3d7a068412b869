#pragma once

#include "salvage/raw_map.h"

namespace throughline::store {

/// Brings the rows of an older version to the present one, through a database in memory and
/// the steps of the format. Rows that cannot be are lost.
[[nodiscard]] RawMap inPresentVersion(RawMap map, const Format& format);

}  // namespace throughline::store
