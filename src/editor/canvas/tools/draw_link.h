#pragma once

#include "canvas/canvas_context.h"
#include "canvas/tools/tool.h"

namespace throughline::editor {

/// Draws a link from one card to another: pressed on a card's handle and let go
/// on the target, or begun and then clicked. The arrow keys and Enter choose too.
class DrawLink : public Tool {
 public:
  DrawLink(CanvasContext& context, const drawing::Element& from);
  ~DrawLink() override;
  void move(const Pointer& pointer) override;
  bool finish(const Pointer& pointer) override;
  [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

  /// Points at a card without the mouse.
  void aim(const drawing::Element* card);
  /// Makes the link to this card; true where it can end there.
  bool choose(const drawing::Element* card);

 private:
  [[nodiscard]] bool canEndAt(const drawing::Element* element) const;
  void showLine(QPointF to);

  CanvasContext& m_context;
  drawing::Target m_from;
  QPointF m_start;
  PictureItem m_line;
};

}  // namespace throughline::editor
