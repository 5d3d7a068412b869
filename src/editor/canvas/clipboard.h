#pragma once

#include <QMimeData>
#include <optional>

#include "frame/copying.h"
#include "throughline/journey/intents/clip.h"

namespace throughline::editor {

/// Puts them there in our own form (kClipMime), which keeps every field, and as a table that any
/// program takes, which names their stages too.
void setRecords(QMimeData& mime, const journey::Journey& journey,
                const std::vector<journey::RecordKey>& records);

/// Records of ours, from this map or another one; nothing where there are none.
[[nodiscard]] std::optional<journey::Clip> clipOf(const QMimeData& mime);

}  // namespace throughline::editor
