#pragma once

#include "fields/text_draft.h"
#include "review/question_card.h"

class QPlainTextEdit;

namespace throughline::editor {

class FlowLayout;

/// Still true? Yes, no longer, not sure, and what is said to it.
class StillTrueCard : public QuestionCard {
  Q_OBJECT

 public:
  StillTrueCard(ReviewSession& session, QWidget* parent);
  ~StillTrueCard() override { delete m_draft; }

  void keep() override;
  [[nodiscard]] QWidget* first() const override { return m_chips.front(); }
  /// Goes on with a note that was being typed.
  void resume(const QString& text);

 protected:
  void fill() override;
  void arrive() override;
  void fit() override;

 private:
  void answer(journey::StillTrue choice);
  [[nodiscard]] bool take(const QString& note);
  void fitNote();
  [[nodiscard]] int notePadding() const { return std::max(2, units(5)); }

  std::vector<QPushButton*> m_chips;  ///< in the order of StillTrue
  journey::Id<journey::Stage> m_noteOf;
  FlowLayout* m_row;
  QPlainTextEdit* m_note;
  TextDraft* m_draft;
};

}  // namespace throughline::editor
