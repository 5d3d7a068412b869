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
      m_draft(new TextDraft(*m_note, [this](const QString& text) { return take(text); })) {
  m_row = new FlowLayout(nullptr, 8);
  for (const QString& text : {tr("Still true"), tr("No longer"), tr("Not sure")}) {
    auto* chip = answerChip(text, this);
    const auto choice = static_cast<StillTrue>(m_chips.size());
    connect(chip, &QPushButton::clicked, this, [this, choice] { answer(choice); });
    m_chips.push_back(chip);
    m_row->addWidget(chip);
  }
  body().addLayout(m_row);
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

bool StillTrueCard::take(const QString& note) {
  if (!session().note(stage(), note)) return false;
  session().setPending(stage(), kNoteField, {});
  return true;
}

void StillTrueCard::keep() {
  m_draft->flush();
  session().setPending(stage(), kNoteField, m_draft->isDirty() ? m_note->toPlainText() : QString());
}

void StillTrueCard::fill() {
  const auto* stop = journey::stopAt(session().journey(), session().id(), stage());
  for (std::size_t i = 0; i < m_chips.size(); ++i) {
    m_chips[i]->setChecked(stop && stop->stillTrue == static_cast<StillTrue>(i));
  }
  const QString stored = stop ? QString::fromStdString(stop->note) : QString();
  if (m_noteOf == stage()) {
    m_draft->show(stored);
  } else {
    m_draft->startOver(stored);
  }
  m_noteOf = stage();
  m_draft->keepIn(session().map().typing(), {.kind = journey::Kind::stop,
                                             .ids = stop ? std::vector<std::int64_t>{stop->id.value}
                                                         : std::vector<std::int64_t>{},
                                             .field = "note",
                                             .stage = stage().value});
  fitNote();
}

void StillTrueCard::arrive() {
  const QString waiting = session().pending(stage(), kNoteField);
  if (!waiting.isEmpty()) m_draft->resume(waiting);
  fitNote();
}

void StillTrueCard::fit() {
  m_row->setSpacing(units(8));
  m_note->document()->setDocumentMargin(notePadding() / 2);
  fitNote();
}

void StillTrueCard::resume(const QString& text) {
  m_note->setFocus();
  m_draft->resume(text);
}

// As high as what is written, up to five lines.
void StillTrueCard::fitNote() {
  constexpr int kMostLines = 5;
  constexpr int kEdges = 4;  // pixels
  const qreal line = m_note->fontMetrics().lineSpacing();
  int lines = 0;
  for (QTextBlock block = m_note->document()->begin(); block.isValid(); block = block.next()) {
    lines += std::max(1, block.layout() ? block.layout()->lineCount() : 1);
  }
  const int shown = std::clamp(lines, 1, kMostLines);
  m_note->setFixedHeight(static_cast<int>(std::ceil(line * shown)) + 2 * notePadding() + kEdges);
  // What is written reads as text, without a box, until it is taken in hand.
  setLook(*m_note, "written", !m_note->document()->isEmpty());
}

}  // namespace throughline::editor
