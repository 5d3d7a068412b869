#pragma once

#include "frame/window_context.h"

class QPushButton;

namespace throughline::editor {

class PlainLabel;

/// A line below the bar while something was found that the map does not show: where it is,
/// and a button that shows the lanes that hide it.
class FindNote : public QWidget {
  Q_OBJECT

 public:
  FindNote(WindowContext context, QWidget* parent);

 private:
  void refresh();
  void showLanes();

  WindowContext m_context;
  PlainLabel* m_words;
  QPushButton* m_show;
};

}  // namespace throughline::editor
