#pragma once

#include <QKeyEvent>
#include <QMimeData>
#include <QPoint>
#include <QPointF>

namespace throughline::editor {

/// The mouse, as tools see it.
struct Pointer {
  QPointF map;      ///< on the map
  QPoint viewport;  ///< in the view's pixels; above 0 in the stage row
  QPoint global;
  Qt::KeyboardModifiers modifiers;
  Qt::MouseButton button = Qt::NoButton;
};

/// Takes the events of the view and of the stage row alike.
class PointerSink {
 public:
  virtual ~PointerSink() = default;
  virtual void press(const Pointer& pointer) = 0;
  virtual void move(const Pointer& pointer) = 0;
  virtual void release(const Pointer& pointer) = 0;
  virtual void doubleClick(const Pointer& pointer) = 0;
  virtual void leave() = 0;
  virtual void contextMenu(const Pointer& pointer, bool byKeyboard) = 0;
  /// True where the key is meant for what is shown, whatever actions wait for it.
  [[nodiscard]] virtual bool takes(const QKeyEvent& /*event*/) const { return false; }
  /// True where the key meant something here.
  virtual bool keyPress(const QKeyEvent& event) = 0;
  virtual bool keyRelease(const QKeyEvent& event) = 0;
  /// A text that is composed of several keys; true where it was taken.
  virtual bool compose(QInputMethodEvent& event) = 0;
  /// What is dragged from another program: whether it could be dropped anywhere, and here.
  virtual bool takesDrag(const QMimeData& mime) = 0;
  virtual bool dragOver(const Pointer& pointer, const QMimeData& mime) = 0;
  virtual void dragLeave() = 0;
  virtual void drop(const Pointer& pointer, const QMimeData& mime) = 0;
  /// Tab and Shift+Tab; false lets the keyboard leave the map.
  virtual bool tab(bool forward) = 0;
};

}  // namespace throughline::editor
