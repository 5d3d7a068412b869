#pragma once

#include "throughline/journey/choices.h"
#include "throughline/journey/messages/values.h"

// The words on the map. Numbers in them are already written ("4,200"); where a plural
// follows one, it is the last argument once more.

namespace throughline::journey::messages {

// clang-format off
// Lanes: what they are called, and what is told below that.
inline constexpr Code<0> jobLane{"jobLane", QT_TRANSLATE_NOOP("Messages", "Job to be done")};
inline constexpr Code<0> flowLane{"flowLane", QT_TRANSLATE_NOOP("Messages", "Flow")};
inline constexpr Code<0> touchpointsLane{"touchpointsLane", QT_TRANSLATE_NOOP("Messages", "Touchpoints")};
inline constexpr Code<0> emotionLane{"emotionLane", QT_TRANSLATE_NOOP("Messages", "Emotion")};
inline constexpr Code<0> questionsLane{"questionsLane", QT_TRANSLATE_NOOP("Messages", "Questions")};
inline constexpr Code<0> metricsLane{"metricsLane", QT_TRANSLATE_NOOP("Messages", "Metrics")};
inline constexpr Code<0> evidenceLane{"evidenceLane", QT_TRANSLATE_NOOP("Messages", "Evidence")};
inline constexpr Code<0> findingsLane{"findingsLane", QT_TRANSLATE_NOOP("Messages", "Findings")};
inline constexpr Code<0> experimentsLane{"experimentsLane", QT_TRANSLATE_NOOP("Messages", "Experiments")};
inline constexpr Code<0> campaignsLane{"campaignsLane", QT_TRANSLATE_NOOP("Messages", "Campaigns")};
inline constexpr Code<0> aboutJobs{"aboutJobs", QT_TRANSLATE_NOOP("Messages", "what the customer hires this stage for")};
inline constexpr Code<0> aboutFlow{"aboutFlow", QT_TRANSLATE_NOOP("Messages", "conversion and cycle time to the next stage")};
inline constexpr Code<1> aboutFlowSince{"aboutFlowSince", QT_TRANSLATE_NOOP("Messages", "to the next stage; arrows since {1}")};
inline constexpr Code<0> aboutTouchpoints{"aboutTouchpoints", QT_TRANSLATE_NOOP("Messages", "every interaction has an owner")};
inline constexpr Code<0> aboutEmotions{"aboutEmotions", QT_TRANSLATE_NOOP("Messages", "highs and lows, in their words")};
inline constexpr Code<0> aboutQuestions{"aboutQuestions", QT_TRANSLATE_NOOP("Messages", "worries and objections")};
inline constexpr Code<0> aboutMetrics{"aboutMetrics", QT_TRANSLATE_NOOP("Messages", "volume · health")};
inline constexpr Code<1> aboutMetricsIn{"aboutMetricsIn", QT_TRANSLATE_NOOP("Messages", "volume · health, {1}")};
inline constexpr Code<0> aboutEvidence{"aboutEvidence", QT_TRANSLATE_NOOP("Messages", "who we asked; five interviews make a stage firm")};
inline constexpr Code<0> aboutFindings{"aboutFindings", QT_TRANSLATE_NOOP("Messages", "what they told us")};
inline constexpr Code<0> aboutExperiments{"aboutExperiments", QT_TRANSLATE_NOOP("Messages", "tied to the stage’s job")};
inline constexpr Code<0> aboutCampaigns{"aboutCampaigns", QT_TRANSLATE_NOOP("Messages", "what reaches people, and when")};
inline constexpr Code<0> aboutOwnLane{"aboutOwnLane", QT_TRANSLATE_NOOP("Messages", "own lane")};

// The line of visibility: bands of cards by who sees them, and what is told below their names.
inline constexpr Code<0> customerAlone{"customerAlone", QT_TRANSLATE_NOOP("Messages", "Customer alone")};
inline constexpr Code<0> youAlone{"youAlone", QT_TRANSLATE_NOOP("Messages", "You alone")};
inline constexpr Code<2> stepsYouNeverSee{"stepsYouNeverSee", QT_TRANSLATE_N_NOOP("Messages", "{1} steps you never see"), "{1} step you never see"};
inline constexpr Code<2> bothSidesSee{"bothSidesSee", QT_TRANSLATE_N_NOOP("Messages", "{1} that both sides see"), "{1} that both sides see"};
inline constexpr Code<2> stepsBackstage{"stepsBackstage", QT_TRANSLATE_N_NOOP("Messages", "{1} steps backstage"), "{1} step backstage"};
inline constexpr Code<0> youSeeNothingAbove{"youSeeNothingAbove", QT_TRANSLATE_NOOP("Messages", "you see nothing above this line")};
inline constexpr Code<0> customerSeesNothingBelow{"customerSeesNothingBelow", QT_TRANSLATE_NOOP("Messages", "line of visibility: the customer sees nothing below")};
inline constexpr Code<0> hintCustomerAlone{"hintCustomerAlone", QT_TRANSLATE_NOOP("Messages", "What only the customer does, as meetings and approvals: drag a card up here")};
inline constexpr Code<0> hintBothSides{"hintBothSides", QT_TRANSLATE_NOOP("Messages", "What both sides see: drag a card here")};
inline constexpr Code<0> hintYouAlone{"hintYouAlone", QT_TRANSLATE_NOOP("Messages", "What only you do, unseen by the customer: drag a card down here")};

// What a folded lane says in one line, in parts.
inline constexpr Code<3> jobsWritten{"jobsWritten", QT_TRANSLATE_N_NOOP("Messages", "{1} of {2} stages have a job"), "{1} of {2} stages has a job"};
inline constexpr Code<1> weakestIs{"weakestIs", QT_TRANSLATE_NOOP("Messages", "Weakest link: {1}")};
inline constexpr Code<1> leadTimeIs{"leadTimeIs", QT_TRANSLATE_NOOP("Messages", "Lead time {1}")};
inline constexpr Code<2> countTouchpoints{"countTouchpoints", QT_TRANSLATE_N_NOOP("Messages", "{1} touchpoints"), "{1} touchpoint"};
inline constexpr Code<1> countWithoutOwner{"countWithoutOwner", QT_TRANSLATE_NOOP("Messages", "{1} without owner")};
inline constexpr Code<1> highsAt{"highsAt", QT_TRANSLATE_NOOP("Messages", "Highs: {1}")};
inline constexpr Code<1> lowsAt{"lowsAt", QT_TRANSLATE_NOOP("Messages", "Lows: {1}")};
inline constexpr Code<2> countQuotes{"countQuotes", QT_TRANSLATE_N_NOOP("Messages", "{1} quotes"), "{1} quote"};
inline constexpr Code<2> countQuestions{"countQuestions", QT_TRANSLATE_N_NOOP("Messages", "{1} questions"), "{1} question"};
inline constexpr Code<1> onTargetAt{"onTargetAt", QT_TRANSLATE_NOOP("Messages", "on target at {1}")};
inline constexpr Code<1> offTargetAt{"offTargetAt", QT_TRANSLATE_NOOP("Messages", "off target at {1}")};
inline constexpr Code<1> hypothesisAt{"hypothesisAt", QT_TRANSLATE_NOOP("Messages", "hypothesis at {1}")};
inline constexpr Code<2> countFindings{"countFindings", QT_TRANSLATE_N_NOOP("Messages", "{1} findings"), "{1} finding"};
inline constexpr Code<2> countExperiments{"countExperiments", QT_TRANSLATE_N_NOOP("Messages", "{1} experiments"), "{1} experiment"};
inline constexpr Code<1> countRunning{"countRunning", QT_TRANSLATE_NOOP("Messages", "{1} running")};
inline constexpr Code<2> countCampaigns{"countCampaigns", QT_TRANSLATE_N_NOOP("Messages", "{1} campaigns"), "{1} campaign"};
inline constexpr Code<2> countCards{"countCards", QT_TRANSLATE_N_NOOP("Messages", "{1} cards"), "{1} card"};
inline constexpr Code<1> standsAt{"standsAt", QT_TRANSLATE_NOOP("Messages", "at {1}")};
inline constexpr Code<0> nothingYet{"nothingYet", QT_TRANSLATE_NOOP("Messages", "nothing yet")};

// What is told of an image on a card.
inline constexpr Code<0> pictureShown{"pictureShown", QT_TRANSLATE_NOOP("Messages", "picture")};

// Invitations; {1} is the persona, or the customer.
inline constexpr Code<0> theCustomer{"theCustomer", QT_TRANSLATE_NOOP("Messages", "the customer")};
inline constexpr Code<0> inviteStage{"inviteStage", QT_TRANSLATE_NOOP("Messages", "Add the first stage: where does the journey begin?")};
inline constexpr Code<0> invitePersona{"invitePersona", QT_TRANSLATE_NOOP("Messages", "Add a persona: whose journey is this?")};
inline constexpr Code<1> jobSituation{"jobSituation", QT_TRANSLATE_NOOP("Messages", "When {1}")};
inline constexpr Code<1> jobMotivation{"jobMotivation", QT_TRANSLATE_NOOP("Messages", "I want to {1}")};
inline constexpr Code<1> jobOutcome{"jobOutcome", QT_TRANSLATE_NOOP("Messages", "so that {1}")};
inline constexpr Code<1> jobFunctional{"jobFunctional", QT_TRANSLATE_NOOP("Messages", "Functional: {1}")};
inline constexpr Code<1> jobEmotional{"jobEmotional", QT_TRANSLATE_NOOP("Messages", "Emotional: {1}")};
inline constexpr Code<1> jobSocial{"jobSocial", QT_TRANSLATE_NOOP("Messages", "Social: {1}")};
inline constexpr Code<0> inviteSituation{"inviteSituation", QT_TRANSLATE_NOOP("Messages", "When …")};
inline constexpr Code<0> inviteMotivation{"inviteMotivation", QT_TRANSLATE_NOOP("Messages", "I want to …")};
inline constexpr Code<0> inviteOutcome{"inviteOutcome", QT_TRANSLATE_NOOP("Messages", "so that …")};
inline constexpr Code<0> inviteFunctional{"inviteFunctional", QT_TRANSLATE_NOOP("Messages", "Functional: what is to be done?")};
inline constexpr Code<0> inviteEmotional{"inviteEmotional", QT_TRANSLATE_NOOP("Messages", "Emotional: how should it feel?")};
inline constexpr Code<0> inviteSocial{"inviteSocial", QT_TRANSLATE_NOOP("Messages", "Social: how should it look to others?")};
inline constexpr Code<0> inviteJob{"inviteJob", QT_TRANSLATE_NOOP("Messages", "What job is this stage hired for?")};
inline constexpr Code<1> inviteTouchpoint{"inviteTouchpoint", QT_TRANSLATE_NOOP("Messages", "Add the first touchpoint: what does {1} meet here?")};
inline constexpr Code<1> inviteEmotion{"inviteEmotion", QT_TRANSLATE_NOOP("Messages", "How does {1} feel here?")};
inline constexpr Code<1> inviteQuestion{"inviteQuestion", QT_TRANSLATE_NOOP("Messages", "What does {1} ask or worry about here?")};
inline constexpr Code<0> inviteFinding{"inviteFinding", QT_TRANSLATE_NOOP("Messages", "Nothing heard here yet: open a source and mark a passage")};
inline constexpr Code<0> inviteExperiment{"inviteExperiment", QT_TRANSLATE_NOOP("Messages", "Add the first experiment: what could be tried here?")};
inline constexpr Code<1> inviteCampaign{"inviteCampaign", QT_TRANSLATE_NOOP("Messages", "Add the first campaign: what reaches {1} here?")};
inline constexpr Code<1> inviteText{"inviteText", QT_TRANSLATE_NOOP("Messages", "{1}: write the text")};
inline constexpr Code<1> inviteCard{"inviteCard", QT_TRANSLATE_NOOP("Messages", "{1}: add the first card")};
inline constexpr Code<1> invitePoint{"invitePoint", QT_TRANSLATE_NOOP("Messages", "{1}: set a point")};
inline constexpr Code<0> inviteMovedAndDays{"inviteMovedAndDays", QT_TRANSLATE_NOOP("Messages", "How many move on, and in how many days?")};
inline constexpr Code<0> inviteNextVolume{"inviteNextVolume", QT_TRANSLATE_NOOP("Messages", "How many reach the next stage?")};
inline constexpr Code<0> inviteVolume{"inviteVolume", QT_TRANSLATE_NOOP("Messages", "How many reach this stage?")};
inline constexpr Code<0> inviteDays{"inviteDays", QT_TRANSLATE_NOOP("Messages", "How many days to the next stage?")};
inline constexpr Code<1> inviteReading{"inviteReading", QT_TRANSLATE_NOOP("Messages", "{1}: type the reading")};
inline constexpr Code<0> inviteVolumeName{"inviteVolumeName", QT_TRANSLATE_NOOP("Messages", "Name the volume metric")};
inline constexpr Code<0> inviteHealthName{"inviteHealthName", QT_TRANSLATE_NOOP("Messages", "Name the health metric")};

// The time line of campaigns.
inline constexpr Code<0> noDatesYet{"noDatesYet", QT_TRANSLATE_NOOP("Messages", "no dates yet")};
inline constexpr Code<0> todayLine{"todayLine", QT_TRANSLATE_NOOP("Messages", "Today")};

// Cards and what joins them.
inline constexpr Code<0> noOwner{"noOwner", QT_TRANSLATE_NOOP("Messages", "No owner")};
inline constexpr Code<0> customerOnly{"customerOnly", QT_TRANSLATE_NOOP("Messages", "Customer only")};
inline constexpr Code<0> backstage{"backstage", QT_TRANSLATE_NOOP("Messages", "Backstage")};
inline constexpr Code<0> plannedTouchpoint{"plannedTouchpoint", QT_TRANSLATE_NOOP("Messages", "Planned")};
inline constexpr Code<0> retiredTouchpoint{"retiredTouchpoint", QT_TRANSLATE_NOOP("Messages", "Retired")};
inline constexpr Code<1> moreCards{"moreCards", QT_TRANSLATE_NOOP("Messages", "+ {1} more")};
inline constexpr Code<1> startsOn{"startsOn", QT_TRANSLATE_NOOP("Messages", "from {1}")};
inline constexpr Code<1> endsOn{"endsOn", QT_TRANSLATE_NOOP("Messages", "until {1}")};
inline constexpr Code<2> fromTo{"fromTo", QT_TRANSLATE_NOOP("Messages", "{1} to {2}")};
inline constexpr Code<1> emotionCurve{"emotionCurve", QT_TRANSLATE_NOOP("Messages", "Emotion curve of {1}")};
inline constexpr Code<1> aimCurve{"aimCurve", QT_TRANSLATE_NOOP("Messages", "Emotion curve of {1} as it should be")};
inline constexpr Code<1> fromHereOn{"fromHereOn", QT_TRANSLATE_NOOP("Messages", "{1}, from here on")};
inline constexpr Code<1> asItShouldBe{"asItShouldBe", QT_TRANSLATE_NOOP("Messages", "{1}, as it should be")};
inline constexpr Code<0> nowLabel{"nowLabel", QT_TRANSLATE_NOOP("Messages", "as is")};
inline constexpr Code<0> aimLabel{"aimLabel", QT_TRANSLATE_NOOP("Messages", "as it should be")};
inline constexpr Code<1> gapOf{"gapOf", QT_TRANSLATE_NOOP("Messages", "gap {1}")};
inline constexpr Code<2> gapAt{"gapAt", QT_TRANSLATE_NOOP("Messages", "gap {1} at {2}")};
inline constexpr Code<1> quoted{"quoted", QT_TRANSLATE_NOOP("Messages", "“{1}”")};

// Evidence.
inline constexpr Code<0> noInterviews{"noInterviews", QT_TRANSLATE_NOOP("Messages", "No interviews · hypothesis")};
inline constexpr Code<2> tooFewInterviews{"tooFewInterviews", QT_TRANSLATE_NOOP("Messages", "{1} of {2} interviews · hypothesis")};
inline constexpr Code<2> enoughInterviews{"enoughInterviews", QT_TRANSLATE_NOOP("Messages", "{1} of {2} interviews")};
inline constexpr Code<1> beyondEnough{"beyondEnough", QT_TRANSLATE_NOOP("Messages", "+{1}")};
inline constexpr Code<0> interviewGuide{"interviewGuide", QT_TRANSLATE_NOOP("Messages", "Interview guide")};

// Findings.
inline constexpr Code<0> onTheCurve{"onTheCurve", QT_TRANSLATE_NOOP("Messages", "on the curve")};
inline constexpr Code<1> moreFindings{"moreFindings", QT_TRANSLATE_NOOP("Messages", "{1} more")};
inline constexpr Code<0> fewerFindings{"fewerFindings", QT_TRANSLATE_NOOP("Messages", "fewer")};

// The flow lane.
inline constexpr Code<0> moveOn{"moveOn", QT_TRANSLATE_NOOP("Messages", "move on")};
inline constexpr Code<2> backTo{"backTo", QT_TRANSLATE_NOOP("Messages", "{1} back to {2}")};
inline constexpr Code<3> backToShare{"backToShare", QT_TRANSLATE_NOOP("Messages", "{1} back to {2}, {3}")};
inline constexpr Code<0> unknownCount{"unknownCount", QT_TRANSLATE_NOOP("Messages", "not known how many")};
inline constexpr Code<0> unknownTime{"unknownTime", QT_TRANSLATE_NOOP("Messages", "not known how long")};
inline constexpr Code<0> weakestLink{"weakestLink", QT_TRANSLATE_NOOP("Messages", "Weakest link")};
inline constexpr Code<0> nobodyReached{"nobodyReached", QT_TRANSLATE_NOOP("Messages", "nobody reached the stage")};
inline constexpr Code<0> leadTime{"leadTime", QT_TRANSLATE_NOOP("Messages", "Lead time")};
inline constexpr Code<0> overallConversion{"overallConversion", QT_TRANSLATE_NOOP("Messages", "Overall conversion")};
inline constexpr Code<1> measuredTo{"measuredTo", QT_TRANSLATE_NOOP("Messages", "measured to {1}")};
inline constexpr Code<2> movedOn{"movedOn", QT_TRANSLATE_N_NOOP("Messages", "{1} moved on"), "{1} moved on"};
inline constexpr Code<3> movedOnOf{"movedOnOf", QT_TRANSLATE_N_NOOP("Messages", "{1} of {2} moved on"), "{1} of {2} moved on"};
inline constexpr Code<0> fromElsewhere{"fromElsewhere", QT_TRANSLATE_NOOP("Messages", "People enter here from elsewhere, or a reading is wrong")};
inline constexpr Code<2> intervalOf95{"intervalOf95", QT_TRANSLATE_NOOP("Messages", "95 % interval: {1} to {2}")};
inline constexpr Code<1> targetIs{"targetIs", QT_TRANSLATE_NOOP("Messages", "Target: {1}")};
inline constexpr Code<1> medianIs{"medianIs", QT_TRANSLATE_NOOP("Messages", "Median: {1}")};
inline constexpr Code<1> mayBeChance{"mayBeChance", QT_TRANSLATE_NOOP("Messages", "Against {1}: unclear, the change may be chance")};

// Trends; what an arrow says is told around the text beside it.
inline constexpr Code<1> goesUp{"goesUp", QT_TRANSLATE_NOOP("Messages", "up {1}")};
inline constexpr Code<1> goesDown{"goesDown", QT_TRANSLATE_NOOP("Messages", "down {1}")};
inline constexpr Code<0> unchanged{"unchanged", QT_TRANSLATE_NOOP("Messages", "unchanged")};
inline constexpr Code<1> changeBetter{"changeBetter", QT_TRANSLATE_NOOP("Messages", "{1} better")};
inline constexpr Code<1> changeWorse{"changeWorse", QT_TRANSLATE_NOOP("Messages", "{1} worse")};
inline constexpr Code<1> wasBefore{"wasBefore", QT_TRANSLATE_NOOP("Messages", "from {1}")};
inline constexpr Code<1> wasBeforeBetter{"wasBeforeBetter", QT_TRANSLATE_NOOP("Messages", "from {1}, better")};
inline constexpr Code<1> wasBeforeWorse{"wasBeforeWorse", QT_TRANSLATE_NOOP("Messages", "from {1}, worse")};

// The metrics lane.
inline constexpr Code<0> volume{"volume", QT_TRANSLATE_NOOP("Messages", "Volume")};
inline constexpr Code<0> health{"health", QT_TRANSLATE_NOOP("Messages", "Health")};
inline constexpr Code<1> target{"target", QT_TRANSLATE_NOOP("Messages", "target {1}")};
inline constexpr Code<1> meetsTarget{"meetsTarget", QT_TRANSLATE_NOOP("Messages", "meets target {1}")};
inline constexpr Code<1> missesTarget{"missesTarget", QT_TRANSLATE_NOOP("Messages", "misses target {1}")};
// clang-format on

// Lanes that every map has, and the bands of the touchpoints', in the order of their enumerations.
inline constexpr const Code<0>* kLanes[]{
    &jobLane,     &flowLane,     &touchpointsLane, &emotionLane,     &questionsLane,
    &metricsLane, &evidenceLane, &findingsLane,    &experimentsLane, &campaignsLane};
static_assert(std::size(kLanes) == Words<BuiltInLane>::all.size());
[[nodiscard]] inline Message lane(BuiltInLane lane) {
  return (*kLanes[static_cast<std::size_t>(lane)])();
}

// Words of choices, in the order of their enumerations.
inline constexpr Code<0> kQuestionKinds[]{
    {"plainQuestion", QT_TRANSLATE_NOOP("Messages", "Question")},
    {"worry", QT_TRANSLATE_NOOP("Messages", "Worry")},
    {"objection", QT_TRANSLATE_NOOP("Messages", "Objection")},
};
inline constexpr Code<0> kFeelings[]{
    {"highFinding", QT_TRANSLATE_NOOP("Messages", "High")},
    {"lowFinding", QT_TRANSLATE_NOOP("Messages", "Low")},
    {"neutralFinding", QT_TRANSLATE_NOOP("Messages", "Neutral")},
};
inline constexpr Code<0> kExperimentKinds[]{
    {"ab", QT_TRANSLATE_NOOP("Messages", "A/B")},
    {"beforeAfter", QT_TRANSLATE_NOOP("Messages", "Before/after")},
    {"qualitative", QT_TRANSLATE_NOOP("Messages", "Qualitative")},
};
inline constexpr Code<0> kExperimentStatuses[]{
    {"idea", QT_TRANSLATE_NOOP("Messages", "Idea")},
    {"designing", QT_TRANSLATE_NOOP("Messages", "Designing")},
    {"plannedExperiment", QT_TRANSLATE_NOOP("Messages", "Planned")},
    {"runningExperiment", QT_TRANSLATE_NOOP("Messages", "Running")},
    {"decided", QT_TRANSLATE_NOOP("Messages", "Decided")},
};
inline constexpr Code<0> kCampaignStatuses[]{
    {"plannedCampaign", QT_TRANSLATE_NOOP("Messages", "Planned")},
    {"runningCampaign", QT_TRANSLATE_NOOP("Messages", "Running")},
    {"ended", QT_TRANSLATE_NOOP("Messages", "Ended")},
};
inline constexpr Code<2> kEvidenceKinds[]{
    {"interviews", QT_TRANSLATE_N_NOOP("Messages", "{1} interviews"), "{1} interview"},
    {"crmNotes", QT_TRANSLATE_N_NOOP("Messages", "{1} CRM notes"), "{1} CRM note"},
    {"supportTickets", QT_TRANSLATE_N_NOOP("Messages", "{1} support tickets"),
     "{1} support ticket"},
    {"surveys", QT_TRANSLATE_N_NOOP("Messages", "{1} surveys"), "{1} survey"},
    {"usabilityTests", QT_TRANSLATE_N_NOOP("Messages", "{1} usability tests"),
     "{1} usability test"},
    {"analyticsReports", QT_TRANSLATE_N_NOOP("Messages", "{1} analytics reports"),
     "{1} analytics report"},
};

/// The code of a choice.
template <class Choice, std::size_t Arity, std::size_t Count>
[[nodiscard]] constexpr const Code<Arity>& codeOf(const Code<Arity> (&codes)[Count],
                                                  Choice choice) {
  static_assert(Count == Words<Choice>::all.size());
  return codes[static_cast<std::size_t>(choice)];
}

}  // namespace throughline::journey::messages
