#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "throughline/journey/journey.h"
#include "throughline/journey/message.h"

// What experiments say, and in which order they are looked at.

namespace throughline::journey {

/// The weakest link's first, then by impact and ease, what nobody has weighed last; else in
/// the order of the map. An id of 0: there is no weakest link.
[[nodiscard]] std::vector<const Experiment*> inOrderOfWorth(const Journey& journey,
                                                            Id<Stage> weakest);

/// The number that it is to move: the health's own name, or the conversion; and of whom: what
/// its stage counts, else the stage.
[[nodiscard]] Message metricOf(const Journey& journey, const Experiment& experiment);
[[nodiscard]] std::string countedAt(const Journey& journey, const Experiment& experiment);

/// True where the hypothesis is made of blanks: what is done or why it should help is given.
[[nodiscard]] bool hasBlanks(const Experiment& experiment);
/// The sentence that its blanks make; what is not known is left out of it, or is "…".
[[nodiscard]] Message hypothesisOf(const Journey& journey, const Experiment& experiment);

/// What can be decided, in the words in which a file keeps it.
enum class TrialDecision { keep, drop, change, go_on };
inline constexpr TrialDecision kDecisions[] = {TrialDecision::keep, TrialDecision::drop,
                                               TrialDecision::change, TrialDecision::go_on};
[[nodiscard]] std::string_view word(TrialDecision decision);
/// The one that the text begins with, whatever stands after it: "Keep: B is better".
[[nodiscard]] std::optional<TrialDecision> decisionIn(std::string_view text);

}  // namespace throughline::journey
