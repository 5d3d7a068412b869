#include <benchmark/benchmark.h>

#include "support/maps.h"
#include "throughline/journey/change.h"
#include "throughline/journey/intents/placing.h"

// What maps in memory cost: copies and their comparison by the size of the map, which they
// should hardly depend on; looking up and walking through; removing and moving k of 20,000
// touchpoints by k, which should be linear.

namespace throughline::journey {
namespace {

Journey mapOf(std::int64_t touchpoints) {
  return support::gridMap(10, static_cast<int>(touchpoints) / 10);
}

std::vector<std::int64_t> someOf(const Journey& map, std::int64_t count) {
  std::vector<std::int64_t> ids = map.ids(Kind::touchpoint);
  ids.resize(static_cast<std::size_t>(count));
  return ids;
}

void copying(benchmark::State& state) {
  const Journey map = mapOf(state.range(0));
  for (auto _ : state) {
    const Journey copy = map;
    benchmark::DoNotOptimize(copy);
  }
}

void changingACopyAndComparing(benchmark::State& state) {
  const Journey map = mapOf(state.range(0));
  Touchpoint changed = map.get(Id<Touchpoint>{someOf(map, state.range(0) / 2).back()});
  changed.title = "Another title";
  for (auto _ : state) {
    Journey copy = map;
    copy.put(changed);
    benchmark::DoNotOptimize(difference(map, copy));
  }
}

void finding(benchmark::State& state) {
  const Journey map = mapOf(state.range(0));
  const auto ids = someOf(map, state.range(0));
  std::size_t turn = 0;
  for (auto _ : state) {
    turn = (turn + 7919) % ids.size();
    benchmark::DoNotOptimize(map.find(Id<Touchpoint>{ids[turn]}));
  }
}

void listingEveryStage(benchmark::State& state) {
  const Journey map = mapOf(state.range(0));
  for (auto _ : state) {
    for (const Stage* stage : map.list<Stage>()) {
      benchmark::DoNotOptimize(map.in<Touchpoint>(stage->id));
    }
  }
}

template <class Intent>
void editing(benchmark::State& state, Intent intent) {
  const Journey map = mapOf(20'000);
  const auto ids = someOf(map, state.range(0));
  IdSource drawn = seededIds(1);
  for (auto _ : state) {
    Journey copy = map;
    Edit edit(copy, drawn);
    intent(edit, ids);
    benchmark::DoNotOptimize(edit.changes());
  }
  state.SetComplexityN(state.range(0));
}

void removing(benchmark::State& state) {
  editing(state, [](Edit& edit, const auto& ids) { removeRecords(edit, Kind::touchpoint, ids); });
}

void moving(benchmark::State& state) {
  editing(state, [](Edit& edit, const auto& ids) {
    std::vector<Record> records;
    for (const std::int64_t id : ids) {
      Touchpoint touchpoint = edit.get(Id<Touchpoint>{id});
      touchpoint.stage = edit.journey().list<Stage>().back()->id;
      records.emplace_back(std::move(touchpoint));
    }
    putBefore(edit, std::move(records));
  });
}

BENCHMARK(copying)->Arg(1'000)->Arg(50'000);
BENCHMARK(changingACopyAndComparing)->Arg(1'000)->Arg(10'000)->Arg(50'000);
BENCHMARK(finding)->Arg(1'000)->Arg(10'000)->Arg(50'000);
BENCHMARK(listingEveryStage)->Arg(1'000)->Arg(10'000)->Arg(50'000);
BENCHMARK(removing)->Arg(100)->Arg(1'000)->Arg(10'000)->Complexity(benchmark::oN);
BENCHMARK(moving)->Arg(100)->Arg(1'000)->Arg(10'000)->Complexity(benchmark::oN);

}  // namespace
}  // namespace throughline::journey
