#pragma once

#include "throughline/journey/messages/json.h"

// The templates that the program brings along: what they are called, and what their weakest
// link tells, in two lines of a tile at most.

namespace throughline::journey::messages {

// clang-format off
inline constexpr Code<0> sevenStagesTitle{"sevenStagesTitle", QT_TRANSLATE_NOOP("Messages", "Seven empty stages")};
inline constexpr Code<0> sevenStagesStory{"sevenStagesStory", QT_TRANSLATE_NOOP("Messages", "A question in every lane to start from")};
inline constexpr Code<0> b2bSaasTitle{"b2bSaasTitle", QT_TRANSLATE_NOOP("Messages", "B2B SaaS: Leah")};
inline constexpr Code<0> b2bSaasStory{"b2bSaasStory", QT_TRANSLATE_NOOP("Messages", "No price before the call: trials end")};
inline constexpr Code<0> growthMarketerTitle{"growthMarketerTitle", QT_TRANSLATE_NOOP("Messages", "In-house growth marketer")};
inline constexpr Code<0> growthMarketerStory{"growthMarketerStory", QT_TRANSLATE_NOOP("Messages", "Demos, but no opportunities: visitors expect the price first")};
inline constexpr Code<0> agencyTitle{"agencyTitle", QT_TRANSLATE_NOOP("Messages", "Agency")};
inline constexpr Code<0> agencyStory{"agencyStory", QT_TRANSLATE_NOOP("Messages", "Proposals stall in legal: the security form comes too late")};
inline constexpr Code<0> contentMarketerTitle{"contentMarketerTitle", QT_TRANSLATE_NOOP("Messages", "Freelance content marketer")};
inline constexpr Code<0> contentMarketerStory{"contentMarketerStory", QT_TRANSLATE_NOOP("Messages", "Traffic, few sign-ups: whom is the blog for?")};
inline constexpr Code<0> buyersPathTitle{"buyersPathTitle", QT_TRANSLATE_NOOP("Messages", "The buyer’s path in four")};
inline constexpr Code<0> buyersPathStory{"buyersPathStory", QT_TRANSLATE_NOOP("Messages", "Challenge, vendors, consensus, after: four lists instead of one")};
inline constexpr Code<0> serviceBlueprintTitle{"serviceBlueprintTitle", QT_TRANSLATE_NOOP("Messages", "Service blueprint")};
inline constexpr Code<0> serviceBlueprintStory{"serviceBlueprintStory", QT_TRANSLATE_NOOP("Messages", "What the customer sees, and what stands behind it: the wrong part")};
inline constexpr Code<0> eCommerceTitle{"eCommerceTitle", QT_TRANSLATE_NOOP("Messages", "E-commerce, bought again")};
inline constexpr Code<0> eCommerceStory{"eCommerceStory", QT_TRANSLATE_NOOP("Messages", "First order to the second: too few come back")};
inline constexpr Code<0> exampleTitle{"exampleTitle", QT_TRANSLATE_NOOP("Messages", "The example")};
inline constexpr Code<0> exampleStory{"exampleStory", QT_TRANSLATE_NOOP("Messages", "Leah’s map with a few gaps left, to look at and to try things on")};

// Those of the user's own.
inline constexpr Code<0> noTemplatesFolder{"noTemplatesFolder", QT_TRANSLATE_NOOP("Messages", "expected a folder for templates, found none on this computer")};
inline constexpr Code<1> nameOfShippedTemplate{"nameOfShippedTemplate", QT_TRANSLATE_NOOP("Messages", "expected a name that no template of the program has, found “{1}”")};
inline constexpr Code<0> toKeepTemplate{"toKeepTemplate", QT_TRANSLATE_NOOP("Messages", "to keep the template")};
inline constexpr Code<0> toRemoveTemplate{"toRemoveTemplate", QT_TRANSLATE_NOOP("Messages", "to remove the template")};
inline constexpr Code<0> toReadTemplate{"toReadTemplate", QT_TRANSLATE_NOOP("Messages", "to read the template")};
// clang-format on

}  // namespace throughline::journey::messages
