#include "lanes/lane.h"

namespace throughline::drawing {

namespace {

struct QuestionInputs {
  Records<journey::Question> questions;
  QString ask;  ///< empty: nothing is asked for
  bool operator==(const QuestionInputs&) const = default;
};

QuestionInputs takeQuestions(const ShownMap& map, std::size_t column) {
  QuestionInputs inputs;
  inputs.questions = {map.journey, map.columns[column].stage->id.value};
  if (map.options.invitations) {
    inputs.ask = QStringLiteral("What does %1 ask or worry about here?").arg(map.customer());
  }
  return inputs;
}

void fillQuestions(const QuestionInputs& inputs, CellBuilder& cell) {
  constexpr qreal kQuestionGap = 2;
  for (const auto* question : cell.records().list(inputs.questions)) {
    cell.stack(ElementKind::question, {journey::Kind::question, question->id.value},
               cell.pictures().question(*question), kQuestionGap);
  }
  if (cell.isEmpty() && !inputs.ask.isEmpty()) cell.invite(inputs.ask);
}

}  // namespace

LaneEntry questionsLane() {
  return {.id = LaneId::questions,
          .name = QStringLiteral("Questions"),
          .subtitle = [](const ShownMap&) { return QStringLiteral("worries and objections"); },
          .makeCells = cellsOf(LaneId::questions, takeQuestions, fillQuestions)};
}

}  // namespace throughline::drawing
