#pragma once

#include <QMimeData>
#include <QString>
#include <optional>

#include "throughline/journey/image.h"

// Pictures that are pasted, dropped or chosen: all of them pass drawing/take_image.h.

namespace throughline::editor {

/// What a file dialog offers; to be shown after a word for them.
inline constexpr const char* kPictureSuffixes = "(*.png *.jpg *.jpeg *.webp)";

/// Whether a picture lies in it: pixels, or one local file that is called one. A table that a
/// spreadsheet copies is none, though it brings a picture of itself along.
[[nodiscard]] bool holdsPicture(const QMimeData& mime);
/// Requires holdsPicture. Throws journey::Error.
[[nodiscard]] journey::Image pictureOf(const QMimeData& mime);
/// Throws journey::Error.
[[nodiscard]] journey::Image pictureInFile(const QString& path);

}  // namespace throughline::editor
