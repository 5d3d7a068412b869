// Rows of the table at 10,000 touchpoints: what a sort, a filter and an edit cost.

#include <benchmark/benchmark.h>

#include "support/maps.h"
#include "throughline/journey/things/thing_rows.h"

namespace {

using namespace throughline;

std::string cell(const journey::Journey& journey, journey::RecordRef record,
                 journey::ThingColumn column) {
  const journey::Field* field = journey::fieldIn(record.kind(), column);
  if (!field) return {};
  const journey::Value value = field->get(record);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  const auto* id = std::get_if<std::int64_t>(&value);
  return id ? journey::labelOf(journey.get(field->target, *id)) : std::string();
}

const journey::Journey& map() {
  static const journey::Journey journey = support::gridMap(20, 500);
  return journey;
}

std::optional<journey::Date> unchanged(const journey::RecordKey&) { return std::nullopt; }
const journey::Date kToday = journey::Date::fromDayNumber(20'000);

void arrange(benchmark::State& state, const journey::ThingFilter& filter,
             const journey::ThingOrder& order) {
  journey::ThingRows rows(cell);
  rows.take(map());
  (void)rows.arrange(filter, order, unchanged, kToday);
  for (auto each : state) {
    benchmark::DoNotOptimize(rows.arrange(filter, order, unchanged, kToday));
  }
}

void first(benchmark::State& state, const journey::ThingFilter& filter,
           const journey::ThingOrder& order) {
  for (auto each : state) {
    journey::ThingRows rows(cell);
    rows.take(map());
    benchmark::DoNotOptimize(rows.arrange(filter, order, unchanged, kToday));
  }
}

const journey::ThingOrder kByName{journey::ThingGrouping::stage, journey::ThingColumn::name, false};
const journey::ThingOrder kByOwner{journey::ThingGrouping::none, journey::ThingColumn::owner, true};
const journey::ThingFilter kWords{.words = "security page"};

BENCHMARK_CAPTURE(arrange, as_on_the_map, {}, {})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(arrange, by_name, {}, kByName)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(arrange, by_owner, {}, kByOwner)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(arrange, by_words, kWords, {})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(first, by_name, {}, kByName)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(first, by_words, kWords, {})->Unit(benchmark::kMillisecond);

void edit(benchmark::State& state) {
  journey::ThingRows rows(cell);
  journey::Journey before = map();
  rows.take(before);
  (void)rows.arrange(kWords, kByName, unchanged, kToday);
  int turn = 0;
  for (auto each : state) {
    journey::Journey after = before;
    journey::Touchpoint touchpoint = after.get(journey::Id<journey::Touchpoint>{1000});
    touchpoint.title = "Title " + std::to_string(++turn);
    after.put(touchpoint);
    rows.take(after, difference(before, after));
    benchmark::DoNotOptimize(rows.arrange(kWords, kByName, unchanged, kToday));
    before = after;
  }
}
BENCHMARK(edit)->Unit(benchmark::kMillisecond);

}  // namespace
