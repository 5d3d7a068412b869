#include "throughline/journey/interview_guide.h"

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

InterviewGuide interviewGuide(const Journey& journey, Id<Stage> id) {
  using namespace messages;
  const Stage& stage = journey.get(id);
  InterviewGuide guide;
  guide.title = guideTitle(stage.name);
  if (!isBlank(stage.job.statement)) guide.job = guideJob(onOneLine(stage.job.statement));
  guide.parts = {{guideTrigger(), {guideFirstThought(), guideTriedBefore()}},
                 {guideWalkedAway(), {guideClosest(), guideOthers()}},
                 {guideDelighted(), {guideBetter(), guideLetDown()}}};
  if (auto open = openQuestions(journey, id); !open.empty()) {
    guide.parts.push_back({guideOpen(), std::move(open)});
  }
  return guide;
}

}  // namespace throughline::journey
