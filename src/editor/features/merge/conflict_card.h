#pragma once

#include <QFrame>
#include <array>

#include "features/merge/merge_session.h"

class QPushButton;

namespace throughline::editor {

class SideButton;

/// One conflict: where both started, mine and the copy's side by side with the words marked in
/// which they differ. 1 and 2 choose, 3 keeps both; the page walks from card to card.
class ConflictCard : public QFrame {
  Q_OBJECT

 public:
  ConflictCard(const MergeSession& session, const journey::MergeConflict& conflict, int number,
               QWidget* parent);
  /// The colour of its stage, at the left edge.
  void setHue(const QColor& hue);

  [[nodiscard]] const journey::MergeConflict& conflict() const { return m_conflict; }
  /// Shows what is chosen now.
  void show(const journey::MergeConflict& conflict);

 signals:
  void chosen(const throughline::journey::MergeConflict& conflict,
              throughline::journey::Chosen chosen);
  /// To another card: 1 the next, -1 the one before.
  void stepped(int by);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] QString thing(const MergeSession& session) const;
  /// Its stage, and what of it both changed.
  [[nodiscard]] QString where(const MergeSession& session) const;
  [[nodiscard]] QString textOf(const MergeSession& session,
                               const std::optional<journey::Record>& record, bool isBase) const;
  SideButton* makeSide(const QString& caption, const QString& text, const QString& other,
                       journey::Chosen side);
  void choose(journey::Chosen side);
  bool takeKey(int key);

  const MergeSession& m_session;
  journey::MergeConflict m_conflict;
  std::array<SideButton*, 2> m_sides{};
  QPushButton* m_both = nullptr;
  QColor m_hue;
};

}  // namespace throughline::editor
