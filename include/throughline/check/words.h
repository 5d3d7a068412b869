#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "throughline/check/check.h"

// What is found, in sentences. All of them require the map that the finding was found on.

namespace throughline::check {

/// The name of the record that it is on: of a link its two ends, of a review its day.
[[nodiscard]] std::string nameOf(const journey::Journey& journey, const Finding& finding);

/// "Pricing page has no owner".
[[nodiscard]] journey::Message titleOf(const journey::Journey& journey, const Finding& finding);
/// Several of one rule as one line: "128 touchpoints have no owner".
[[nodiscard]] journey::Message titleOf(Rule rule, std::size_t count);
/// Why it matters, in a sentence that does not name the thing again: "What nobody owns, nobody
/// mends."
[[nodiscard]] journey::Message reasonOf(const journey::Journey& journey, const Finding& finding);
/// Both as one text, for those who are told once.
[[nodiscard]] journey::Message messageOf(const journey::Journey& journey, const Finding& finding);
/// "4 Evaluation · Touchpoints"; where it stands in no stage, what it is about alone.
[[nodiscard]] journey::Message placeOf(const journey::Journey& journey, const Finding& finding);
/// What is to be done, with its name: "Give “Pricing page” an owner."
[[nodiscard]] journey::Message actionOf(const journey::Journey& journey, const Finding& finding);

/// What the check leaves open at a stage, as questions to a customer: what the interview guide
/// takes in. What is set aside is not asked.
[[nodiscard]] std::vector<journey::Message> questionsFor(const journey::Journey& journey,
                                                         journey::Id<journey::Stage> stage,
                                                         const MapCheck& check);

/// "Give an owner".
[[nodiscard]] journey::Message words(Remedy remedy);
/// "Touchpoints and owners".
[[nodiscard]] journey::Message nameOf(Step step);
/// "2 faults".
[[nodiscard]] journey::Message words(Severity severity, std::size_t count);

}  // namespace throughline::check
