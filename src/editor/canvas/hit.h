#pragma once

#include <optional>

#include "throughline/drawing/layout.h"
#include "throughline/journey/intents/feelings.h"

namespace throughline::editor {

/// The topmost element at a place on the map; null where there is none.
[[nodiscard]] const drawing::Element* elementAt(const drawing::MapLayout& layout, QPointF at);
/// How near to a link the pointer has to be, in pixels.
inline constexpr qreal kLinkReach = 5;

using LinkIds = std::vector<journey::Id<journey::Link>>;
/// The link whose line passes nearest to the place, within `reach`; of those that are
/// `parted` from their bundles the line that they have then.
[[nodiscard]] const drawing::LinkPath* linkAt(const drawing::MapLayout& layout, QPointF at,
                                              qreal reach, const LinkIds& parted = {});
[[nodiscard]] const drawing::LinkBundle* bundleAt(const drawing::MapLayout& layout, QPointF at,
                                                  qreal reach);
/// How near one has to be to a curve to mean it.
inline constexpr qreal kCurveReach = 6;
/// The curve that passes within `reach` above or below the place, the nearest of several.
[[nodiscard]] const drawing::Curve* curveAt(const drawing::MapLayout& layout, QPointF at,
                                            qreal reach);
/// The column at x, or the nearest one; null on an empty map.
[[nodiscard]] const drawing::Column* columnAt(const drawing::MapLayout& layout, qreal x);
[[nodiscard]] const drawing::Lane* laneAt(const drawing::MapLayout& layout, qreal y);

/// Where records that are let go land.
struct DropPlace {
  journey::Id<journey::Stage> stage;
  journey::RecordKey before;  ///< an id of 0: at the end
  bool operator==(const DropPlace&) const = default;
};

/// Elements that stand below each other in the cells of a row.
struct DropRow {
  drawing::ElementKind kind = drawing::ElementKind::touchpoint;
  drawing::LaneId lane = drawing::LaneId::touchpoints;
  const drawing::Band* band = nullptr;  ///< only those in it

  [[nodiscard]] bool contains(const drawing::Element& element) const;
};

/// The place in the row for elements of which the topmost is held at `held`: the
/// one whose top would be nearest. `moving` do not count as neighbours. Nothing on
/// a map without stages.
[[nodiscard]] std::optional<DropPlace> dropPlace(const drawing::MapLayout& layout,
                                                 const DropRow& row, const QRectF& held,
                                                 const std::set<drawing::Target>& moving);

/// The band of cards at y, of those that are shown, or the nearest one; null where cards stand
/// in none.
[[nodiscard]] const drawing::Band* bandAt(const drawing::MapLayout& layout, qreal y);

/// Where a point of a curve stands that is put at this place of the emotion lane. Nothing on a
/// map without stages or curves.
[[nodiscard]] std::optional<journey::FeelingPlace> feelingAt(const drawing::MapLayout& layout,
                                                             QPointF at);

/// Where a stage whose left edge is held at `heldLeft` lands: the stage that it
/// then stands before; none: at the end.
[[nodiscard]] journey::Id<journey::Stage> stageDropPlace(const drawing::MapLayout& layout,
                                                         qreal heldLeft,
                                                         journey::Id<journey::Stage> moving);

}  // namespace throughline::editor
