#pragma once

#include "throughline/exchange/documents/document_words.h"

namespace throughline::editor {

/// The language and the dates of the window, figures in the notation of the map.
[[nodiscard]] exchange::DocumentWords documentWords(const journey::Journey& journey);

}  // namespace throughline::editor
