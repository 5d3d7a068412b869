#pragma once

#include "chart_content.h"
#include "chart_kind.h"
#include "throughline/editor/shown_numbers.h"

namespace throughline::editor {

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
