#pragma once

#include <QWidget>

#include "review/review_session.h"

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace throughline::editor {

/// The last stop: what was decided, what is unanswered, what is parked, who
/// took part, and the end of the review.
class ClosingPage : public QWidget {
  Q_OBJECT

 public:
  ClosingPage(ReviewSession& session, QWidget* parent);

  void refresh();

 signals:
  /// A stage whose questions are not all answered.
  void stageWanted(journey::Id<journey::Stage> stage);
  void finishWanted(const QStringList& participants);

 private:
  void fillDecisions();
  void fillUnanswered();
  void fillParked();
  [[nodiscard]] QStringList participants() const;

  ReviewSession& m_session;
  QVBoxLayout* m_decisions;
  QVBoxLayout* m_unanswered;
  QVBoxLayout* m_parked;
  QPlainTextEdit* m_who;
  QPushButton* m_finish;
};

}  // namespace throughline::editor
