#pragma once

#include <optional>
#include <vector>

#include "canvas/canvas_context.h"
#include "canvas/hit.h"
#include "canvas/tools/finding_drop.h"
#include "canvas/tools/tool.h"

namespace throughline::editor {

/// Moves the selected records of the kind that is held, or with Ctrl copies of
/// them, within and across stages. A gap opens where they will land; one edit is
/// made on letting go. What is one picture of several records (evidence) moves
/// with all of them: its picture follows the pointer, and where it lands the
/// records already count. Where cards stand in bands, one that lands in another band gets its
/// side. A finding over the curve, the questions or a card goes there instead: it stays where it
/// is, dashed, and what dropping does is written below its copy.
class DragRecords : public Tool {
 public:
  [[nodiscard]] static bool canDrag(const journey::Journey& journey, const drawing::Element& held);

  /// Requires canDrag(held), and that it is selected.
  DragRecords(CanvasContext& context, const drawing::Element& held, const Pointer& start);
  ~DragRecords() override;
  void move(const Pointer& pointer) override;
  bool finish(const Pointer& pointer) override;

 private:
  void preview();
  void lift();
  void placeInHand(QPointF topLeft);
  void showSlots();
  /// True where the one finding in hand is over a place that makes something else of it.
  bool dropsElsewhere(const Pointer& pointer);
  void showDrop(QPointF topLeft);
  [[nodiscard]] Board::Intent intent() const;
  /// Makes the edit that letting go makes; the records that have landed.
  std::vector<journey::RecordKey> land(journey::Edit& edit) const;
  [[nodiscard]] bool isLanding(const drawing::Element& element) const;

  CanvasContext& m_context;
  drawing::ElementKind m_kind;  ///< of the elements in hand
  drawing::LaneId m_lane;
  bool m_ofSeveral;                           ///< one element shows all the records
  std::vector<journey::RecordKey> m_records;  ///< in map order
  std::size_t m_held = 0;                     ///< the one under the pointer
  QPointF m_grab;
  QSizeF m_heldSize;
  std::set<drawing::Target> m_moving;
  std::optional<DropPlace> m_place;
  std::optional<journey::Side> m_side;  ///< of the band in which cards land
  std::optional<FindingDrop> m_drop;
  drawing::SharedPicture m_picture;  ///< of the element that is held
  bool m_copies = false;
  std::vector<ElementKey> m_inHand;
  PictureItem m_slots;
  PictureItem m_heldPicture;
  bool m_finished = false;
};

}  // namespace throughline::editor
