#pragma once

#include <QMimeData>
#include <optional>

#include "throughline/journey/intents/clip.h"

namespace throughline::editor {

/// Our own form, which keeps every field, and a table that any program takes.
inline constexpr char kClipMime[] = "application/x-throughline-clip";

/// Both of the records; the table names their stages too.
void setRecords(QMimeData& mime, const journey::Journey& journey,
                const std::vector<journey::RecordKey>& records);

/// Records of ours, from this map or another one; nothing where there are none.
[[nodiscard]] std::optional<journey::Clip> clipOf(const QMimeData& mime);

}  // namespace throughline::editor
