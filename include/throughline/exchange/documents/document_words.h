#pragma once

#include <functional>
#include <string>

#include "throughline/journey/date.h"
#include "throughline/journey/journey.h"
#include "throughline/journey/message.h"

namespace throughline::exchange {

/// In which language and notation a document for people is written.
struct DocumentWords {
  std::function<std::string(const journey::Message&)> say;
  std::function<std::string(journey::Date)> day;  ///< "7 October 2026"
};

/// English, with figures in the map's own notation: what the command line writes.
[[nodiscard]] DocumentWords englishDocument(const journey::Journey& journey);

/// The day of a review, and which one it is where that day has others: "7 October 2026 (second)".
[[nodiscard]] std::string dayOfReview(const journey::Journey& journey,
                                      const journey::Review& review, const DocumentWords& words);

}  // namespace throughline::exchange
