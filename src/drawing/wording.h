#pragma once

#include <QString>
#include <optional>

#include "throughline/drawing/number_words.h"
#include "throughline/journey/records.h"

namespace throughline::drawing {

// Dates and choices as the map says them, in English as all its words.

/// "15 Aug – 31 Oct 2026", "from 15 Aug 2026", empty for neither.
[[nodiscard]] QString spanWords(std::optional<journey::Date> start,
                                std::optional<journey::Date> end);

[[nodiscard]] QString words(journey::QuestionKind kind);
[[nodiscard]] QString words(journey::ExperimentKind kind);
[[nodiscard]] QString words(journey::ExperimentStatus status);
[[nodiscard]] QString words(journey::CampaignStatus status);
/// "5 interviews", "1 survey".
[[nodiscard]] QString words(journey::EvidenceKind kind, std::int64_t count);

}  // namespace throughline::drawing
