#pragma once

#include <QFrame>

#include "card_column.h"

class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace throughline::editor {

class PlainLabel;

/// A column of the board: name, count and + above its cards. + asks for a title at once, Enter
/// makes the experiment, Esc leaves no trace. Without a card it invites in one sentence.
class BoardColumn : public QFrame {
  Q_OBJECT

 public:
  BoardColumn(journey::ExperimentStatus status, ShownTrials& trials, QWidget* parent);

  [[nodiscard]] journey::ExperimentStatus status() const { return m_status; }
  [[nodiscard]] CardColumn& cards() { return *m_cards; }
  /// In this order; of many decided ones only the newest, until all are asked for.
  void show(const std::vector<TrialId>& experiments);
  void setWritable(bool writable);
  /// A card held over it would land here.
  void markTarget(bool isTarget);
  /// As high as all that stands in it; cards beyond `most` are not looked at.
  [[nodiscard]] int heightUpTo(int most) const;
  /// Opens the box for a title, with what stands in it at first and what it asks.
  void askTitle(const QString& question, const QString& suggestion);
  /// Where the keyboard goes: the cards, or where there is none what invites.
  [[nodiscard]] QWidget& focusTarget() const;

 signals:
  void addWanted();
  void titleGiven(const QString& title);
  void askingEnded();
  void sideways(int by);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void makeHead(QVBoxLayout& column);
  void endAsking();

  journey::ExperimentStatus m_status;
  ShownTrials& m_trials;
  PlainLabel* m_count;
  QToolButton* m_add;
  QLineEdit* m_title;
  QPushButton* m_invitation;
  CardColumn* m_cards;
  QPushButton* m_more;
  std::vector<TrialId> m_all;
  bool m_unfolded = false;
  bool m_writable = true;
};

}  // namespace throughline::editor
