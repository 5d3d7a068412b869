#pragma once

#include <QString>
#include <array>

#include "chart_content.h"
#include "throughline/editor/shown_numbers.h"

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

/// What the chart shows of the map for the period that is shown.
[[nodiscard]] ChartContent contentOf(ChartKind kind, ShownNumbers& shown);

// One each, for the table in contents.cpp.
[[nodiscard]] BarContent volumeByStage(ShownNumbers& shown);
[[nodiscard]] BarContent conversionByPassage(ShownNumbers& shown);
[[nodiscard]] BarContent cycleTimeByPassage(ShownNumbers& shown);
[[nodiscard]] BarContent healthByStage(ShownNumbers& shown);
[[nodiscard]] LineContent conversionOverPeriods(ShownNumbers& shown);
[[nodiscard]] LineContent healthOverPeriods(ShownNumbers& shown);
[[nodiscard]] LineContent emotionCurves(ShownNumbers& shown);

/// "quarter", "month" or "period": what the map's periods are.
[[nodiscard]] QString periodWord(const journey::Journey& journey);

}  // namespace throughline::editor
