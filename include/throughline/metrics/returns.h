#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "throughline/journey/journey.h"
#include "throughline/journey/message.h"
#include "throughline/metrics/before_after.h"

// METRICS.md, "What a change returned". It says what came since then, never because
// of it.

namespace throughline::metrics {

/// A value with the bounds that the interval of the conversion's change gives it; they
/// are missing where the change has no interval.
struct Bounded {
  std::optional<double> low;
  std::optional<double> value;
  std::optional<double> high;
};

enum class Paid { paid, lost, unclear };
[[nodiscard]] std::string_view word(Paid verdict);

struct Returned {
  Bounded extra;                ///< customers
  Bounded ratio;                ///< (extra · value per customer − cost) / cost
  std::optional<Paid> verdict;  ///< where the ratio is defined
};

/// Nothing where the extra customers are undefined: a side or a later conversion is
/// missing. Without a cost, with one of 0, or without a value per customer the ratio is
/// undefined.
[[nodiscard]] std::optional<Returned> returned(const journey::Journey& journey,
                                               journey::Id<journey::Stage> stage,
                                               const Sides& sides, std::optional<double> cost);
[[nodiscard]] std::optional<Returned> returned(const journey::Journey& journey,
                                               const journey::Experiment& experiment);
[[nodiscard]] std::optional<Returned> returned(const journey::Journey& journey,
                                               const journey::Campaign& campaign);

/// The same for people, a sentence each: what came since then, what that is worth, and whether
/// it paid; or what is missing to say it. Never empty.
[[nodiscard]] std::vector<journey::Message> returnSentences(const journey::Journey& journey,
                                                            const journey::Experiment& experiment);
[[nodiscard]] std::vector<journey::Message> returnSentences(const journey::Journey& journey,
                                                            const journey::Campaign& campaign);

}  // namespace throughline::metrics
