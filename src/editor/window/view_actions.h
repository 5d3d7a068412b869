#pragma once

#include <QObject>
#include <vector>

#include "frame/window_context.h"

namespace throughline::editor {

/// What the window shows whichever place is open: its side panel, light or dark; and the
/// keys that go from one area of the window to the next.
class ViewActions : public QObject {
  Q_OBJECT

 public:
  struct Areas {
    QWidget* place;  ///< the open one
    QWidget* side;
    std::vector<QWidget*> others;  ///< after these two, in the order of the keys
  };

  ViewActions(WindowContext context, Areas areas, QObject* parent);

 private:
  void addAreas();
  void addAppearance();
  void nextArea(int direction);
  void openFirstMenu();

  WindowContext m_context;
  Areas m_areas;
};

}  // namespace throughline::editor
