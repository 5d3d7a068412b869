#include <benchmark/benchmark.h>

#include <string>

#include "support/maps.h"
#include "throughline/exchange/tables/readings_plan.h"
#include "throughline/exchange/tables/take_kind.h"
#include "throughline/exchange/tables/touchpoints_plan.h"

// Tables as large as may be taken, read and planned: the time must grow with the cells.

namespace throughline {
namespace {

constexpr int kColumns = 3;

/// Deals below each other; `stageOnce`: their stage stands in the first row alone.
std::string deals(std::int64_t rows, bool stageOnce) {
  std::string text = "Stage\tDeal\tAmount\n";
  for (std::int64_t i = 1; i < rows; ++i) {
    text += (i == 1 || !stageOnce ? "Trigger" : "") + std::string("\tDeal ") + std::to_string(i) +
            "\t" + std::to_string(i) + "\n";
  }
  return text;
}

/// Rows that are merged in pairs, below a cell that reaches over half of them.
std::string mergedPairs(std::int64_t rows) {
  std::string html = "<table>";
  for (std::int64_t i = 0; i < rows; ++i) {
    html += "<tr>";
    if (i == 0) html += "<td rowspan=" + std::to_string(rows / 2) + ">Trigger</td>";
    if (i % 2 == 0) html += "<td rowspan=2>Deal</td>";
    html += "<td>" + std::to_string(i) + "</td></tr>";
  }
  return html + "</table>";
}

void plan(benchmark::State& state, const std::string& text) {
  const journey::Journey map = support::leahMap();
  for (auto _ : state) {
    const exchange::Table table = exchange::readTable(text);
    benchmark::DoNotOptimize(exchange::takenAs(map, table, {}));
    benchmark::DoNotOptimize(exchange::planReadings(map, table, {}));
    benchmark::DoNotOptimize(exchange::planTouchpoints(map, table, {}));
  }
  state.SetComplexityN(state.range(0) * kColumns);
}

void BM_planFilled(benchmark::State& state) { plan(state, deals(state.range(0), false)); }
void BM_planStageOnce(benchmark::State& state) { plan(state, deals(state.range(0), true)); }
void BM_planMerged(benchmark::State& state) { plan(state, mergedPairs(state.range(0))); }

void sizes(benchmark::internal::Benchmark* bench) {
  bench->Arg(1'000)->Arg(10'000)->Arg(60'000)->Unit(benchmark::kMillisecond)->Complexity();
}

BENCHMARK(BM_planFilled)->Apply(sizes);
BENCHMARK(BM_planStageOnce)->Apply(sizes);
BENCHMARK(BM_planMerged)->Apply(sizes);

}  // namespace
}  // namespace throughline
