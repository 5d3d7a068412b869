#pragma once

#include <QWidget>

#include "frame/window_context.h"

class QLineEdit;

namespace throughline::editor {

class PlainLabel;

/// Find on the map: what is found stays bright and the rest is dimmed. Enter
/// and Shift+Enter go through the places, Esc ends.
class FindBox : public QWidget {
  Q_OBJECT

 public:
  FindBox(WindowContext context, QWidget* parent);

  void addActions();

 signals:
  void ended();  ///< the keyboard goes back to the map

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void search();
  void go(int direction);
  void end();
  void showCount();

  WindowContext m_context;
  QLineEdit* m_query;
  PlainLabel* m_count;
  int m_at = -1;  ///< the hit that was gone to; -1: none yet
};

}  // namespace throughline::editor
