#include "review/still_true_card.h"

#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

#include "throughline/journey/reviews.h"
#include "widgets/flow_layout.h"

namespace throughline::editor {

using journey::StillTrue;

StillTrueCard::StillTrueCard(ReviewSession& session, QWidget* parent)
    : QuestionCard(session, journey::ReviewQuestion::still_true, tr("Still true?"), parent),
      m_note(new QPlainTextEdit(this)),
      m_draft(new TextDraft(
          *m_note, [this](const QString& text) { return this->session().note(stage(), text); })) {
  auto* row = new FlowLayout(nullptr, 8);
  for (const QString& text : {tr("Still true"), tr("No longer"), tr("Not sure")}) {
    auto* chip = answerChip(text, this);
    const auto choice = static_cast<StillTrue>(m_chips.size());
    connect(chip, &QPushButton::clicked, this, [this, choice] { answer(choice); });
    m_chips.push_back(chip);
    row->addWidget(chip);
  }
  body().addLayout(row);
  m_note->setObjectName("stopNote");
  m_note->setPlaceholderText(tr("What has changed, in a sentence"));
  m_note->setAccessibleName(tr("Note"));
  m_note->setTabChangesFocus(true);
  m_note->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  body().addWidget(m_note);
  m_draft->keepOnEscape();
  connect(m_note, &QPlainTextEdit::textChanged, this, &StillTrueCard::fitNote);
}

void StillTrueCard::answer(StillTrue choice) {
  const auto* stop = journey::stopAt(session().journey(), session().id(), stage());
  const bool again = stop && stop->stillTrue == choice;
  session().sayStillTrue(stage(), again ? std::nullopt : std::optional(choice));
  refresh();
}

void StillTrueCard::fill() {
  const auto* stop = journey::stopAt(session().journey(), session().id(), stage());
  for (std::size_t i = 0; i < m_chips.size(); ++i) {
    m_chips[i]->setChecked(stop && stop->stillTrue == static_cast<StillTrue>(i));
  }
  m_draft->show(stop ? QString::fromStdString(stop->note) : QString());
  m_draft->keepIn(session().map().typing(), {.kind = journey::Kind::stop,
                                             .ids = stop ? std::vector<std::int64_t>{stop->id.value}
                                                         : std::vector<std::int64_t>{},
                                             .field = "note",
                                             .stage = stage().value});
  fitNote();
}

void StillTrueCard::arrive() { fitNote(); }

void StillTrueCard::resume(const QString& text) {
  m_note->setFocus();
  m_draft->resume(text);
}

// As high as what is written, up to five lines.
void StillTrueCard::fitNote() {
  constexpr int kMostLines = 5;
  const qreal line = m_note->fontMetrics().lineSpacing();
  int lines = 0;
  for (QTextBlock block = m_note->document()->begin(); block.isValid(); block = block.next()) {
    lines += std::max(1, block.layout() ? block.layout()->lineCount() : 1);
  }
  const int shown = std::clamp(lines, 1, kMostLines);
  m_note->setFixedHeight(static_cast<int>(std::ceil(line * shown)) + 24);
}

}  // namespace throughline::editor
