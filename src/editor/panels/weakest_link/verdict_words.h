#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "panels/numbers/number_text.h"
#include "throughline/journey/journey.h"
#include "throughline/metrics/numbers.h"

// What the panel says of the numbers, in words.

namespace throughline::editor {

/// The panel's card: the verdict, or what to do until there is one.
struct Verdict {
  QString heading;
  QString reason;
  QString sureness;  ///< "…" while it is being worked out; empty where it does not apply
  QString doubt;     ///< what to be careful about; mostly empty
  std::optional<journey::Id<journey::Stage>> stage;  ///< flagged
};
[[nodiscard]] Verdict verdictOf(const journey::Journey& journey,
                                const metrics::PeriodNumbers& numbers,
                                const std::optional<std::vector<double>>& confidence,
                                const NumberText& text);

/// One thing that stands beside the verdict and leads to its stage.
struct SideFact {
  QString text;    ///< "Runner-up: Research"
  QString figure;  ///< "+17 % flow"
  journey::Id<journey::Stage> stage;
};
/// Runner-up, lowest conversion, longest delay; those that there are.
[[nodiscard]] std::vector<SideFact> sideFacts(const journey::Journey& journey,
                                              const metrics::PeriodNumbers& numbers,
                                              const NumberText& text);

/// The passage that would be the weakest link if the present one met its benchmark.
[[nodiscard]] std::optional<std::size_t> runnerUp(const metrics::PeriodNumbers& numbers);

}  // namespace throughline::editor
