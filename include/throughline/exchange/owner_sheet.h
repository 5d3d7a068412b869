#pragma once

#include <optional>
#include <string>
#include <vector>

#include "throughline/exchange/documents/document_words.h"
#include "throughline/journey/journey.h"

namespace throughline::exchange {

/// What one department answers for, as Markdown to paste into a mail: its touchpoints stage by
/// stage, its gaps, and the decisions that are still open with their dates.
struct OwnerSheetWishes {
  std::optional<journey::Id<journey::Department>> owner;  ///< none: what nobody owns
  std::vector<journey::Message> gaps;  ///< what the map's check finds on what it owns
  journey::Date today = journey::Date::fromDayNumber(0);
};
[[nodiscard]] std::string ownerSheet(const journey::Journey& journey, const DocumentWords& words,
                                     const OwnerSheetWishes& wishes);

}  // namespace throughline::exchange
