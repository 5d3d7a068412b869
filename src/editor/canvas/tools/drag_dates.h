#pragma once

#include "canvas/canvas_context.h"
#include "canvas/tools/tool.h"
#include "throughline/drawing/layout.h"

namespace throughline::editor {

/// Drags a campaign along its time line: the whole bar with both of its days, or an end of
/// the bar with the day there.
class DragDates : public Tool {
 public:
  enum class Held { bar, start, end };
  /// The end of a bar that is under the pointer, or the bar.
  [[nodiscard]] static Held heldAt(const journey::Journey& journey, const drawing::Element& bar,
                                   QPointF at);

  /// Requires that the element stands on a time line.
  DragDates(CanvasContext& context, const drawing::Element& bar, const Pointer& start);
  ~DragDates() override;
  void move(const Pointer& pointer) override;
  bool finish(const Pointer& pointer) override;
  [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::SizeHorCursor; }

 private:
  void land(journey::Edit& edit) const;

  CanvasContext& m_context;
  journey::Campaign m_before;
  Held m_held;
  qreal m_from;
  qreal m_dayWidth;
  int m_days = 0;
  bool m_finished = false;
};

}  // namespace throughline::editor
