#pragma once

#include <QFrame>

class QHBoxLayout;
class QToolButton;

namespace throughline::editor {

class PlainLabel;

/// A part of the page with a heading that folds it. Where the window is low it folds by itself,
/// until somebody opens it.
class FoldSection : public QFrame {
  Q_OBJECT

 public:
  /// `body` becomes its child.
  FoldSection(const QString& id, const QString& title, const QString& hint, QWidget* body,
              QWidget* parent);

  void setTitle(const QString& title);
  /// Beside the heading, at its right end.
  void addButton(QWidget* button);
  /// For want of room, or no longer; who has opened or folded it is not asked again.
  void setLittleRoom(bool little);
  [[nodiscard]] bool isFolded() const;
  void setFolded(bool folded);

 private:
  void showFolded(bool folded);

  QHBoxLayout* m_head;
  QToolButton* m_fold;
  PlainLabel* m_hint;
  QWidget* m_body;
  bool m_chosen = false;
};

}  // namespace throughline::editor
