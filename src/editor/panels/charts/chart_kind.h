#pragma once

#include <QString>
#include <array>

namespace throughline::editor {

enum class ChartKind {
  volume,
  cycleTime,
  conversionLines,
  conversion,
  health,
  healthLines,
  emotions,
};

inline constexpr std::array kAllCharts{
    ChartKind::volume, ChartKind::cycleTime,   ChartKind::conversionLines, ChartKind::conversion,
    ChartKind::health, ChartKind::healthLines, ChartKind::emotions,
};

/// The chart's name in menus: "Volume by stage".
[[nodiscard]] QString chartName(ChartKind kind);
/// Its name in settings and files: "volume".
[[nodiscard]] QString chartKey(ChartKind kind);

}  // namespace throughline::editor
