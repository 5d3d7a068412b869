#pragma once

#include <optional>

#include "throughline/journey/intents/readings.h"
#include "throughline/store/drafts.h"

namespace throughline::editor {

/// The draft of what is being typed into a cell of the readings.
[[nodiscard]] store::Draft draftOf(const journey::ReadingPlace& place, std::string text);
/// Its cell; nothing where it is no draft of a reading.
[[nodiscard]] std::optional<journey::ReadingPlace> readingOf(const store::Draft& draft);

}  // namespace throughline::editor
