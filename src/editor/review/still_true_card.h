#pragma once

#include "fields/text_draft.h"
#include "review/question_card.h"

class QPlainTextEdit;

namespace throughline::editor {

/// Still true? Yes, no longer, not sure, and what is said to it.
class StillTrueCard : public QuestionCard {
  Q_OBJECT

 public:
  StillTrueCard(ReviewSession& session, QWidget* parent);
  ~StillTrueCard() override { delete m_draft; }

  void keep() override { m_draft->flush(); }
  [[nodiscard]] QWidget* first() const override { return m_chips.front(); }
  /// Goes on with a note that was being typed.
  void resume(const QString& text);

 protected:
  void fill() override;
  void arrive() override;
  void fit() override { fitNote(); }

 private:
  void answer(journey::StillTrue choice);
  void fitNote();

  std::vector<QPushButton*> m_chips;  ///< in the order of StillTrue
  QPlainTextEdit* m_note;
  TextDraft* m_draft;
};

}  // namespace throughline::editor
