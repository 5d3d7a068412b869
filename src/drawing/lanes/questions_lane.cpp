#include "lanes/lane.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

struct QuestionInputs {
  Records<journey::Question> questions;
  journey::Message ask;  ///< empty: nothing is asked for
  bool operator==(const QuestionInputs&) const = default;
};

QuestionInputs takeQuestions(const ShownMap& map, std::size_t column) {
  QuestionInputs inputs;
  inputs.questions = {map.journey, map.columns[column].stage->id.value};
  if (map.options.invitations) {
    inputs.ask = messages::inviteQuestion(map.customer());
  }
  return inputs;
}

void fillQuestions(const QuestionInputs& inputs, CellBuilder& cell) {
  constexpr qreal kQuestionGap = 2;
  for (const auto* question : cell.records().list(inputs.questions)) {
    cell.stack(ElementKind::question, {journey::Kind::question, question->id.value},
               cell.pictures().question(*question), kQuestionGap);
  }
  if (cell.isEmpty() && !inputs.ask.empty()) cell.invite(inputs.ask);
}

}  // namespace

LaneEntry questionsLane() {
  return {.id = LaneId::questions,
          .name = messages::questionsLane(),
          .subtitle = [](const ShownMap&) { return messages::aboutQuestions(); },
          .makeCells = cellsOf(LaneId::questions, takeQuestions, fillQuestions)};
}

}  // namespace throughline::drawing
