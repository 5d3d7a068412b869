#pragma once

#include "review/question_card.h"

class QLineEdit;
class QScrollArea;

namespace throughline::editor {

/// Dead touchpoints? One that is pressed is retired, and pressed again it is
/// back. Many are found by typing; those that only the customer sees come last.
class DeadTouchpointsCard : public QuestionCard {
  Q_OBJECT

 public:
  DeadTouchpointsCard(ReviewSession& session, QWidget* parent);
  [[nodiscard]] QWidget* first() const override;

 protected:
  void fill() override;
  void arrive() override;
  void fit() override;

 private:
  void filter();

  QLineEdit* m_find;
  QScrollArea* m_scroll;
  QWidget* m_chips;
  QPushButton* m_none;
  std::vector<std::pair<std::int64_t, QPushButton*>> m_all;
  std::set<std::int64_t> m_inUse;  ///< not retired when the review began
};

}  // namespace throughline::editor
