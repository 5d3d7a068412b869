#pragma once

#include "throughline/journey/messages/values.h"

// What the check of a map says: findings, remedies, the seven steps and what comes next. Where a
// plural follows a number, it is the first one.

namespace throughline::journey::messages {

// clang-format off
// The steps, and how far a map is with each.
inline constexpr Code<0> stepInsight{"stepInsight", QT_TRANSLATE_NOOP("Messages", "Collect insight")};
inline constexpr Code<0> stepJobs{"stepJobs", QT_TRANSLATE_NOOP("Messages", "Stages and jobs")};
inline constexpr Code<0> stepTouchpoints{"stepTouchpoints", QT_TRANSLATE_NOOP("Messages", "Touchpoints and owners")};
inline constexpr Code<0> stepMetrics{"stepMetrics", QT_TRANSLATE_NOOP("Messages", "Two metrics a stage")};
inline constexpr Code<0> stepWeakestLink{"stepWeakestLink", QT_TRANSLATE_NOOP("Messages", "The weakest link")};
inline constexpr Code<0> stepExperiments{"stepExperiments", QT_TRANSLATE_NOOP("Messages", "Experiments")};
inline constexpr Code<0> stepAlive{"stepAlive", QT_TRANSLATE_NOOP("Messages", "Keep it alive")};
inline constexpr Code<2> stagesFirm{"stagesFirm", QT_TRANSLATE_NOOP("Messages", "{1} of {2} stages")};
inline constexpr Code<2> jobsOfStages{"jobsOfStages", QT_TRANSLATE_NOOP("Messages", "{1} of {2} jobs")};
inline constexpr Code<2> touchpointsOwned{"touchpointsOwned", QT_TRANSLATE_NOOP("Messages", "{1} of {2} owned")};
inline constexpr Code<0> nothingToOwn{"nothingToOwn", QT_TRANSLATE_NOOP("Messages", "none to own yet")};
inline constexpr Code<2> metricsRead{"metricsRead", QT_TRANSLATE_NOOP("Messages", "{1} of {2} read")};
inline constexpr Code<2> weakestFound{"weakestFound", QT_TRANSLATE_NOOP("Messages", "{1} of {2} found")};
inline constexpr Code<2> weakestTended{"weakestTended", QT_TRANSLATE_NOOP("Messages", "{1} of {2} tended")};
inline constexpr Code<2> keptAlive{"keptAlive", QT_TRANSLATE_NOOP("Messages", "{1} of {2} in time")};

// Names in a row.
inline constexpr Code<2> twoNames{"twoNames", QT_TRANSLATE_NOOP("Messages", "{1} and {2}")};
inline constexpr Code<3> threeNames{"threeNames", QT_TRANSLATE_NOOP("Messages", "{1}, {2} and {3}")};
inline constexpr Code<3> namesAndMore{"namesAndMore", QT_TRANSLATE_NOOP("Messages", "{1}, {2} and {3} more")};

// How a step stands and what comes next.
inline constexpr Code<0> talkToOneCustomer{"talkToOneCustomer", QT_TRANSLATE_NOOP("Messages", "Talk to one customer, then put the first thing they said on the map.")};
inline constexpr Code<0> allStagesFirm{"allStagesFirm", QT_TRANSLATE_NOOP("Messages", "Every stage rests on five interviews.")};
inline constexpr Code<1> interviewsNeeded{"interviewsNeeded", QT_TRANSLATE_NOOP("Messages", "{1}.")};
inline constexpr Code<2> moreInterviewsFor{"moreInterviewsFor", QT_TRANSLATE_N_NOOP("Messages", "{1} more interviews for {2}"), "{1} more interview for {2}"};
inline constexpr Code<3> soManyForToo{"soManyForToo", QT_TRANSLATE_NOOP("Messages", "{1}, {2} for {3}")};
inline constexpr Code<2> andMoreStages{"andMoreStages", QT_TRANSLATE_N_NOOP("Messages", "{2}, and more for {1} other stages"), "{2}, and more for {1} other stage"};
inline constexpr Code<0> addFirstStage{"addFirstStage", QT_TRANSLATE_NOOP("Messages", "Add the first stage: where does the journey begin?")};
inline constexpr Code<0> allJobsWritten{"allJobsWritten", QT_TRANSLATE_NOOP("Messages", "Every stage says what it is hired for.")};
inline constexpr Code<0> writeAllJobs{"writeAllJobs", QT_TRANSLATE_NOOP("Messages", "Write for each stage what the customer hires it for.")};
inline constexpr Code<1> writeJobsOf{"writeJobsOf", QT_TRANSLATE_NOOP("Messages", "Still to write: the job of {1}.")};
inline constexpr Code<0> addTouchpoints{"addTouchpoints", QT_TRANSLATE_NOOP("Messages", "Add what the customer meets, stage by stage.")};
inline constexpr Code<0> allOwned{"allOwned", QT_TRANSLATE_NOOP("Messages", "Every touchpoint that you can own has an owner.")};
inline constexpr Code<1> noTouchpointsAt{"noTouchpointsAt", QT_TRANSLATE_NOOP("Messages", "Every touchpoint has an owner; none stands yet at {1}.")};
inline constexpr Code<2> haveNobody{"haveNobody", QT_TRANSLATE_N_NOOP("Messages", "{1} of the {2} that you can own have nobody."), "{1} of the {2} that you can own has nobody."};
inline constexpr Code<0> onlyOneHasNobody{"onlyOneHasNobody", QT_TRANSLATE_NOOP("Messages", "The only one that you can own has nobody.")};
inline constexpr Code<0> nameMetrics{"nameMetrics", QT_TRANSLATE_NOOP("Messages", "Name two metrics for each stage: how many come, and how well it goes.")};
inline constexpr Code<1> nameMetricsOf{"nameMetricsOf", QT_TRANSLATE_NOOP("Messages", "Still to name: the metrics of {1}.")};
inline constexpr Code<0> typeFirstNumbers{"typeFirstNumbers", QT_TRANSLATE_NOOP("Messages", "Type the numbers of the last period.")};
inline constexpr Code<2> metricsWait{"metricsWait", QT_TRANSLATE_N_NOOP("Messages", "{1} of {2} wait for a fresh reading."), "{1} of {2} waits for a fresh reading."};
inline constexpr Code<0> allRead{"allRead", QT_TRANSLATE_NOOP("Messages", "All have a fresh reading.")};
inline constexpr Code<1> allReadFor{"allReadFor", QT_TRANSLATE_NOOP("Messages", "All read for {1}.")};
inline constexpr Code<2> weakestIsAt{"weakestIsAt", QT_TRANSLATE_NOOP("Messages", "{1}: {2:small}.")};
inline constexpr Code<0> provenNone{"provenNone", QT_TRANSLATE_NOOP("Messages", "None: every passage keeps its benchmark.")};
inline constexpr Code<0> weakestNeedsNumbers{"weakestNeedsNumbers", QT_TRANSLATE_NOOP("Messages", "It shows once two stages in a row have a volume.")};
inline constexpr Code<1> passagesUnknown{"passagesUnknown", QT_TRANSLATE_NOOP("Messages", "Not known yet: how many move on, and in how many days, at {1}.")};
inline constexpr Code<0> waitsForWeakest{"waitsForWeakest", QT_TRANSLATE_NOOP("Messages", "They begin at the weakest link, once it is known.")};
inline constexpr Code<0> nothingToTry{"nothingToTry", QT_TRANSLATE_NOOP("Messages", "There is no weakest link to try anything at.")};
inline constexpr Code<1> runsAtWeakest{"runsAtWeakest", QT_TRANSLATE_NOOP("Messages", "{1} runs at the weakest link.")};
inline constexpr Code<1> preparedAtWeakest{"preparedAtWeakest", QT_TRANSLATE_NOOP("Messages", "{1} is being prepared at the weakest link.")};
inline constexpr Code<1> nothingTriedAt{"nothingTriedAt", QT_TRANSLATE_NOOP("Messages", "Nothing is tried at {1} yet: make an experiment.")};
inline constexpr Code<2> decidedAtWeakest{"decidedAtWeakest", QT_TRANSLATE_NOOP("Messages", "“{1}” was decided at {2}, and that stands: read the next period, or try the next thing.")};
inline constexpr Code<1> neverReviewedYet{"neverReviewedYet", QT_TRANSLATE_N_NOOP("Messages", "Not reviewed yet: look at the whole map together, every {1} days."), "Not reviewed yet: look at the whole map together, every day."};
inline constexpr Code<3> reviewDue{"reviewDue", QT_TRANSLATE_N_NOOP("Messages", "Last on {2}; the next is due on {3}, in {1} days."), "Last on {2}; the next is due on {3}, tomorrow."};
inline constexpr Code<1> reviewDueToday{"reviewDueToday", QT_TRANSLATE_NOOP("Messages", "Last on {1}; the next is due today.")};
inline constexpr Code<3> reviewWasDue{"reviewWasDue", QT_TRANSLATE_N_NOOP("Messages", "Last on {2}; the next was due on {3}, {1} days ago."), "Last on {2}; the next was due on {3}, yesterday."};
inline constexpr Code<1> campaignsWithoutBrief{"campaignsWithoutBrief", QT_TRANSLATE_N_NOOP("Messages", "{1} campaigns have no brief."), "{1} campaign has no brief."};

// Findings: what is found.
inline constexpr Code<1> foundNoInterviews{"foundNoInterviews", QT_TRANSLATE_NOOP("Messages", "{1}: no interviews")};
inline constexpr Code<3> foundFewInterviews{"foundFewInterviews", QT_TRANSLATE_NOOP("Messages", "{1}: {2} of {3} interviews")};
inline constexpr Code<1> foundNoJob{"foundNoJob", QT_TRANSLATE_NOOP("Messages", "{1} has no job")};
inline constexpr Code<1> foundCompanyWording{"foundCompanyWording", QT_TRANSLATE_NOOP("Messages", "“{1}” is the company’s progress")};
inline constexpr Code<1> foundNoTouchpoints{"foundNoTouchpoints", QT_TRANSLATE_NOOP("Messages", "{1} has no touchpoints")};
inline constexpr Code<1> foundNoOwner{"foundNoOwner", QT_TRANSLATE_NOOP("Messages", "{1} has no owner")};
inline constexpr Code<1> foundRetiredLinked{"foundRetiredLinked", QT_TRANSLATE_NOOP("Messages", "{1} is retired and still linked")};
inline constexpr Code<1> foundNoVolume{"foundNoVolume", QT_TRANSLATE_NOOP("Messages", "{1} has no volume metric")};
inline constexpr Code<1> foundNoHealth{"foundNoHealth", QT_TRANSLATE_NOOP("Messages", "{1} has no health metric")};
inline constexpr Code<1> foundNoReading{"foundNoReading", QT_TRANSLATE_NOOP("Messages", "{1} has no reading")};
inline constexpr Code<2> foundStaleReading{"foundStaleReading", QT_TRANSLATE_NOOP("Messages", "{1} was last read for {2}")};
inline constexpr Code<1> foundNoTarget{"foundNoTarget", QT_TRANSLATE_NOOP("Messages", "{1} has no target")};
inline constexpr Code<1> foundUntended{"foundUntended", QT_TRANSLATE_NOOP("Messages", "Nothing is tried at {1}")};
inline constexpr Code<2> foundUntendedSince{"foundUntendedSince", QT_TRANSLATE_NOOP("Messages", "Since “{1}” nothing new is tried at {2}")};
inline constexpr Code<1> foundArmsMissing{"foundArmsMissing", QT_TRANSLATE_NOOP("Messages", "{1} lacks the numbers of both arms")};
inline constexpr Code<1> foundNoStart{"foundNoStart", QT_TRANSLATE_NOOP("Messages", "{1} has no start")};
inline constexpr Code<1> foundNoReadingBefore{"foundNoReadingBefore", QT_TRANSLATE_NOOP("Messages", "{1} lacks its readings before")};
inline constexpr Code<1> foundNoReadingAfter{"foundNoReadingAfter", QT_TRANSLATE_NOOP("Messages", "{1} lacks its readings after")};
inline constexpr Code<1> foundNoLearning{"foundNoLearning", QT_TRANSLATE_NOOP("Messages", "{1} is decided without a learning")};
inline constexpr Code<1> foundNoBrief{"foundNoBrief", QT_TRANSLATE_NOOP("Messages", "{1} has no brief")};
inline constexpr Code<0> foundNeverReviewed{"foundNeverReviewed", QT_TRANSLATE_NOOP("Messages", "The map was never reviewed")};
inline constexpr Code<1> foundReviewOverdue{"foundReviewOverdue", QT_TRANSLATE_N_NOOP("Messages", "The review is {1} days overdue"), "The review is a day overdue"};

// Several of one rule, in the order of the rules.
inline constexpr Code<1> kFoundSeveral[]{
    {"severalNoInterviews", QT_TRANSLATE_N_NOOP("Messages", "{1} stages have no interviews"), "{1} stage has no interviews"},
    {"severalHypotheses", QT_TRANSLATE_N_NOOP("Messages", "{1} stages rest on under five interviews"), "{1} stage rests on under five interviews"},
    {"severalNoJob", QT_TRANSLATE_N_NOOP("Messages", "{1} stages have no job"), "{1} stage has no job"},
    {"severalCompanyWording", QT_TRANSLATE_N_NOOP("Messages", "{1} texts speak of the company’s progress"), "{1} text speaks of the company’s progress"},
    {"severalNoTouchpoints", QT_TRANSLATE_N_NOOP("Messages", "{1} stages have no touchpoints"), "{1} stage has no touchpoints"},
    {"severalNoOwner", QT_TRANSLATE_N_NOOP("Messages", "{1} touchpoints have no owner"), "{1} touchpoint has no owner"},
    {"severalRetiredLinked", QT_TRANSLATE_N_NOOP("Messages", "{1} links end at what is retired"), "{1} link ends at what is retired"},
    {"severalNoMetric", QT_TRANSLATE_N_NOOP("Messages", "{1} metrics are not named"), "{1} metric is not named"},
    {"severalNoReading", QT_TRANSLATE_N_NOOP("Messages", "{1} metrics have no reading"), "{1} metric has no reading"},
    {"severalStaleReadings", QT_TRANSLATE_N_NOOP("Messages", "{1} metrics were not read for long"), "{1} metric was not read for long"},
    {"severalNoTarget", QT_TRANSLATE_N_NOOP("Messages", "{1} metrics have no target"), "{1} metric has no target"},
    {"severalUntended", QT_TRANSLATE_N_NOOP("Messages", "Nothing is tried at {1} stages"), "Nothing is tried at {1} stage"},
    {"severalUnmeasured", QT_TRANSLATE_N_NOOP("Messages", "{1} experiments lack what would decide them"), "{1} experiment lacks what would decide it"},
    {"severalNoBrief", QT_TRANSLATE_N_NOOP("Messages", "{1} campaigns have no brief"), "{1} campaign has no brief"},
    {"severalNeverReviewed", QT_TRANSLATE_N_NOOP("Messages", "{1} maps were never reviewed"), "{1} map was never reviewed"},
    {"severalOverdue", QT_TRANSLATE_N_NOOP("Messages", "{1} reviews are overdue"), "{1} review is overdue"},
};

// Why that matters; it never names the thing again.
inline constexpr Code<0> whyNoInterviews{"whyNoInterviews", QT_TRANSLATE_NOOP("Messages", "Nobody was asked here: all of it is a guess.")};
inline constexpr Code<0> whyHypothesis{"whyHypothesis", QT_TRANSLATE_NOOP("Messages", "Under five interviews a stage is a hypothesis.")};
inline constexpr Code<0> whyNoJob{"whyNoJob", QT_TRANSLATE_NOOP("Messages", "What the customer wants to get done here is not said.")};
inline constexpr Code<0> whyCompanyWording{"whyCompanyWording", QT_TRANSLATE_NOOP("Messages", "Say what the customer does or reaches instead.")};
inline constexpr Code<1> whyCompanyWordingBetter{"whyCompanyWordingBetter", QT_TRANSLATE_NOOP("Messages", "From the customer’s side it may be “{1}”.")};
inline constexpr Code<0> whyNoTouchpoints{"whyNoTouchpoints", QT_TRANSLATE_NOOP("Messages", "What the customer meets here is not on the map.")};
inline constexpr Code<0> whyNoOwner{"whyNoOwner", QT_TRANSLATE_NOOP("Messages", "What nobody owns, nobody mends.")};
inline constexpr Code<0> whyRetiredLinked{"whyRetiredLinked", QT_TRANSLATE_NOOP("Messages", "The arrow leads where nobody can go any more.")};
inline constexpr Code<0> whyNoVolume{"whyNoVolume", QT_TRANSLATE_NOOP("Messages", "How many come here is not counted.")};
inline constexpr Code<0> whyNoHealth{"whyNoHealth", QT_TRANSLATE_NOOP("Messages", "How well it goes here is not measured.")};
inline constexpr Code<0> whyNoReading{"whyNoReading", QT_TRANSLATE_NOOP("Messages", "A metric without a number says nothing.")};
inline constexpr Code<1> whyStaleReading{"whyStaleReading", QT_TRANSLATE_N_NOOP("Messages", "That ended {1} days ago."), "That ended a day ago."};
inline constexpr Code<0> whyNoTarget{"whyNoTarget", QT_TRANSLATE_NOOP("Messages", "Without one nobody can say whether the figure is good.")};
inline constexpr Code<0> whyUntended{"whyUntended", QT_TRANSLATE_NOOP("Messages", "It is the weakest link: nothing else lifts customer flow as much.")};
inline constexpr Code<0> whyUnmeasured{"whyUnmeasured", QT_TRANSLATE_NOOP("Messages", "Without them it proves nothing.")};
inline constexpr Code<0> whyNoStart{"whyNoStart", QT_TRANSLATE_NOOP("Messages", "What is before and what is after follows from it.")};
inline constexpr Code<0> whyNoLearning{"whyNoLearning", QT_TRANSLATE_NOOP("Messages", "What is not written down is learned twice.")};
inline constexpr Code<0> whyNoBrief{"whyNoBrief", QT_TRANSLATE_NOOP("Messages", "Without one nobody can tell which job it serves.")};
inline constexpr Code<0> whyNeverReviewed{"whyNeverReviewed", QT_TRANSLATE_NOOP("Messages", "A map that nobody looks at grows old.")};
inline constexpr Code<2> whyReviewOverdue{"whyReviewOverdue", QT_TRANSLATE_N_NOOP("Messages", "The last one was on {2}; it is meant to be every {1} days."), "The last one was on {2}; it is meant to be every day."};
inline constexpr Code<2> foundAndWhy{"foundAndWhy", QT_TRANSLATE_NOOP("Messages", "{1}. {2}")};

// What is to be done.
inline constexpr Code<1> askAbout{"askAbout", QT_TRANSLATE_NOOP("Messages", "Ask a customer about “{1}”.")};
inline constexpr Code<2> askMoreAbout{"askMoreAbout", QT_TRANSLATE_N_NOOP("Messages", "Ask {1} more customers about “{2}”."), "Ask {1} more customer about “{2}”."};
inline constexpr Code<1> writeItsJob{"writeItsJob", QT_TRANSLATE_NOOP("Messages", "Write the job of “{1}”.")};
inline constexpr Code<1> sayFromCustomersSide{"sayFromCustomersSide", QT_TRANSLATE_NOOP("Messages", "Say “{1}” from the customer’s side.")};
inline constexpr Code<1> addItsTouchpoint{"addItsTouchpoint", QT_TRANSLATE_NOOP("Messages", "Add what the customer meets at “{1}”.")};
inline constexpr Code<1> giveItAnOwner{"giveItAnOwner", QT_TRANSLATE_NOOP("Messages", "Give “{1}” an owner.")};
inline constexpr Code<1> removeItsLink{"removeItsLink", QT_TRANSLATE_NOOP("Messages", "Remove the link of “{1}”.")};
inline constexpr Code<1> nameItsVolume{"nameItsVolume", QT_TRANSLATE_NOOP("Messages", "Name the volume metric of “{1}”.")};
inline constexpr Code<1> nameItsHealth{"nameItsHealth", QT_TRANSLATE_NOOP("Messages", "Name the health metric of “{1}”.")};
inline constexpr Code<1> addItsReading{"addItsReading", QT_TRANSLATE_NOOP("Messages", "Add a reading of “{1}”.")};
inline constexpr Code<1> setItsTarget{"setItsTarget", QT_TRANSLATE_NOOP("Messages", "Set a target for “{1}”.")};
inline constexpr Code<1> makeItsExperiment{"makeItsExperiment", QT_TRANSLATE_NOOP("Messages", "Make an experiment at the weakest link, “{1}”.")};
inline constexpr Code<1> enterItsResults{"enterItsResults", QT_TRANSLATE_NOOP("Messages", "Enter the results of “{1}”.")};
inline constexpr Code<1> setItsStart{"setItsStart", QT_TRANSLATE_NOOP("Messages", "Say when “{1}” started.")};
inline constexpr Code<1> addReadingsForIt{"addReadingsForIt", QT_TRANSLATE_NOOP("Messages", "Add the readings that “{1}” is measured by.")};
inline constexpr Code<1> writeItsLearning{"writeItsLearning", QT_TRANSLATE_NOOP("Messages", "Write what “{1}” taught.")};
inline constexpr Code<1> addItsBrief{"addItsBrief", QT_TRANSLATE_NOOP("Messages", "Add the brief of “{1}”.")};
inline constexpr Code<0> holdFirstReview{"holdFirstReview", QT_TRANSLATE_NOOP("Messages", "Hold the first review.")};
inline constexpr Code<0> holdNextReview{"holdNextReview", QT_TRANSLATE_NOOP("Messages", "Hold the review that is due.")};
inline constexpr Code<1> itIsAtWeakestLink{"itIsAtWeakestLink", QT_TRANSLATE_NOOP("Messages", "{1} It is at the weakest link.")};
inline constexpr Code<0> nothingToMend{"nothingToMend", QT_TRANSLATE_NOOP("Messages", "Nothing to mend.")};
inline constexpr Code<1> nothingToMendUntil{"nothingToMendUntil", QT_TRANSLATE_NOOP("Messages", "Nothing to mend. Next review on {1}.")};

// Where it stands.
inline constexpr Code<3> placeAtStage{"placeAtStage", QT_TRANSLATE_NOOP("Messages", "{1} {2} · {3}")};
inline constexpr Code<0> placeStageName{"placeStageName", QT_TRANSLATE_NOOP("Messages", "Name")};
inline constexpr Code<0> placeReviews{"placeReviews", QT_TRANSLATE_NOOP("Messages", "Reviews")};

// What a customer is asked about what is open.
inline constexpr Code<0> askForJob{"askForJob", QT_TRANSLATE_NOOP("Messages", "What did you want to get done at that time?")};
inline constexpr Code<1> askForOwnWords{"askForOwnWords", QT_TRANSLATE_NOOP("Messages", "We call it “{1}”. What would you call it?")};
inline constexpr Code<0> askForTouchpoints{"askForTouchpoints", QT_TRANSLATE_NOOP("Messages", "What did you look at, and whom did you talk to?")};
inline constexpr Code<1> askForHelper{"askForHelper", QT_TRANSLATE_NOOP("Messages", "“{1}”: who helped you there, and who should have?")};
inline constexpr Code<0> askForHealth{"askForHealth", QT_TRANSLATE_NOOP("Messages", "How did you know that it was going well?")};
inline constexpr Code<0> askForRepair{"askForRepair", QT_TRANSLATE_NOOP("Messages", "What would have had to be different for you to go on?")};
inline constexpr Code<1> askAboutTrial{"askAboutTrial", QT_TRANSLATE_NOOP("Messages", "“{1}”: what of it helped you, and what did not?")};

// By severity, counted.
inline constexpr Code<1> kSeverities[]{
    {"faults", QT_TRANSLATE_N_NOOP("Messages", "{1} faults"), "{1} fault"},
    {"doubts", QT_TRANSLATE_N_NOOP("Messages", "{1} doubts"), "{1} doubt"},
    {"hints", QT_TRANSLATE_N_NOOP("Messages", "{1} hints"), "{1} hint"},
};

// Buttons, in the order of the remedies.
inline constexpr Code<0> kRemedies[]{
    {"remedyGuide", QT_TRANSLATE_NOOP("Messages", "Take the interview guide")},
    {"remedyJob", QT_TRANSLATE_NOOP("Messages", "Write the job")},
    {"remedyReword", QT_TRANSLATE_NOOP("Messages", "Say it from the customer’s side")},
    {"remedyTouchpoint", QT_TRANSLATE_NOOP("Messages", "Add a touchpoint")},
    {"remedyOwner", QT_TRANSLATE_NOOP("Messages", "Give an owner")},
    {"remedyLink", QT_TRANSLATE_NOOP("Messages", "Remove the link")},
    {"remedyMetric", QT_TRANSLATE_NOOP("Messages", "Name the metric")},
    {"remedyReading", QT_TRANSLATE_NOOP("Messages", "Add a reading")},
    {"remedyTarget", QT_TRANSLATE_NOOP("Messages", "Set a target")},
    {"remedyExperiment", QT_TRANSLATE_NOOP("Messages", "Make an experiment")},
    {"remedyStart", QT_TRANSLATE_NOOP("Messages", "Set the start")},
    {"remedyResults", QT_TRANSLATE_NOOP("Messages", "Enter the results")},
    {"remedyLearning", QT_TRANSLATE_NOOP("Messages", "Write what was learned")},
    {"remedyBrief", QT_TRANSLATE_NOOP("Messages", "Add the brief")},
    {"remedyReview", QT_TRANSLATE_NOOP("Messages", "Hold a review")},
};
// clang-format on

}  // namespace throughline::journey::messages
