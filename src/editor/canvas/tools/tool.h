#pragma once

#include <QCursor>

#include "canvas/navigator.h"
#include "canvas/pointer.h"

namespace throughline::editor {

/// One gesture from its start to letting go. Until `finish` a tool only shows
/// what would be; destroying it before that leaves no trace, and that is what
/// Esc does.
class Tool {
 public:
  Tool() = default;
  virtual ~Tool() = default;
  Tool(const Tool&) = delete;
  Tool& operator=(const Tool&) = delete;

  virtual void move(const Pointer& pointer) = 0;
  /// The button was let go. False: the tool goes on until the next click.
  virtual bool finish(const Pointer& pointer) = 0;

  /// An arrow was pressed, or Enter: true where that meant something to the tool. Enter ends
  /// it.
  virtual bool step(Direction) { return false; }
  virtual bool setDown() { return false; }

  /// The view scrolls while the pointer is at its edge.
  [[nodiscard]] virtual bool scrollsAtEdges() const { return true; }
  [[nodiscard]] virtual Qt::CursorShape cursor() const { return Qt::ClosedHandCursor; }
};

}  // namespace throughline::editor
