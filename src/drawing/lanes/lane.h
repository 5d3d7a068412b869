#pragma once

#include <functional>
#include <memory>
#include <span>
#include <type_traits>
#include <unordered_map>
#include <utility>

#include "lanes/cell.h"
#include "link_plan.h"
#include "shown_map.h"
#include "throughline/journey/messages/map.h"

namespace throughline::drawing {

/// The cells of one lane, kept from one layout to the next. Used by one engine.
class LaneCells {
 public:
  virtual ~LaneCells() = default;
  /// The column's cell, filled anew only where its inputs have changed.
  [[nodiscard]] virtual const LaneCell& cell(const ShownMap& map, std::size_t column,
                                             PictureStore& pictures) = 0;
  /// Call at the end of each layout: cells that it did not ask for go. Gives how
  /// many it had to fill.
  virtual std::size_t endRound() = 0;
  [[nodiscard]] virtual bool isEmpty() const = 0;
};

/// Cells that are made from `Inputs` and from nothing else.
template <class Inputs>
class KeptCells final : public LaneCells {
 public:
  using Take = std::function<Inputs(const ShownMap& map, std::size_t column)>;
  using Fill = void (*)(const Inputs& inputs, CellBuilder& cell);
  KeptCells(LaneId lane, Take take, Fill fill)
      : m_lane(lane), m_take(std::move(take)), m_fill(fill) {}

  const LaneCell& cell(const ShownMap& map, std::size_t column, PictureStore& pictures) override {
    const auto stage = map.columns[column].stage->id;
    Inputs inputs = m_take(map, column);
    const auto [slot, fresh] = m_kept.try_emplace(stage);
    Kept& kept = slot->second;
    kept.lastUse = m_round;
    if (fresh || !(kept.inputs == inputs)) {
      CellBuilder builder(m_lane, stage, DeclaredRecords(map.journey), pictures);
      m_fill(inputs, builder);
      kept.cell = std::move(builder).finish();
      kept.inputs = std::move(inputs);
      ++m_filled;
    }
    return kept.cell;
  }

  std::size_t endRound() override {
    std::erase_if(m_kept, [this](const auto& item) { return item.second.lastUse != m_round; });
    ++m_round;
    return std::exchange(m_filled, 0);
  }
  [[nodiscard]] bool isEmpty() const override { return m_kept.empty(); }

 private:
  struct Kept {
    Inputs inputs;
    LaneCell cell;
    std::uint64_t lastUse = 0;
  };
  LaneId m_lane;
  Take m_take;
  Fill m_fill;
  std::unordered_map<journey::Id<journey::Stage>, Kept> m_kept;
  std::uint64_t m_round = 0;
  std::size_t m_filled = 0;  ///< in this round
};

/// A lane whose cells stand side by side, and what has to be added that joins them.
struct LaneInMaking {
  const ShownMap& map;
  QRectF rect;                         ///< on the map, as high as its name needs
  const LinkPlan& links;               ///< what runs between the touchpoints
  std::span<const qreal> columnLefts;  ///< from the lane's left, and where the last one ends
  std::span<Element> elements;         ///< at their places on the map
  MapLayout& layout;                   ///< takes the curves and links
  PictureStore& pictures;
  Lane& lane;  ///< in the making: takes bands and what belongs to them

  [[nodiscard]] qreal columnLeft(std::size_t column) const {
    return rect.left() + columnLefts[column];
  }
  /// The column at x, or the last one that begins left of it.
  [[nodiscard]] std::size_t columnAt(qreal x) const;
  /// From the first column to the last one, between the heights.
  [[nodiscard]] QRectF acrossColumns(qreal top, qreal height) const;
};

/// The least height that holds the elements and the lane's name.
[[nodiscard]] qreal heightAround(const LaneInMaking& lane);

/// A lane of the map: what it is called, and how its cells are filled. The table
/// of lanes holds one of each.
struct LaneEntry {
  LaneId id = LaneId::touchpoints;
  journey::Message name;
  journey::Message (*subtitle)(const ShownMap& map) = nullptr;
  /// What tells its lines apart, below its name. Null where nothing has to.
  std::vector<KeyLine> (*key)(const ShownMap& map) = nullptr;
  std::function<std::unique_ptr<LaneCells>()> makeCells;
  /// Adds what joins the cells; the lane's height. Null where nothing does.
  qreal (*join)(const LaneInMaking& lane) = nullptr;
  bool staysEmpty = false;  ///< shown where nothing stands in it
  bool hasSwitch = false;   ///< the window has one below its name
};

template <class Inputs>
[[nodiscard]] std::function<std::unique_ptr<LaneCells>()> cellsOf(
    LaneId lane, std::type_identity_t<std::function<Inputs(const ShownMap&, std::size_t)>> take,
    void (*fill)(const Inputs&, CellBuilder&)) {
  return [=] { return std::make_unique<KeptCells<Inputs>>(lane, take, fill); };
}

// Each in the file of its name.
[[nodiscard]] LaneEntry jobLane();
[[nodiscard]] LaneEntry flowLane();
[[nodiscard]] LaneEntry touchpointsLane();
[[nodiscard]] LaneEntry emotionLane();
[[nodiscard]] LaneEntry questionsLane();
[[nodiscard]] LaneEntry metricsLane();
[[nodiscard]] LaneEntry evidenceLane();
[[nodiscard]] LaneEntry findingsLane();
[[nodiscard]] LaneEntry experimentsLane();
[[nodiscard]] LaneEntry campaignsLane();

/// A lane of the user's own.
[[nodiscard]] LaneEntry ownLane(const journey::Lane& record);

/// The lanes that every map has.
[[nodiscard]] const std::vector<LaneEntry>& laneTable();

}  // namespace throughline::drawing
