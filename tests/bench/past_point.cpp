#include <benchmark/benchmark.h>

#include <QApplication>
#include <algorithm>
#include <chrono>
#include <map>
#include <random>

#include "no_dialogs.h"
#include "support/many_edits.h"
#include "support/temporary_folder.h"
#include "throughline/editor/canvas/canvas.h"

// How long it takes until the map as it stood after any edit is on the screen: found in the
// file, laid out and painted, on maps with a long history. The counter p99_ms is the 99th
// percentile, and most_ms the longest.

namespace throughline::editor {
namespace {

const QSize kWindow(1600, 900);

const std::filesystem::path& editedMap(int touchpoints, int edits) {
  static const support::TemporaryFolder folder;
  static std::map<std::pair<int, int>, std::filesystem::path> made;
  auto& path = made[{touchpoints, edits}];
  if (path.empty()) {
    path = folder / (std::to_string(touchpoints) + "-" + std::to_string(edits) + ".journey");
    support::makeEditedMap(path, touchpoints, edits);
  }
  return path;
}

void paint() {
  QApplication::sendPostedEvents();
  QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
}

/// `next` gives the edit to be shown after the one before.
template <class Next>
void showPoints(benchmark::State& state, Next next) {
  Services services;
  services.dialogs = std::make_shared<NoDialogs>();
  const int edits = static_cast<int>(state.range(1));
  OpenMap map(store::Document::open(editedMap(static_cast<int>(state.range(0)), edits),
                                    services.store, store::Purpose::read));
  ViewState view;
  Canvas canvas(map, view, services);
  canvas.resize(kWindow);
  canvas.show();
  paint();
  std::vector<double> times;
  std::int64_t seq = edits;
  for (auto _ : state) {
    state.PauseTiming();
    seq = next(seq, edits);
    state.ResumeTiming();
    const auto begun = std::chrono::steady_clock::now();
    auto entries = map.document().history(1, seq + 1);
    canvas.showPast(map.document().mapAt(seq), std::move(entries.front().changes));
    paint();
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun)
            .count());
  }
  std::ranges::sort(times);
  state.counters["p99_ms"] = times[times.size() * 99 / 100];
  state.counters["most_ms"] = times.back();
}

void anyPoint(benchmark::State& state) {
  std::mt19937 random(1);
  showPoints(state, [&](std::int64_t, int edits) {
    return static_cast<std::int64_t>(1 + random() % static_cast<unsigned>(edits));
  });
}

/// As the arrow keys walk down the list.
void pointAfterPoint(benchmark::State& state) {
  showPoints(state, [](std::int64_t seq, int edits) {
    return seq > 1 ? seq - 1 : static_cast<std::int64_t>(edits);
  });
}

BENCHMARK(anyPoint)->Args({1'000, 50'000})->Args({10'000, 50'000})->Unit(benchmark::kMillisecond);
BENCHMARK(pointAfterPoint)
    ->Args({1'000, 50'000})
    ->Args({10'000, 50'000})
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace throughline::editor
