#include "documents/trial_words.h"
#include "report/report_parts.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/report.h"
#include "throughline/journey/reviews.h"
#include "throughline/journey/text.h"
#include "throughline/metrics/evidence.h"
#include "throughline/metrics/number_words.h"

namespace throughline::exchange {

namespace messages = journey::messages;

namespace {

using OpenPoints = std::vector<Report::OpenPoint>;

void tellExperiments(const ReportFacts& facts, OpenPoints& open) {
  const auto& map = facts.input.now;
  for (const auto* stage : map.list<journey::Stage>()) {
    for (const auto* experiment : map.in<journey::Experiment>(stage->id)) {
      if (experiment->status != journey::ExperimentStatus::running) continue;
      const auto numbers = metrics::experimentNumbers(map, *experiment, facts.numbers.after.period);
      const auto outcome = outcomeWords(*experiment, numbers);
      open.push_back({experiment->title,
                      facts.say(outcome.empty() ? messages::stillRunningUnmeasured()
                                                : messages::stillRunning(outcome)),
                      stage->name});
    }
  }
}

void tellOpenDecisions(const ReportFacts& facts, OpenPoints& open) {
  const auto& map = facts.input.present;
  for (const auto* decision : journey::openDecisionsBefore(map, facts.input.review)) {
    const auto day = dayOfReview(map, map.get(decision->review), facts.words);
    open.push_back(
        {journey::onOneLine(decision->text), facts.say(messages::decisionStillOpen(day)), {}});
  }
}

void tellHypotheses(const ReportFacts& facts, OpenPoints& open) {
  const auto evidence = metrics::evidenceByStage(facts.input.now);
  for (const auto* stage : facts.input.now.list<journey::Stage>()) {
    const auto found = metrics::evidenceOf(evidence, stage->id);
    if (!found.isHypothesis()) continue;
    const auto words = [](std::int64_t count) {
      return metrics::numberWords(static_cast<double>(count));
    };
    open.push_back(
        {stage->name,
         facts.say(found.interviews() == 0
                       ? messages::hasNoInterviews()
                       : messages::hasFewInterviews(words(found.interviews()),
                                                    words(metrics::kInterviewsOfFirmStage))),
         {}});
  }
}

void tellUnanswered(const ReportFacts& facts, journey::Id<journey::Review> review,
                    OpenPoints& open) {
  const auto& map = facts.input.present;
  // One that was only noted down, without its map, asked nothing.
  const bool wasHeld = map.get(review).map.has_value();
  if (!wasHeld && map.idsIn(journey::Kind::stop, review.value).empty()) return;
  for (const auto* stage : facts.input.now.list<journey::Stage>()) {
    const auto* stop = journey::stopAt(map, review, stage->id);
    std::string questions;
    for (const journey::ReviewQuestion question : journey::kReviewQuestions) {
      if (journey::isAnswered(stop, question)) continue;
      questions += (questions.empty() ? "" : ", ") +
                   facts.say(messages::codeOf(messages::kStopQuestions, question)());
    }
    if (questions.empty()) continue;
    open.push_back({stage->name, facts.say(messages::leftUnanswered(questions)), {}});
  }
}

std::string saidAt(const ReportFacts& facts, const journey::Stop& stop) {
  const std::string note = journey::onOneLine(stop.note);
  const bool isSilent = journey::isBlank(note);
  if (stop.stillTrue == journey::StillTrue::no) {
    return facts.say(isSilent ? messages::noLongerTrue() : messages::noLongerTrueSince(note));
  }
  if (stop.stillTrue == journey::StillTrue::unsure) {
    return facts.say(isSilent ? messages::perhapsTrue() : messages::perhapsTrueSince(note));
  }
  return isSilent ? std::string() : facts.say(messages::wasNoted(note));
}

/// What was said at the stops beside their answers.
void tellSaid(const ReportFacts& facts, journey::Id<journey::Review> review, OpenPoints& open) {
  for (const auto* stop : facts.input.present.in<journey::Stop>(review)) {
    const std::string said = saidAt(facts, *stop);
    if (said.empty()) continue;
    const std::string stage = stop->stage ? facts.stageName(*stop->stage) : std::string();
    open.push_back({stage.empty() ? facts.say(messages::onTheMap()) : stage, said, {}});
  }
}

void tellParked(const ReportFacts& facts, journey::Id<journey::Review> review, OpenPoints& open) {
  for (const std::string& topic : journey::entriesIn(facts.input.present.get(review).parked)) {
    open.push_back({topic, facts.say(messages::wasParked()), {}});
  }
}

/// With what the review of `left` left unanswered and parked.
OpenPoints openPointsOf(const ReportFacts& facts,
                        std::optional<journey::Id<journey::Review>> left) {
  OpenPoints open;
  tellOpenDecisions(facts, open);
  tellExperiments(facts, open);
  if (left) {
    tellSaid(facts, *left, open);
    tellUnanswered(facts, *left, open);
    tellParked(facts, *left, open);
  }
  tellHypotheses(facts, open);
  for (const journey::Message& doubt : facts.input.doubts) {
    open.push_back({{}, facts.say(doubt), {}});
  }
  return open;
}

}  // namespace

void tellOpenPoints(const ReportFacts& facts, Report& report) {
  report.open = openPointsOf(facts, facts.input.review);
}

std::vector<Report::OpenPoint> leftOpenBefore(const ReportInput& input,
                                              const DocumentWords& words) {
  const journey::Review* last = journey::reviewBefore(input.present, input.review);
  return openPointsOf(reportFacts(input, words), last ? std::optional(last->id) : std::nullopt);
}

}  // namespace throughline::exchange
