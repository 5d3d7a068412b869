#pragma once

#include "canvas/canvas_context.h"
#include "canvas/tools/tool.h"

namespace throughline::editor {

/// Drags a point of a curve of the user's own up and down in its band; into another column it
/// goes to that stage, and gives its own to the point that stands there.
class DragPoint : public Tool {
 public:
  DragPoint(CanvasContext& context, const drawing::Element& point, const Pointer& start);
  ~DragPoint() override;
  void move(const Pointer& pointer) override;
  bool finish(const Pointer& pointer) override;

 private:
  void land(journey::Edit& edit) const;

  CanvasContext& m_context;
  journey::Id<journey::Cell> m_point;
  drawing::Target m_target;
  QRectF m_band;
  qreal m_grab;
  double m_score;
  journey::Id<journey::Stage> m_stage;
  PictureItem m_value;
  bool m_finished = false;
};

/// The element is a point of a curve of the user's own.
[[nodiscard]] bool isPoint(const journey::Journey& journey, const drawing::Element& element);

}  // namespace throughline::editor
