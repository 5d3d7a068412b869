#pragma once

#include <QMimeData>
#include <memory>
#include <vector>

#include "throughline/journey/intents/clip.h"

namespace throughline::editor {

/// Our own form, which keeps every field, and a table that any program takes.
inline constexpr char kClipMime[] = "application/x-throughline-clip";

[[nodiscard]] std::unique_ptr<QMimeData> mimeOf(
    const std::vector<journey::ClippedTouchpoint>& touchpoints);

/// Cards of ours, rows of a spreadsheet, or lines of text. Throws journey::Error
/// where they cannot become touchpoints; empty where there is no text at all.
[[nodiscard]] std::vector<journey::ClippedTouchpoint> touchpointsOf(const QMimeData& mime);

}  // namespace throughline::editor
