#pragma once

#include "review/question_card.h"

class QLineEdit;

namespace throughline::editor {

/// New objections? Each that is typed becomes one at this stage on Enter.
class ObjectionsCard : public QuestionCard {
  Q_OBJECT

 public:
  ObjectionsCard(ReviewSession& session, QWidget* parent);

  [[nodiscard]] QWidget* first() const override;

 protected:
  void fill() override;
  void arrive() override;

 private:
  void add();

  QVBoxLayout* m_list;
  QLineEdit* m_new;
  QPushButton* m_none;
  std::vector<std::string> m_shown;
};

}  // namespace throughline::editor
