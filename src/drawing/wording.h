#pragma once

#include <optional>

#include "throughline/drawing/number_words.h"
#include "throughline/journey/message.h"
#include "throughline/journey/records.h"

namespace throughline::drawing {

// Dates and choices as the map says them; dates are English.

/// "15 Aug – 31 Oct 2026", "from 15 Aug 2026", empty for neither.
[[nodiscard]] journey::Message spanWords(std::optional<journey::Date> start,
                                         std::optional<journey::Date> end);

[[nodiscard]] journey::Message words(journey::QuestionKind kind);
[[nodiscard]] journey::Message words(journey::ExperimentKind kind);
[[nodiscard]] journey::Message words(journey::ExperimentStatus status);
[[nodiscard]] journey::Message words(journey::CampaignStatus status);
/// "a high"
[[nodiscard]] journey::Message words(journey::Feeling feeling);
/// "5 interviews", "1 survey".
[[nodiscard]] journey::Message words(journey::EvidenceKind kind, std::int64_t count);

}  // namespace throughline::drawing
