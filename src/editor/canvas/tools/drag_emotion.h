#pragma once

#include "canvas/canvas_context.h"
#include "canvas/tools/tool.h"

namespace throughline::editor {

/// Moves a point of the emotion curve up and down and shows its score.
class DragEmotion : public Tool {
 public:
  DragEmotion(CanvasContext& context, const drawing::Element& point, const Pointer& start);
  ~DragEmotion() override;
  void move(const Pointer& pointer) override;
  bool finish(const Pointer& pointer) override;
  [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::SizeVerCursor; }

 private:
  void showValue();

  CanvasContext& m_context;
  journey::Id<journey::Emotion> m_emotion;
  drawing::Target m_target;
  QRectF m_band;
  qreal m_grab;
  double m_score;
  PictureItem m_value;
  bool m_finished = false;
};

}  // namespace throughline::editor
