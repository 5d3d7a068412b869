#include <benchmark/benchmark.h>

#include <map>
#include <random>

#include "support/many_edits.h"
#include "support/temporary_folder.h"

// What a long history costs: opening, the map at any point, one record's past, and the
// size of the file, by the number of edits on a map of 1,000 touchpoints.

namespace throughline::store {
namespace {

/// Made once for each number of edits.
const std::filesystem::path& editedMap(int edits) {
  static const support::TemporaryFolder folder;
  static std::map<int, std::filesystem::path> made;
  auto& path = made[edits];
  if (path.empty()) {
    path = folder / (std::to_string(edits) + ".journey");
    support::makeEditedMap(path, 1'000, edits);
  }
  return path;
}

void openingEdited(benchmark::State& state) {
  const auto& path = editedMap(static_cast<int>(state.range(0)));
  for (auto _ : state) {
    benchmark::DoNotOptimize(Document::open(path, Services{}, Purpose::read));
  }
  const support::FileSizes sizes = support::sizesOf(path);
  state.counters["file"] = static_cast<double>(sizes.file);
  state.counters["records"] = static_cast<double>(sizes.records);
  state.counters["texts"] = static_cast<double>(sizes.texts);
  state.counters["waypoints"] = static_cast<double>(sizes.waypoints);
  state.counters["share"] = sizes.share();
}

void mapAtAnyEdit(benchmark::State& state) {
  const auto document =
      Document::open(editedMap(static_cast<int>(state.range(0))), Services{}, Purpose::read);
  std::mt19937 random(1);
  for (auto _ : state) {
    benchmark::DoNotOptimize(document->mapAt(random() % state.range(0)));
  }
}

void pastOfOneRecord(benchmark::State& state) {
  const auto document =
      Document::open(editedMap(static_cast<int>(state.range(0))), Services{}, Purpose::read);
  const auto ids = document->journey().ids(journey::Kind::touchpoint);
  std::size_t turn = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        document->historyOf({journey::Kind::touchpoint, ids[++turn % ids.size()]}, 20));
  }
}

BENCHMARK(openingEdited)->Arg(1'000)->Arg(50'000)->Unit(benchmark::kMillisecond);
BENCHMARK(mapAtAnyEdit)->Arg(1'000)->Arg(50'000)->Unit(benchmark::kMillisecond);
BENCHMARK(pastOfOneRecord)->Arg(1'000)->Arg(50'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace throughline::store
