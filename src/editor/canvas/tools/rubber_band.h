#pragma once

#include <set>

#include "canvas/canvas_context.h"
#include "canvas/tools/tool.h"

namespace throughline::editor {

/// Selects what a rectangle touches; with Ctrl or Shift, beside what is selected.
class RubberBand : public Tool {
 public:
  RubberBand(CanvasContext& context, const Pointer& start);
  ~RubberBand() override;
  void move(const Pointer& pointer) override;
  bool finish(const Pointer& pointer) override;
  [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

 private:
  CanvasContext& m_context;
  PictureItem m_band;
  QPointF m_start;
  std::set<drawing::Target> m_before;
  drawing::Target m_currentBefore;
  std::set<drawing::Target> m_kept;
  bool m_finished = false;
};

}  // namespace throughline::editor
