#pragma once

#include <optional>

#include "canvas/canvas_context.h"
#include "canvas/tools/tool.h"

namespace throughline::editor {

/// What shows under a pointer that has nothing pressed: cards lift a little and have
/// a handle to draw a link from, links are written out and their bundles part, and a
/// column has a “+” at the foot of its cards.
class Hover {
 public:
  explicit Hover(CanvasContext& context);

  void move(const Pointer& pointer);
  void leave();

  [[nodiscard]] bool isOnHandle(QPointF map) const;
  [[nodiscard]] bool isOnPlus(QPointF map) const;
  /// The link under the pointer; of a bundle that has parted where it runs then.
  [[nodiscard]] const drawing::LinkPath* linkUnder(QPointF map) const;
  [[nodiscard]] const std::optional<ElementKey>& handleOf() const { return m_handleOf; }
  [[nodiscard]] journey::Id<journey::Stage> plusStage() const { return m_plusStage; }

 private:
  void showHandle(const drawing::Element* element, QPointF map);
  void showPlus(QPointF map);
  void showLink(const drawing::Element* element, QPointF map);
  [[nodiscard]] Qt::CursorShape cursorOver(const drawing::Element* element, QPointF map) const;

  CanvasContext& m_context;
  PictureItem m_handle;
  PictureItem m_plus;
  std::optional<ElementKey> m_handleOf;
  QPointF m_handleAt;
  journey::Id<journey::Stage> m_plusStage;
  QPointF m_plusAt;
};

}  // namespace throughline::editor
