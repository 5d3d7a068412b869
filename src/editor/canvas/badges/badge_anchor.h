#pragma once

#include <optional>
#include <variant>

#include "throughline/check/finding.h"
#include "throughline/drawing/layout.h"

namespace throughline::editor {

/// What stands in a lane at a stage.
struct StageCell {
  drawing::LaneId lane = drawing::LaneId::job;
  std::int64_t stage = 0;
  auto operator<=>(const StageCell&) const = default;
};

/// Where the mark of a finding stands: on a record's own element, or in a cell of its stage.
using BadgeAnchor = std::variant<drawing::Target, StageCell>;

/// Nothing for what speaks of a stage as a whole, or of the map.
[[nodiscard]] std::optional<BadgeAnchor> anchorOf(const check::Finding& finding);

/// One of the two figures of a stage in the lane of metrics.
struct StageFigure {
  std::int64_t stage = 0;
  journey::MetricRole metric{};
  auto operator<=>(const StageFigure&) const = default;
};

/// The figure that a finding speaks of; nothing where it speaks of something else.
[[nodiscard]] std::optional<StageFigure> figureOf(const check::Finding& finding);
/// Where the mark of that figure stands on an element of its cell: at the end of the figure, or
/// on the corner of what invites to give it. Nothing where the element does not show it.
[[nodiscard]] std::optional<QPointF> markOf(const StageFigure& figure,
                                            const drawing::Element& element);

}  // namespace throughline::editor
