#pragma once

#include "lanes/lane.h"

namespace throughline::drawing {

/// One layout in the making: the stage row, then lane below lane. Lanes give
/// finished cells; this sets them side by side and makes them of one height.
class LayoutBuilder {
 public:
  /// `cells` are those of the lanes of the table, in its order.
  LayoutBuilder(const ShownMap& map, PictureStore& pictures,
                std::span<const std::unique_ptr<LaneCells>> cells)
      : m_map(map), m_pictures(pictures), m_cells(cells) {}

  [[nodiscard]] MapLayout make() &&;

 private:
  void putTitle();
  void putStageRow();
  void putLanes();
  /// Those named begin a stack.
  void putLanes(const std::set<LaneId>& firsts);
  void putLane(const LaneEntry& lane, LaneCells& cells);
  void putCells(LaneCells& cells);
  void inviteFirstStage();
  void putColumns();

  [[nodiscard]] bool isShown(LaneId lane) const;
  /// In how many stacks side by side the lanes stand: of one column alone perhaps in several.
  [[nodiscard]] std::size_t stacks() const;
  [[nodiscard]] bool isStacked() const { return stacks() > 1; }
  [[nodiscard]] qreal columnWidth() const;
  [[nodiscard]] qreal columnLeft(std::size_t index) const;
  [[nodiscard]] qreal stackWidth() const;
  [[nodiscard]] qreal laneWidth() const;
  [[nodiscard]] qreal mapWidth() const;
  Element& put(ElementKind kind, Target target, const SharedPicture& picture, QPointF topLeft);

  const ShownMap& m_map;
  PictureStore& m_pictures;
  std::span<const std::unique_ptr<LaneCells>> m_cells;
  qreal m_left = 0;    ///< of the stack in the making
  qreal m_bottom = 0;  ///< of that stack
  qreal m_lowest = 0;  ///< of all
  MapLayout m_layout;
};

}  // namespace throughline::drawing
