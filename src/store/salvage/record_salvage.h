#pragma once

#include <string>
#include <vector>

#include "salvage/raw_map.h"
#include "throughline/store/salvage.h"

namespace throughline::store {

/// The records of a map that stand by themselves and together, from rows of the present
/// version: each value held to its field's rule, each reference to what is there, and the
/// whole to the rules of a map. What gives way is added to `leftOut`.
///
/// `known` are the records as the history last had them, which names those that are lost.
/// `title` is that of a map whose own record is lost.
[[nodiscard]] journey::Journey salvageRecords(const RawMap& map, const journey::Journey& known,
                                              const Format& format, const std::string& title,
                                              journey::IdSource& ids,
                                              std::vector<LeftOut>& leftOut);

}  // namespace throughline::store
