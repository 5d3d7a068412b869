#pragma once

#include <QMimeData>
#include <memory>

#include "throughline/journey/intents/clip.h"

namespace throughline::editor {

/// Our own form, which keeps every field, and a table that any program takes.
inline constexpr char kClipMime[] = "application/x-throughline-clip";

[[nodiscard]] std::unique_ptr<QMimeData> mimeOf(const journey::Clip& clip);

/// Records of ours; rows of a spreadsheet or lines of text as touchpoints. Throws
/// journey::Error where they cannot become that; empty where there is no text at all.
[[nodiscard]] journey::Clip clipOf(const QMimeData& mime);

}  // namespace throughline::editor
