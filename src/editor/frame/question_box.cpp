#include "frame/question_box.h"

#include <QPushButton>
#include <QVBoxLayout>

#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

constexpr int kNarrowestQuestion = 360;

}  // namespace

QuestionBox::QuestionBox(const Question& question, QWidget* parent) : QDialog(parent) {
  setObjectName("questionBox");
  setWindowTitle(question.title);
  setMinimumWidth(kNarrowestQuestion);
  auto* title = new PlainLabel(question.title, this);
  title->setProperty("look", "section");
  auto* text = new PlainLabel(breakable(question.text), this);
  text->setWordWrap(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(20, 18, 20, 16);
  layout->setSpacing(10);
  layout->addWidget(title);
  layout->addWidget(text);
  layout->addSpacing(6);
  const bool several = question.answers.size() > 1;
  auto* buttons = new QBoxLayout(several ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  buttons->setSpacing(8);
  if (!several) buttons->addStretch();
  const auto add = [&](const QString& words, int place) {
    auto* button = new QPushButton(plainMenuText(words), this);
    button->setObjectName(place < 0 ? QStringLiteral("cancel")
                                    : QStringLiteral("answer%1").arg(place));
    const bool usual = place == question.usual;
    button->setDefault(usual);
    if (usual) {
      button->setProperty("look", "primary");
      button->setFocus();
    }
    connect(button, &QPushButton::clicked, this, [this, place] {
      if (place >= 0) m_answer = place;
      done(place >= 0 ? Accepted : Rejected);
    });
    buttons->addWidget(button);
  };
  for (int i = 0; i < question.answers.size(); ++i) add(question.answers[i], i);
  add(question.cancel.isEmpty() ? tr("Cancel") : question.cancel, -1);
  layout->addLayout(buttons);
}

std::optional<int> QuestionBox::answer() {
  exec();
  return m_answer;
}

}  // namespace throughline::editor
