#pragma once

#include "throughline/journey/messages/values.h"

// What came since a change was made, and what a campaign lifted. Never "because of". Where a
// plural follows a figure, it is the last argument once more.

namespace throughline::journey::messages {

// clang-format off
inline constexpr Code<2> amountOf{"amountOf", QT_TRANSLATE_NOOP("Messages", "{1} {2}")};
inline constexpr Code<2> between{"between", QT_TRANSLATE_NOOP("Messages", "between {1} and {2}")};

// Customers since then: {1} how many, {2} between which bounds, {3} in which period.
inline constexpr Code<4> moreCustomers{"moreCustomers", QT_TRANSLATE_N_NOOP("Messages", "Since then {1} more customers in {3} ({2})."), "Since then {1} more customer in {3} ({2})."};
inline constexpr Code<4> fewerCustomers{"fewerCustomers", QT_TRANSLATE_N_NOOP("Messages", "Since then {1} fewer customers in {3} ({2})."), "Since then {1} fewer customer in {3} ({2})."};
inline constexpr Code<2> asManyCustomers{"asManyCustomers", QT_TRANSLATE_NOOP("Messages", "Since then as many customers in {2} as before ({1}).")};
inline constexpr Code<0> noBounds{"noBounds", QT_TRANSLATE_NOOP("Messages", "how sure cannot be said: more moved on than came")};

// What they are worth: {1} each, {2} all, {3} what was spent.
inline constexpr Code<3> worthOfMore{"worthOfMore", QT_TRANSLATE_NOOP("Messages", "At {1} each that is {2}; {3} was spent.")};
inline constexpr Code<3> worthOfFewer{"worthOfFewer", QT_TRANSLATE_NOOP("Messages", "At {1} each that is {2} less; {3} was spent.")};
inline constexpr Code<0> hasPaid{"hasPaid", QT_TRANSLATE_NOOP("Messages", "Paid: even at the low end more has come in since than was spent.")};
inline constexpr Code<0> hasLost{"hasLost", QT_TRANSLATE_NOOP("Messages", "Lost: even at the high end less has come in since than was spent.")};
inline constexpr Code<1> unclearReturn{"unclearReturn", QT_TRANSLATE_NOOP("Messages", "Unclear whether it paid: what has come in since lies {1}.")};
inline constexpr Code<0> unclearWithoutBounds{"unclearWithoutBounds", QT_TRANSLATE_NOOP("Messages", "Unclear whether it paid.")};

// What is missing to say it.
inline constexpr Code<0> needsStart{"needsStart", QT_TRANSLATE_NOOP("Messages", "What came since then needs a first day, or the two periods to compare.")};
inline constexpr Code<0> needsBefore{"needsBefore", QT_TRANSLATE_NOOP("Messages", "What came since then needs a period that ended before the first day.")};
inline constexpr Code<0> needsAfter{"needsAfter", QT_TRANSLATE_NOOP("Messages", "What came since then can be told once a period begins on or after the first day.")};
inline constexpr Code<1> nothingFollows{"nothingFollows", QT_TRANSLATE_NOOP("Messages", "No stage follows {1}, so what came since then cannot be counted.")};
inline constexpr Code<3> needsReadings{"needsReadings", QT_TRANSLATE_NOOP("Messages", "What came since then needs the readings of {1} and of all later stages, in {2} and {3}.")};
inline constexpr Code<0> needsCost{"needsCost", QT_TRANSLATE_NOOP("Messages", "What it returned needs its cost.")};
inline constexpr Code<0> needsValue{"needsValue", QT_TRANSLATE_NOOP("Messages", "What it returned needs what a customer is worth: it is said in the form of the map.")};

// Brand lift: {1} metric, {2} phase, {3} of those who had seen it, {4} of the others.
inline constexpr Code<0> kSurveyPhases[]{
    {"surveyBefore", QT_TRANSLATE_NOOP("Messages", "before the campaign")},
    {"surveyDuring", QT_TRANSLATE_NOOP("Messages", "during the campaign")},
    {"surveyAfter", QT_TRANSLATE_NOOP("Messages", "after the campaign")},
};
inline constexpr Code<4> liftOverControl{"liftOverControl", QT_TRANSLATE_NOOP("Messages", "{1}, {2}: {3} of those who had seen it, {4} of the control group.")};
inline constexpr Code<3> liftOverBefore{"liftOverBefore", QT_TRANSLATE_NOOP("Messages", "{1}: {2} after the campaign, {3} before it; no control group.")};
inline constexpr Code<2> liftBetter{"liftBetter", QT_TRANSLATE_NOOP("Messages", "Better: {1} more ({2}).")};
inline constexpr Code<2> liftWorse{"liftWorse", QT_TRANSLATE_NOOP("Messages", "Worse: {1} fewer ({2}).")};
inline constexpr Code<2> liftUnclearMore{"liftUnclearMore", QT_TRANSLATE_NOOP("Messages", "Unclear: {1} more ({2}).")};
inline constexpr Code<2> liftUnclearFewer{"liftUnclearFewer", QT_TRANSLATE_NOOP("Messages", "Unclear: {1} fewer ({2}).")};
inline constexpr Code<0> answeredByFew{"answeredByFew", QT_TRANSLATE_NOOP("Messages", "Few cases.")};
inline constexpr Code<1> smallestLift{"smallestLift", QT_TRANSLATE_NOOP("Messages", "So many answers could have shown a lift of {1} or more.")};
inline constexpr Code<0> noLiftToBeSeen{"noLiftToBeSeen", QT_TRANSLATE_NOOP("Messages", "So few answers could not have shown any lift.")};
// clang-format on

}  // namespace throughline::journey::messages
