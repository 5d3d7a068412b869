#include <benchmark/benchmark.h>

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include "support/linked_map.h"
#include "support/maps.h"
#include "support/numbers_map.h"
#include "throughline/drawing/paint.h"
#include "throughline/drawing/png.h"

// Layout, painting and PNG export of maps with the given number of touchpoints,
// in seven stages.

namespace {

using namespace throughline;

journey::Journey mapOf(std::int64_t touchpoints) {
  constexpr int kStages = 7;
  return support::gridMap(kStages, static_cast<int>(touchpoints) / kStages);
}

void firstLayout(benchmark::State& state) {
  const auto map = mapOf(state.range(0));
  for (auto _ : state) {
    drawing::LayoutEngine engine;
    benchmark::DoNotOptimize(engine.layout(map, {}));
  }
}
BENCHMARK(firstLayout)->Arg(100)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);

void layoutAfterOneEdit(benchmark::State& state) {
  auto map = mapOf(state.range(0));
  drawing::LayoutEngine engine;
  benchmark::DoNotOptimize(engine.layout(map, {}));
  int edit = 0;
  for (auto _ : state) {
    state.PauseTiming();
    auto touchpoint = map.all<journey::Touchpoint>().begin()->second;
    touchpoint.title = "Edited " + std::to_string(++edit);
    map.put(touchpoint);
    state.ResumeTiming();
    benchmark::DoNotOptimize(engine.layout(map, {}));
  }
}
BENCHMARK(layoutAfterOneEdit)->Arg(100)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);

/// With links between any cards, and one of these cards renamed, so that it grows.
void layoutOfLinksAfterOneEdit(benchmark::State& state) {
  auto map = support::linkedAnew(mapOf(10'000), static_cast<int>(state.range(0)));
  drawing::LayoutEngine engine;
  benchmark::DoNotOptimize(engine.layout(map, {}));
  const auto linked = map.all<journey::Link>().begin()->second.from;
  int edit = 0;
  for (auto _ : state) {
    state.PauseTiming();
    auto touchpoint = map.get(linked);
    touchpoint.title =
        ++edit % 2 == 0 ? "Short" : "A title that takes more than one line of its card";
    map.put(touchpoint);
    state.ResumeTiming();
    benchmark::DoNotOptimize(engine.layout(map, {}));
  }
}
BENCHMARK(layoutOfLinksAfterOneEdit)->Arg(0)->Arg(200)->Unit(benchmark::kMillisecond);

/// With numbers: stages × 40 periods, and one reading typed.
void layoutAfterOneReading(benchmark::State& state) {
  auto map = support::numbersMap(static_cast<int>(state.range(0)), 40);
  drawing::LayoutEngine engine;
  benchmark::DoNotOptimize(engine.layout(map, {.invitations = true}));
  const auto& readings = map.all<journey::Reading>();
  auto reading = readings.begin()->second;
  for (const auto& [id, other] : readings) {
    if (map.get(other.period).start > map.get(reading.period).start) reading = other;
  }
  for (auto _ : state) {
    state.PauseTiming();
    reading.value += 1;
    map.put(reading);
    state.ResumeTiming();
    benchmark::DoNotOptimize(engine.layout(map, {.invitations = true}));
  }
}
BENCHMARK(layoutAfterOneReading)->Arg(7)->Arg(20)->Unit(benchmark::kMicrosecond);

/// What a window shows at 100 %: about 180 cards.
void paintWindow(benchmark::State& state) {
  drawing::LayoutEngine engine;
  const auto layout = engine.layout(mapOf(state.range(0)), {});
  QImage image(1500, 900, QImage::Format_RGB32);
  for (auto _ : state) {
    QPainter painter(&image);
    drawing::paintMap(painter, layout, drawing::Theme::light(), QRectF(0, 0, 1500, 900));
  }
}
BENCHMARK(paintWindow)->Arg(10'000)->Unit(benchmark::kMillisecond);

void exportPng(benchmark::State& state) {
  drawing::LayoutEngine engine;
  const auto layout = engine.layout(mapOf(state.range(0)), {.title = true});
  std::size_t bytes = 0;
  for (auto _ : state) {
    bytes = 0;
    drawing::writePng(layout, {.scale = 1}, [&](auto part) { bytes += part.size(); });
  }
  const QSize size = drawing::pictureSize(layout, {.scale = 1});
  state.counters["megapixels"] = static_cast<double>(size.width()) * size.height() / 1e6;
  state.counters["megabytes"] = static_cast<double>(bytes) / 1e6;
}
BENCHMARK(exportPng)->Arg(35)->Arg(350)->Arg(3'500)->Arg(14'000)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(argc, argv);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
