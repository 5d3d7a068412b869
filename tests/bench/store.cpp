#include <benchmark/benchmark.h>

#include <filesystem>

#include "support/maps.h"
#include "support/temporary_folder.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/store/document.h"

// Opening a map, and one edit to the disk, by the number of touchpoints. The
// file lies in the folder for temporary files: what a sync costs is that disk's.

namespace throughline::store {
namespace {

/// A file with a map of so many touchpoints, on a real disk, gone at the end.
class MapOnDisk {
 public:
  explicit MapOnDisk(int touchpoints) {
    Document::create(path(), support::gridMap(10, touchpoints / 10), Services{});
  }
  [[nodiscard]] std::filesystem::path path() const { return m_folder / "map.journey"; }

 private:
  support::TemporaryFolder m_folder{std::filesystem::temp_directory_path()};
};

void opening(benchmark::State& state) {
  const MapOnDisk map(static_cast<int>(state.range(0)));
  for (auto _ : state) {
    benchmark::DoNotOptimize(Document::open(map.path(), Services{}, Purpose::edit));
  }
  state.counters["bytes"] = static_cast<double>(std::filesystem::file_size(map.path()));
}

void renaming(benchmark::State& state) {
  const MapOnDisk map(static_cast<int>(state.range(0)));
  const auto document = Document::open(map.path(), Services{});
  const auto ids = document->journey().ids(journey::Kind::touchpoint);
  std::size_t turn = 0;
  for (auto _ : state) {
    const journey::Id<journey::Touchpoint> id{ids[++turn % ids.size()]};
    const auto result = document->edit("Rename", nullptr, [&](journey::Edit& edit) {
      edit.change(id, [&](auto& touchpoint) { touchpoint.title = std::to_string(turn); });
    });
    if (!result) {
      state.SkipWithError(result.error->what());
      break;
    }
  }
}

void moving(benchmark::State& state) {
  const MapOnDisk map(static_cast<int>(state.range(0)));
  const auto document = Document::open(map.path(), Services{});
  const auto ids = document->journey().ids(journey::Kind::touchpoint);
  const auto stages = document->journey().ids(journey::Kind::stage);
  std::size_t turn = 0;
  for (auto _ : state) {
    const journey::Id<journey::Touchpoint> id{ids[++turn % ids.size()]};
    const auto result = document->edit("Move", nullptr, [&](journey::Edit& edit) {
      journey::moveRecords(edit, {id}, {stages[turn % stages.size()]});
    });
    if (!result) {
      state.SkipWithError(result.error->what());
      break;
    }
  }
}

BENCHMARK(opening)->Arg(100)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(renaming)
    ->Arg(100)
    ->Arg(1'000)
    ->Arg(10'000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(moving)->Arg(100)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace throughline::store
