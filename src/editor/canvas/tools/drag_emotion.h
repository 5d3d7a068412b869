#pragma once

#include "canvas/canvas_context.h"
#include "canvas/tools/tool.h"
#include "throughline/journey/intents/feelings.h"

namespace throughline::editor {

/// Moves a point of an emotion curve: up and down its score, which it shows, sideways its
/// place within the stage and the stage.
class DragEmotion : public Tool {
 public:
  DragEmotion(CanvasContext& context, const drawing::Element& point, const Pointer& start);
  ~DragEmotion() override;
  void move(const Pointer& pointer) override;
  bool finish(const Pointer& pointer) override;
  [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::SizeAllCursor; }

 private:
  [[nodiscard]] journey::FeelingPlace placeUnder(const Pointer& pointer) const;
  void showValue();

  CanvasContext& m_context;
  journey::Id<journey::Emotion> m_emotion;
  drawing::Target m_target;
  QPointF m_from;  ///< its middle before
  QPointF m_grab;
  journey::FeelingPlace m_before;
  journey::FeelingPlace m_place;
  PictureItem m_value;
  bool m_finished = false;
};

}  // namespace throughline::editor
