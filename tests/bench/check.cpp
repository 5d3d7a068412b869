// The check of a map of 10,000 touchpoints: what an edit costs, what one edit more costs when
// nothing at all is kept, and what the wording of a text costs.

#include <benchmark/benchmark.h>

#include "support/maps.h"
#include "throughline/check/check.h"
#include "throughline/check/wording.h"

namespace {

using namespace throughline;

const journey::Date kToday = *journey::Date::of(2026, 9, 30);

/// 10,000 touchpoints in so many stages, each with two metrics of eight quarters; every fifth
/// touchpoint lacks an owner, every seventh has a job that is worded from inside the company.
journey::Journey largeMap(int stages) {
  journey::Journey map = support::gridMap(stages, 10'000 / stages);
  std::vector<journey::Touchpoint> touchpoints;
  for (const auto& [id, touchpoint] : map.all<journey::Touchpoint>()) {
    touchpoints.push_back(touchpoint);
  }
  for (auto& touchpoint : touchpoints) {
    touchpoint.job = touchpoint.id.value % 7 == 0 ? "Push the demo" : "See my own data in it";
    map.put(touchpoint);
  }
  for (int quarter = 0; quarter < 8; ++quarter) {
    const int first = kToday.dayNumber() - 91 * (8 - quarter) + 1;
    map.put(journey::Period{.id = {quarter + 1},
                            .name = "Quarter " + std::to_string(quarter),
                            .start = journey::Date::fromDayNumber(first),
                            .end = journey::Date::fromDayNumber(first + 90)});
  }
  std::int64_t id = 1;
  for (const auto* place : map.list<journey::Stage>()) {
    journey::Stage stage = *place;
    stage.job.statement = "Get one step further";
    stage.volume.name = "People here";
    stage.health = {"Those content", "%", journey::Better::higher, 40};
    map.put(stage);
    for (int quarter = 1; quarter <= 8; ++quarter) {
      for (const auto role : {journey::MetricRole::volume, journey::MetricRole::health}) {
        map.put(journey::Reading{.id = {id++},
                                 .stage = stage.id,
                                 .metric = role,
                                 .period = {quarter},
                                 .value = 1000.0 - static_cast<double>(stage.id.value * 7 % 500)});
      }
    }
  }
  return map;
}

/// A check that follows the map while `alter(map, turn)` edits it.
template <class Alter>
void following(benchmark::State& state, Alter alter) {
  journey::Journey map = largeMap(static_cast<int>(state.range(0)));
  check::LiveCheck live;
  live.take(map, kToday);
  int turn = 0;
  for (auto _ : state) {
    alter(map, ++turn);
    benchmark::DoNotOptimize(&live.take(map, kToday));
  }
}

void typingAJob(benchmark::State& state) {
  following(state, [](journey::Journey& map, int turn) {
    auto touchpoint = map.get(journey::Id<journey::Touchpoint>{5000});
    touchpoint.job = "Push the demo " + std::to_string(turn);
    map.put(touchpoint);
  });
}

void givingAnOwner(benchmark::State& state) {
  following(state, [](journey::Journey& map, int turn) {
    auto touchpoint = map.get(journey::Id<journey::Touchpoint>{5000});
    touchpoint.owner.reset();
    if (turn % 2) touchpoint.owner = map.list<journey::Department>().front()->id;
    map.put(touchpoint);
  });
}

void changingAReading(benchmark::State& state) {
  following(state, [](journey::Journey& map, int turn) {
    auto reading = map.get(journey::Id<journey::Reading>{1});
    reading.value = turn;
    map.put(reading);
  });
}

void renamingAStage(benchmark::State& state) {
  following(state, [](journey::Journey& map, int turn) {
    auto stage = map.get(journey::Id<journey::Stage>{1});
    stage.name = "Stage " + std::to_string(turn);
    map.put(stage);
  });
}

void anew(benchmark::State& state) {
  const journey::Journey map = largeMap(static_cast<int>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(check::checkOf(map, kToday));
}

void wording(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(check::companyWording("Compare what the vendors charge a seat"));
  }
}

BENCHMARK(typingAJob)->Arg(20)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(givingAnOwner)->Arg(20)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(changingAReading)->Arg(20)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(renamingAStage)->Arg(20)->Arg(1)->Unit(benchmark::kMillisecond);
BENCHMARK(anew)->Arg(20)->Unit(benchmark::kMillisecond);
BENCHMARK(wording)->Unit(benchmark::kMicrosecond);

}  // namespace
