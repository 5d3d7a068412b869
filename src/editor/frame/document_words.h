#pragma once

#include <QString>

#include "throughline/exchange/documents/document_words.h"

namespace throughline::editor {

/// The language and the dates of the window, figures in the notation of the map.
[[nodiscard]] exchange::DocumentWords documentWords(const journey::Journey& journey);

/// "7 October 2026", with which one it is where that day has other reviews.
[[nodiscard]] QString dayOfReview(const journey::Journey& journey, const journey::Review& review);

}  // namespace throughline::editor
