#pragma once

#include <vector>

#include "fields/subject.h"
#include "record_list.h"
#include "throughline/editor/view_state.h"

namespace throughline::editor {

/// The lists below the form of one record: what a stage holds, where a
/// touchpoint leads, the departments and personas of the map.
[[nodiscard]] std::vector<RecordListSpec> relatedRecords(const Subject& subject,
                                                         const ViewState& view);

}  // namespace throughline::editor
