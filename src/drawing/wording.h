#pragma once

#include <QString>
#include <optional>

#include "throughline/journey/records.h"

namespace throughline::drawing {

// Numbers and choices as the map says them, in the user's locale.

/// "4,200", "3.1": at most two digits after the point.
[[nodiscard]] QString numberWords(double number);
/// "24%", "3.4%" below ten; "–" for nothing.
[[nodiscard]] QString percentWords(std::optional<double> ratio);
/// "34 d", "2.5 d" below ten; "–" for nothing.
[[nodiscard]] QString dayWords(std::optional<double> days);
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
