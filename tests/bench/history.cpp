#include <benchmark/benchmark.h>

#include <map>
#include <random>

#include "support/many_edits.h"
#include "support/temporary_folder.h"
#include "throughline/store/map_states.h"

// What a long history costs: opening, the map at any point, one record's past, and the
// size of the file, by the number of edits on a map of 1,000 touchpoints.

namespace throughline::store {
namespace {

/// Made once for each number of edits.
const std::filesystem::path& editedMap(int edits, int touchpoints = 1'000) {
  static const support::TemporaryFolder folder;
  static std::map<std::pair<int, int>, std::filesystem::path> made;
  auto& path = made[{edits, touchpoints}];
  if (path.empty()) {
    path = folder / (std::to_string(edits) + "-" + std::to_string(touchpoints) + ".journey");
    support::makeEditedMap(path, touchpoints, edits);
  }
  return path;
}

/// The same with a review in the middle of its last 2,000 edits, in which a hundred answers fell.
const std::filesystem::path& reviewedMap(int edits) {
  static const support::TemporaryFolder folder;
  static std::map<int, std::filesystem::path> made;
  auto& path = made[edits];
  if (!path.empty()) return path;
  path = folder / (std::to_string(edits) + ".journey");
  std::filesystem::copy_file(editedMap(edits), path);
  const auto document = Document::open(path, support::fixedServices(5));
  support::DailyEdits daily(6);
  journey::Id<journey::Review> review;
  for (int i = 0; i < 2'000; ++i) {
    (void)document->edit("Edit", nullptr, [&](journey::Edit& edit) {
      if (i == 1'000) review = edit.add(journey::Review{.rank = {"V"}});
      if (i > 1'000 && i % 10 == 0) {
        edit.change(review, [&](auto& each) { each.note = std::to_string(i); });
      }
      daily(edit);
    });
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
      Document::open(editedMap(static_cast<int>(state.range(0)), static_cast<int>(state.range(1))),
                     Services{}, Purpose::read);
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

/// What a review that is opened compares with: the map before its own first edit.
void mapBeforeAReview(benchmark::State& state) {
  const int edits = static_cast<int>(state.range(0));
  const auto document = Document::open(reviewedMap(edits), Services{}, Purpose::read);
  const auto review = document->journey().list<journey::Review>().back()->id;
  for (auto _ : state) benchmark::DoNotOptimize(stateBeforeReview(*document, review));
}

BENCHMARK(mapBeforeAReview)->Arg(50'000)->Unit(benchmark::kMillisecond);
BENCHMARK(openingEdited)->Arg(1'000)->Arg(50'000)->Unit(benchmark::kMillisecond);
BENCHMARK(mapAtAnyEdit)
    ->Args({1'000, 1'000})
    ->Args({50'000, 1'000})
    ->Args({50'000, 10'000})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(pastOfOneRecord)->Arg(1'000)->Arg(50'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace throughline::store
