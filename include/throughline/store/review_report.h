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
  /// Where the map of then is not known: from where the history tells what changed, and since when;
  /// no day: since the review began.
  std::optional<journey::Journey> changedFrom = {};
  std::optional<journey::Date> changedSince = {};
};

/// `against` null: the review stands alone. Throws Error where the history cannot be read.
[[nodiscard]] ReportStates reportStates(const Document& document, const journey::Review& review,
                                        const journey::Review* against);

/// The report of the review against the other one, where there is one. What changed is told from
/// the map of then, else as far back as the history goes; without a review before, since this one
/// began. `doubts` is what the check finds on
/// `states.now`.
[[nodiscard]] exchange::Report reviewReport(const Document& document, const journey::Review& review,
                                            const journey::Review* against,
                                            const ReportStates& states,
                                            std::vector<journey::Message> doubts,
                                            const exchange::DocumentWords& words);

}  // namespace throughline::store
