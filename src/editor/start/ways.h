#pragma once

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace throughline::editor {

class Workspace;

/// The left of the start page: what the program is for, the four ways to begin, and the seven
/// steps to read, which go first where the page is short.
class Ways : public QFrame {
  Q_OBJECT

 public:
  /// `page` is the window that gives way to the map.
  Ways(Workspace& workspace, QWidget& page);

  [[nodiscard]] QPushButton& first() { return *m_first; }
  [[nodiscard]] QPushButton& last() { return *m_last; }

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void addWays(QVBoxLayout& layout, Workspace& workspace, QWidget& page);
  void addSteps(QVBoxLayout& layout);

  QPushButton* m_first = nullptr;
  QPushButton* m_last = nullptr;
  QWidget* m_steps = nullptr;
};

}  // namespace throughline::editor
