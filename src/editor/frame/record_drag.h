#pragma once

#include <QObject>
#include <QPoint>
#include <QPointer>
#include <functional>
#include <optional>

#include "throughline/editor/view_state.h"

class QWidget;

namespace throughline::editor {

/// Lets findings be dragged out of a list and onto the map: ViewState tells what is held where,
/// and the canvas answers. Esc gives it up. A click stays a click.
class RecordDrag : public QObject {
  Q_OBJECT

 public:
  /// What stands at a place of the list; an id of 0: nothing.
  using RecordAt = std::function<drawing::Target(QPoint at)>;

  /// Belongs to the list, which is the widget that gets its mouse events.
  RecordDrag(QWidget& list, ViewState& view, RecordAt recordAt);
  ~RecordDrag() override;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool mouse(QEvent& event);
  void begin();
  void end();

  QWidget& m_list;
  QPointer<ViewState> m_view;
  RecordAt m_recordAt;
  drawing::Target m_record;
  std::optional<QPoint> m_pressed;  ///< on the screen
  bool m_dragging = false;
};

}  // namespace throughline::editor
