#pragma once

#include <QObject>
#include <vector>

#include "frame/window_context.h"
#include "throughline/editor/appearance.h"

namespace throughline::editor {

class Inspector;

/// What the window shows: its panel, its lanes, light or dark; and the keys that
/// go from one area of the window to the next.
class ViewActions : public QObject {
  Q_OBJECT

 public:
  struct Areas {
    QWidget* canvas;
    QWidget* panel;
    Inspector* inspector;
    std::vector<QWidget*> others;  ///< after canvas and panel, in the order of the keys
  };

  ViewActions(WindowContext context, Appearance& appearance, Areas areas, QObject* parent);

 private:
  void addPanels();
  void addLanes();
  void addAppearance(Appearance& appearance);
  void nextArea(int direction);
  void showDetails();

  WindowContext m_context;
  Areas m_areas;
};

}  // namespace throughline::editor
