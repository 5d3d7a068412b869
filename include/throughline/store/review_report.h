#pragma once

#include <optional>
#include <vector>

#include "throughline/exchange/report.h"
#include "throughline/store/map_states.h"

namespace throughline::store {

/// The maps that the report of a review compares.
struct ReportStates {
  MapState now;
  std::optional<MapState> then = {};  ///< none: there is no review before it
};

/// `against` null: the review stands alone. Throws Error where the history cannot be read.
[[nodiscard]] ReportStates reportStates(const Document& document, const journey::Review& review,
                                        const journey::Review* against);

/// The report of the review against the other one, where there is one. What changed is told where
/// both maps are known, else their numbers alone. `doubts` is what the check finds on
/// `states.now`.
[[nodiscard]] exchange::Report reviewReport(const Document& document, const journey::Review& review,
                                            const journey::Review* against,
                                            const ReportStates& states,
                                            std::vector<journey::Message> doubts,
                                            const exchange::DocumentWords& words);

}  // namespace throughline::store
