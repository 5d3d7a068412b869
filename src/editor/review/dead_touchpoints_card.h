#pragma once

#include "review/question_card.h"

class QLineEdit;

namespace throughline::editor {

class FlowLayout;

/// Dead touchpoints? One that is pressed is retired, and pressed again it is
/// back. Of many only the first stand here until all are asked for; the others
/// are found by typing. Those that only the customer sees come last.
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
  void makeChips(const std::vector<const journey::Touchpoint*>& all);

  QLineEdit* m_find;
  FlowLayout* m_chips;
  QPushButton* m_none;
  QPushButton* m_more;
  bool m_shownWhole = false;
  std::vector<std::pair<std::int64_t, QPushButton*>> m_all;
  std::set<std::int64_t> m_inUse;  ///< not retired when the review began
};

}  // namespace throughline::editor
