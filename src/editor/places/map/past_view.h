#pragma once

#include <QObject>
#include <QWidget>

#include "frame/window_context.h"
#include "panels/history/past_point.h"

namespace throughline::editor {

class Canvas;
class HistoryPanel;
class MapArea;
class PastBar;
class PlainLabel;

/// Shows on the canvas what is looked at in the history, with the bar above, and leads back to
/// now.
class PastView : public QObject {
  Q_OBJECT

 public:
  PastView(const WindowContext& context, Canvas& canvas, MapArea& area, HistoryPanel& history);

  /// For the line at the bottom: what the outlines mean.
  [[nodiscard]] QWidget& legend();
  void addActions();
  void leave();

 private:
  void show(const PastPoint& point, bool before);
  void compare();
  void historyOfThis();
  void showHistoryOf(const drawing::Target& thing, const QString& name);

  WindowContext m_context;
  Canvas& m_canvas;
  MapArea& m_area;
  HistoryPanel& m_history;
  PastBar* m_bar;
  QWidget* m_room;  ///< of the legend; the window shows and hides it with its place
  PlainLabel* m_legend;
  PastPoint m_point;
  bool m_isBefore = false;
};

}  // namespace throughline::editor
