#pragma once

#include <QMimeData>
#include <memory>
#include <optional>

#include "throughline/journey/intents/clip.h"

namespace throughline::editor {

/// Our own form, which keeps every field, and a table that any program takes.
inline constexpr char kClipMime[] = "application/x-throughline-clip";

[[nodiscard]] std::unique_ptr<QMimeData> mimeOf(const journey::Clip& clip);

/// Records of ours, from this map or another one; nothing where there are none.
[[nodiscard]] std::optional<journey::Clip> clipOf(const QMimeData& mime);

}  // namespace throughline::editor
