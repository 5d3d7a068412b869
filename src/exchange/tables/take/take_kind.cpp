#include "throughline/exchange/tables/take_kind.h"

#include <algorithm>

#include "throughline/exchange/tables/figure.h"
#include "throughline/exchange/tables/readings_plan.h"
#include "throughline/exchange/tables/touchpoints_plan.h"

namespace throughline::exchange {

std::optional<TakeAs> takenAs(const journey::Journey& journey, const Table& table,
                              std::optional<int> fiscalYearStart) {
  TakeOptions options;
  options.fiscalYearStart = fiscalYearStart;
  const ReadingsPlan readings = planReadings(journey, table, options);
  if (readings.byNames && !readings.placed.empty()) return TakeAs::readings;
  if (planTouchpoints(journey, table, {}).byHeadings) return TakeAs::touchpoints;
  const auto figures =
      std::ranges::count_if(table.cells, [](const TableCell& cell) { return isFigure(cell); });
  const bool many = figures * 2 > static_cast<std::ptrdiff_t>(table.cells.size());
  if (figures > 0 && (readings.byNames || many)) return TakeAs::readings;
  return std::nullopt;
}

}  // namespace throughline::exchange
