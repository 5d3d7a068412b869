#pragma once

#include <map>

#include "lanes/lane.h"

namespace throughline::drawing {

/// The cells of each lane that a layout has asked for, kept for the next one.
class LaneStore {
 public:
  [[nodiscard]] LaneCells& cellsOf(const LaneEntry& lane) {
    auto& cells = m_cells[lane.id];
    if (!cells) cells = lane.makeCells();
    return *cells;
  }
  /// Call at the end of each layout; gives how many cells it had to fill.
  std::size_t endRound();

 private:
  std::map<LaneId, std::unique_ptr<LaneCells>> m_cells;
};

/// One layout in the making: the stage row, then lane below lane. Lanes give
/// finished cells; this sets them side by side and makes them of one height.
class LayoutBuilder {
 public:
  LayoutBuilder(const ShownMap& map, PictureStore& pictures, LaneStore& cells)
      : m_map(map), m_pictures(pictures), m_cells(cells) {}

  [[nodiscard]] MapLayout make() &&;

 private:
  /// Links run between the columns, so what they need says where these stand.
  void planLinks();
  void placeColumns();
  void putTitle();
  void putStageRow();
  void putLanes();
  /// Those named begin a stack.
  void putLanes(const std::set<LaneId>& firsts);
  void putLane(const LaneEntry& lane, const journey::Lane* record);
  void putFolded(const LaneEntry& lane);
  /// Holds the weakest link; of two maps that are compared that of the one after.
  [[nodiscard]] bool isWeakest(const ShownMap::Column& column) const;
  void putCells(LaneCells& cells);
  void inviteFirstStage();
  void putColumns();

  [[nodiscard]] bool isShown(const ShownMap::LanePlace& lane) const;
  [[nodiscard]] bool isFoldedHere(LaneId lane) const;
  [[nodiscard]] SharedPicture headOf(const LaneEntry& lane, bool brief) const;
  /// With what the window has below it.
  [[nodiscard]] qreal nameHeight(const LaneEntry& lane, const Picture& head) const;
  /// In how many stacks side by side the lanes stand: of one column alone perhaps in several.
  [[nodiscard]] std::size_t stacks() const;
  [[nodiscard]] bool isStacked() const { return stacks() > 1; }
  [[nodiscard]] qreal columnWidth() const;
  [[nodiscard]] qreal columnLeft(std::size_t index) const { return m_left + m_lefts[index]; }
  [[nodiscard]] qreal stackWidth() const;
  [[nodiscard]] qreal laneWidth() const;
  [[nodiscard]] qreal mapWidth() const;
  Element& put(ElementKind kind, Target target, const SharedPicture& picture, QPointF topLeft);

  const ShownMap& m_map;
  PictureStore& m_pictures;
  LaneStore& m_cells;
  LinkPlan m_links;
  std::vector<qreal> m_lefts;  ///< of the columns in their stack, and where the last one ends
  qreal m_left = 0;            ///< of the stack in the making
  qreal m_bottom = 0;          ///< of that stack
  qreal m_lowest = 0;          ///< of all
  MapLayout m_layout;
};

}  // namespace throughline::drawing
