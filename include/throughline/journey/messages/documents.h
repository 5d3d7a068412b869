#pragma once

#include "throughline/journey/choices.h"
#include "throughline/journey/messages/values.h"

// The words of documents for people: the map as text.

namespace throughline::journey::messages {

// clang-format off
inline constexpr Code<0> peopleHeading{"peopleHeading", QT_TRANSLATE_NOOP("Messages", "People")};
inline constexpr Code<0> stagesHeading{"stagesHeading", QT_TRANSLATE_NOOP("Messages", "Stages")};
inline constexpr Code<0> commentsHeading{"commentsHeading", QT_TRANSLATE_NOOP("Messages", "Comments")};
// Who wrote, and on which day.
inline constexpr Code<2> signedOn{"signedOn", QT_TRANSLATE_NOOP("Messages", "{1}, {2}")};
inline constexpr Code<0> commentResolved{"commentResolved", QT_TRANSLATE_NOOP("Messages", "resolved")};
inline constexpr Code<0> numbersHeading{"numbersHeading", QT_TRANSLATE_NOOP("Messages", "Numbers")};
inline constexpr Code<1> numbersIn{"numbersIn", QT_TRANSLATE_NOOP("Messages", "Numbers, {1}")};
inline constexpr Code<1> weakestLinkIn{"weakestLinkIn", QT_TRANSLATE_NOOP("Messages", "Weakest link, {1}")};
inline constexpr Code<1> overallConversionIs{"overallConversionIs", QT_TRANSLATE_NOOP("Messages", "Overall conversion {1}")};

// Of a person.
inline constexpr Code<1> goalsAre{"goalsAre", QT_TRANSLATE_NOOP("Messages", "Goals: {1}")};
inline constexpr Code<1> painsAre{"painsAre", QT_TRANSLATE_NOOP("Messages", "Pains: {1}")};
inline constexpr Code<0> kBuyingParts[]{
    {"championPart", QT_TRANSLATE_NOOP("Messages", "champion")},
    {"decidingPart", QT_TRANSLATE_NOOP("Messages", "decides")},
    {"userPart", QT_TRANSLATE_NOOP("Messages", "user")},
    {"influencerPart", QT_TRANSLATE_NOOP("Messages", "influencer")},
    {"gatekeeperPart", QT_TRANSLATE_NOOP("Messages", "gatekeeper")},
    {"otherPart", QT_TRANSLATE_NOOP("Messages", "other part")},
};

// Of a touchpoint, a question or a finding.
inline constexpr Code<1> hiredTo{"hiredTo", QT_TRANSLATE_NOOP("Messages", "Hired to: {1}")};
inline constexpr Code<1> leadsTo{"leadsTo", QT_TRANSLATE_NOOP("Messages", "Leads to {1}")};
inline constexpr Code<1> leadsBackTo{"leadsBackTo", QT_TRANSLATE_NOOP("Messages", "Leads back to {1}")};
inline constexpr Code<1> whatAnswers{"whatAnswers", QT_TRANSLATE_NOOP("Messages", "What answers it: {1}")};
inline constexpr Code<0> questionAnswered{"questionAnswered", QT_TRANSLATE_NOOP("Messages", "answered")};
inline constexpr Code<1> heardAt{"heardAt", QT_TRANSLATE_NOOP("Messages", "At: {1}")};
inline constexpr Code<1> heardFrom{"heardFrom", QT_TRANSLATE_NOOP("Messages", "Source: {1}")};

// Of a stage's numbers: {1} how many or how long, {2} the next stage.
inline constexpr Code<2> moveOnTo{"moveOnTo", QT_TRANSLATE_NOOP("Messages", "{1} move on to {2}")};
inline constexpr Code<2> daysTo{"daysTo", QT_TRANSLATE_NOOP("Messages", "{1} to {2}")};
inline constexpr Code<1> sinceThen{"sinceThen", QT_TRANSLATE_NOOP("Messages", "since {1}")};
inline constexpr Code<0> perDay{"perDay", QT_TRANSLATE_NOOP("Messages", "per day")};

// Of what is tried.
inline constexpr Code<1> costsAmount{"costsAmount", QT_TRANSLATE_NOOP("Messages", "Cost: {1}")};
inline constexpr Code<1> goalIs{"goalIs", QT_TRANSLATE_NOOP("Messages", "Goal: {1}")};
inline constexpr Code<1> briefIs{"briefIs", QT_TRANSLATE_NOOP("Messages", "Brief: {1}")};
inline constexpr Code<1> decisionIs{"decisionIs", QT_TRANSLATE_NOOP("Messages", "Decision: {1}")};
inline constexpr Code<1> learningIs{"learningIs", QT_TRANSLATE_NOOP("Messages", "Learning: {1}")};
// {1} of {2} on one side, {3} of {4} on the other.
inline constexpr Code<4> twoArms{"twoArms", QT_TRANSLATE_NOOP("Messages", "{1} of {2} and {3} of {4}")};
inline constexpr Code<2> wasAndIs{"wasAndIs", QT_TRANSLATE_NOOP("Messages", "{1} → {2}")};
inline constexpr Code<2> changeWithin{"changeWithin", QT_TRANSLATE_NOOP("Messages", "{1} ({2})")};
inline constexpr Code<2> fromLowToHigh{"fromLowToHigh", QT_TRANSLATE_NOOP("Messages", "{1} to {2}")};
// A review whose day has others: {1} is the day.
inline constexpr Code<1> firstOfItsDay{"firstOfItsDay", QT_TRANSLATE_NOOP("Messages", "{1} (first)")};
inline constexpr Code<1> secondOfItsDay{"secondOfItsDay", QT_TRANSLATE_NOOP("Messages", "{1} (second)")};
inline constexpr Code<1> thirdOfItsDay{"thirdOfItsDay", QT_TRANSLATE_NOOP("Messages", "{1} (third)")};
inline constexpr Code<2> laterOfItsDay{"laterOfItsDay", QT_TRANSLATE_NOOP("Messages", "{1} (no. {2})")};
inline constexpr Code<0> verdictBetter{"verdictBetter", QT_TRANSLATE_NOOP("Messages", "better")};
inline constexpr Code<0> verdictWorse{"verdictWorse", QT_TRANSLATE_NOOP("Messages", "worse")};
inline constexpr Code<0> verdictUnclear{"verdictUnclear", QT_TRANSLATE_NOOP("Messages", "unclear")};
// clang-format on

}  // namespace throughline::journey::messages
