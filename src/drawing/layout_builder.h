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
  void putLane(const LaneEntry& lane, LaneCells& cells);
  void putCells(LaneCells& cells);
  void inviteFirstStage();
  void putColumns();

  [[nodiscard]] bool isShown(LaneId lane) const;
  [[nodiscard]] qreal columnLeft(std::size_t index) const;
  [[nodiscard]] qreal mapWidth() const;
  Element& put(ElementKind kind, Target target, const SharedPicture& picture, QPointF topLeft);

  const ShownMap& m_map;
  PictureStore& m_pictures;
  std::span<const std::unique_ptr<LaneCells>> m_cells;
  qreal m_bottom = 0;
  MapLayout m_layout;
};

}  // namespace throughline::drawing
