#include <benchmark/benchmark.h>

#include <QTest>

#include "bench_window.h"
#include "compare/comparison.h"
#include "compare/comparison_page.h"
#include "compare/looks_of.h"
#include "support/maps.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/merging.h"

// Two maps of 10,000 touchpoints that differ in 500 places: the differences, their picture, the
// page of the real window, a step from change to change, and two such copies brought together.

namespace throughline::editor {
namespace {

constexpr int kStages = 20;
constexpr int kCards = 500;  // in each
constexpr int kChanges = 500;

/// So many cards renamed, moved to the next stage, removed and added, spread over the map;
/// `offset` says which.
void change(journey::Edit& edit, std::size_t offset) {
  const journey::Journey before = edit.journey();
  std::vector<const journey::Touchpoint*> cards;
  for (const auto& [id, card] : before.all<journey::Touchpoint>()) cards.push_back(&card);
  const auto stages = before.list<journey::Stage>();
  const std::size_t apart = cards.size() / kChanges;
  for (std::size_t i = 0; i < kChanges; ++i) {
    const journey::Touchpoint& card = *cards[(i * apart + offset) % cards.size()];
    const auto stage = stages[(i + offset) % stages.size()]->id;
    switch (i % 5) {
      case 0:
        removeRecord(edit, journey::Kind::touchpoint, card.id.value);
        break;
      case 1:
        moveRecords(edit, {card.id}, stage, {journey::Kind::touchpoint, 0});
        break;
      case 2: {
        journey::Touchpoint more = card;
        more.id = {};
        more.title += " again";
        putBefore(edit, more);
        break;
      }
      default:
        edit.change(card.id, [&](journey::Touchpoint& changed) {
          changed.title = "Edited " + std::to_string(i + offset);
          changed.job = "Know what it costs before the first call";
        });
    }
  }
}

journey::Journey changed(const journey::Journey& map, std::size_t offset) {
  journey::Journey copy = map;
  journey::IdSource ids = journey::seededIds(100 + offset);
  journey::Edit edit(copy, ids);
  change(edit, offset);
  return copy;
}

struct Maps {
  journey::Journey then = support::gridMap(kStages, kCards);
  journey::Journey now = changed(then, 0);
  [[nodiscard]] Comparison compared() const {
    ComparedSide before;
    before.map = then;
    ComparedSide after;
    after.map = now;
    return compareSides(before, after);
  }
};

void findDifferences(benchmark::State& state) {
  const Maps maps;
  for (auto _ : state) benchmark::DoNotOptimize(journey::differencesOf(maps.then, maps.now));
}
BENCHMARK(findDifferences)->Unit(benchmark::kMillisecond);

void compareAll(benchmark::State& state) {
  const Maps maps;
  for (auto _ : state) benchmark::DoNotOptimize(maps.compared());
}
BENCHMARK(compareAll)->Unit(benchmark::kMillisecond);

void layOutBoth(benchmark::State& state) {
  const Comparison comparison = Maps().compared();
  for (auto _ : state) {
    benchmark::DoNotOptimize(comparedLayout(comparison.both, {}, looksOf(comparison, true)));
  }
}
BENCHMARK(layOutBoth)->Unit(benchmark::kMillisecond);

void mergeTwoCopies(benchmark::State& state) {
  const Maps maps;
  const journey::Journey theirs = changed(maps.then, static_cast<std::size_t>(state.range(0)));
  std::size_t conflicts = 0;
  for (auto _ : state) {
    const journey::Merge merge = journey::merge(&maps.then, maps.now, theirs);
    conflicts = merge.conflicts.size();
  }
  state.counters["conflicts"] = static_cast<double>(conflicts);
}
// Other cards than mine, and the very same ones.
BENCHMARK(mergeTwoCopies)->Arg(7)->Arg(0)->Arg(kStages)->Unit(benchmark::kMillisecond);

/// The window, ready to compare the map with what it was before the changes.
struct ComparingStand : BenchWindow {
  ComparingStand() : BenchWindow(support::gridMap(kStages, kCards)) {
    window->map().edit("Begin", nullptr, [](journey::Edit& edit) {
      const auto first = edit.journey().list<journey::Stage>().front()->id;
      edit.change(first, [](journey::Stage& stage) { stage.summary = "as it began"; });
    });
    window->map().edit("Change", nullptr, [](journey::Edit& edit) { change(edit, 0); });
    paint();
  }
  ComparisonPage* open() {
    trigger("map.compare");
    paint();
    return window->findChild<ComparisonPage*>();
  }
};

void openThePage(benchmark::State& state) {
  ComparingStand stand;
  for (auto _ : state) {
    ComparisonPage* page = stand.open();
    state.PauseTiming();
    page->close();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    state.ResumeTiming();
  }
}
BENCHMARK(openThePage)->Unit(benchmark::kMillisecond);

void stepToTheNextChange(benchmark::State& state) {
  ComparingStand stand;
  ComparisonPage* page = stand.open();
  for (auto _ : state) {
    QTest::keyClick(page, Qt::Key_N);
    ComparingStand::paint();
  }
}
BENCHMARK(stepToTheNextChange)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace throughline::editor
