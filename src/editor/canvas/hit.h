#pragma once

#include <optional>

#include "throughline/drawing/layout.h"

namespace throughline::editor {

/// The topmost element at a place on the map; null where there is none.
[[nodiscard]] const drawing::Element* elementAt(const drawing::MapLayout& layout, QPointF at);
/// The link whose line passes within `reach` of the place.
[[nodiscard]] const drawing::LinkPath* linkAt(const drawing::MapLayout& layout, QPointF at,
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

/// The place for elements of the kind of which the topmost is held at `held`: the
/// one whose top would be nearest. `moving` do not count as neighbours. Nothing on
/// a map without stages.
[[nodiscard]] std::optional<DropPlace> dropPlace(const drawing::MapLayout& layout,
                                                 drawing::ElementKind kind, const QRectF& held,
                                                 const std::set<drawing::Target>& moving);

/// Where a stage whose left edge is held at `heldLeft` lands: the stage that it
/// then stands before; none: at the end.
[[nodiscard]] journey::Id<journey::Stage> stageDropPlace(const drawing::MapLayout& layout,
                                                         qreal heldLeft,
                                                         journey::Id<journey::Stage> moving);

}  // namespace throughline::editor
