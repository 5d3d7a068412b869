#pragma once

#include <optional>
#include <vector>

#include "throughline/journey/edit.h"
#include "throughline/journey/record_key.h"

namespace throughline::journey {

/// The field that holds a record's picture; null where the kind has none.
[[nodiscard]] const Field* pictureField(Kind kind);
/// Nothing where the record has none, or there is no such record.
[[nodiscard]] std::optional<ImageHash> pictureOf(const Journey& journey, const RecordKey& record);

/// Gives the picture to all records that can have one; nothing takes theirs away. The image
/// must be among those of the map.
void setPicture(Edit& edit, const std::vector<RecordKey>& records,
                const std::optional<ImageHash>& picture);

}  // namespace throughline::journey
