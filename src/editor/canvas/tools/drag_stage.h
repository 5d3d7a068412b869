#pragma once

#include <optional>

#include "canvas/canvas_context.h"
#include "canvas/tools/tool.h"

namespace throughline::editor {

/// Moves a stage with its whole column by its header.
class DragStage : public Tool {
 public:
  DragStage(CanvasContext& context, const drawing::Element& header, const Pointer& start);
  ~DragStage() override;
  void move(const Pointer& pointer) override;
  bool finish(const Pointer& pointer) override;

 private:
  using StageId = journey::Id<journey::Stage>;

  CanvasContext& m_context;
  drawing::Target m_target;
  StageId m_stage;
  qreal m_grab;
  std::optional<StageId> m_before;
  bool m_finished = false;
};

}  // namespace throughline::editor
