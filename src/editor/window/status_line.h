#pragma once

#include <QWidget>

#include "frame/window_context.h"

class QHBoxLayout;
class QPushButton;

namespace throughline::editor {

class PlainLabel;

/// The lower edge of the window: what is on the map, what the check has found on it, and the
/// controls of the open place. A click on the check opens it.
class StatusLine : public QWidget {
  Q_OBJECT

 public:
  StatusLine(WindowContext context, QWidget* parent);

  /// At the right: the controls of a place.
  void addRight(QWidget* widget);

 private:
  void refresh();
  void showCheck();

  WindowContext m_context;
  QHBoxLayout* m_layout;
  PlainLabel* m_counts;
  PlainLabel* m_waits;
  QPushButton* m_check;
  PlainLabel* m_aside;
};

}  // namespace throughline::editor
