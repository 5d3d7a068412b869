#include "throughline/journey/interview_guide.h"

#include <algorithm>
#include <iterator>

#include "throughline/journey/messages/guide.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

/// The stage's questions that nobody has answered yet, as they were asked.
std::vector<Message> openQuestions(const Journey& journey, Id<Stage> stage) {
  std::vector<Message> open;
  for (const Question* question : journey.in<Question>(stage)) {
    if (!question->answered) open.emplace_back(onOneLine(question->text));
  }
  return open;
}

}  // namespace

InterviewGuide interviewGuide(const Journey& journey, Id<Stage> id, std::vector<Message> open) {
  using namespace messages;
  const Stage& stage = journey.get(id);
  InterviewGuide guide;
  guide.title = guideTitle(stage.name);
  if (!isBlank(stage.job.statement)) guide.job = guideJob(onOneLine(stage.job.statement));
  guide.parts = {{guideTrigger(), {guideFirstThought(), guideTriedBefore()}},
                 {guideWalkedAway(), {guideClosest(), guideOthers()}},
                 {guideDelighted(), {guideBetter(), guideLetDown()}}};
  auto questions = openQuestions(journey, id);
  std::ranges::move(open, std::back_inserter(questions));
  if (!questions.empty()) guide.parts.push_back({guideOpen(), std::move(questions)});
  return guide;
}

}  // namespace throughline::journey
