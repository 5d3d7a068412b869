#pragma once

#include <optional>
#include <vector>

#include "canvas/canvas_context.h"
#include "canvas/hit.h"
#include "canvas/tools/tool.h"

namespace throughline::editor {

/// Moves the selected cards, or with Ctrl copies of them, within and across
/// stages. A gap opens where they will land; one edit is made on letting go.
class DragCards : public Tool {
 public:
  DragCards(CanvasContext& context, const drawing::Element& held, const Pointer& start);
  ~DragCards() override;
  void move(const Pointer& pointer) override;
  bool finish(const Pointer& pointer) override;

 private:
  using TouchpointId = journey::Id<journey::Touchpoint>;

  void preview();
  void lift();
  void placeInHand(QPointF topLeft);
  void showSlots();
  [[nodiscard]] Board::Intent intent() const;

  CanvasContext& m_context;
  std::vector<TouchpointId> m_ids;  ///< in map order
  std::size_t m_held = 0;           ///< the one under the pointer
  QPointF m_grab;
  QSizeF m_heldSize;
  std::set<drawing::Target> m_moving;
  std::optional<DropPlace> m_place;
  bool m_copies = false;
  std::vector<ElementKey> m_inHand;
  PictureItem m_slots;
  bool m_finished = false;
};

}  // namespace throughline::editor
