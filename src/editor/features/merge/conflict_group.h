#pragma once

#include <QFrame>
#include <vector>

#include "features/merge/merge_session.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace throughline::editor {

class ConflictCard;

/// Where there are very many conflicts: all of one thing, with one choice for them. It opens to a
/// card for each.
class ConflictGroup : public QFrame {
  Q_OBJECT

 public:
  ConflictGroup(const MergeSession& session, std::vector<journey::MergeConflict> conflicts,
                int number, QWidget* parent);

  /// Shows what is chosen now; the conflicts are the same ones.
  void show(std::vector<journey::MergeConflict> conflicts);
  [[nodiscard]] const std::vector<journey::MergeConflict>& conflicts() const { return m_conflicts; }
  /// The colour of the thing's stage, for its cards too.
  void setHue(const QColor& hue) { m_hue = hue; }
  /// None while it is folded.
  [[nodiscard]] const std::vector<ConflictCard*>& cards() const { return m_cards; }
  void setOpen(bool open);

 signals:
  void chosen(const std::vector<throughline::journey::MergeConflict>& conflicts,
              throughline::journey::Chosen chosen);
  /// From the group or one of its cards to what stands `by` places on.
  void stepped(QWidget* from, int by);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void addCards();
  void showHead();

  const MergeSession& m_session;
  std::vector<journey::MergeConflict> m_conflicts;
  int m_number;
  QPushButton* m_title;
  QLabel* m_fields;
  QPushButton* m_mine;
  QPushButton* m_theirs;
  QVBoxLayout* m_body;
  std::vector<ConflictCard*> m_cards;
  QColor m_hue;
};

}  // namespace throughline::editor
