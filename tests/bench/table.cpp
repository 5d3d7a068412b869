#include <benchmark/benchmark.h>

#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

#include "bench_window.h"
#include "places/table/filter_row.h"
#include "places/table/table_page.h"
#include "support/full_map.h"

// The table of the real window at 10,000 touchpoints with all that is told of them: from a key
// or a click to the next frame.

namespace throughline::editor {
namespace {

/// The window with the table in front.
struct Stand : BenchWindow {
  Stand() : BenchWindow(support::fullMap(20, 500)) {
    trigger("place.table");
    paint();
    page = window->findChild<TablePage*>();
  }
  TablePage* page = nullptr;
};

void sortByAColumn(benchmark::State& state) {
  Stand stand;
  QHeaderView* head = stand.page->rows().horizontalHeader();
  int turn = 0;
  for (auto _ : state) {
    const int x = head->sectionViewportPosition(++turn % 3) + 20;
    QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, {x, head->height() / 2});
    Stand::paint();
  }
}
BENCHMARK(sortByAColumn)->Unit(benchmark::kMillisecond);

void typeIntoTheFilter(benchmark::State& state) {
  Stand stand;
  const QString words = "pricing page";
  int at = 0;
  for (auto _ : state) {
    if (at == words.size()) {
      state.PauseTiming();
      stand.page->filter().words().clear();
      Stand::paint();
      at = 0;
      state.ResumeTiming();
    }
    QTest::keyClicks(&stand.page->filter().words(), words.mid(at++, 1));
    Stand::paint();
  }
}
BENCHMARK(typeIntoTheFilter)->Unit(benchmark::kMillisecond);

void scrollDown(benchmark::State& state) {
  Stand stand;
  auto* bar = stand.page->rows().verticalScrollBar();
  int step = 0;
  for (auto _ : state) {
    bar->setValue((++step * 997) % std::max(1, bar->maximum()));
    Stand::paint();
  }
}
BENCHMARK(scrollDown)->Unit(benchmark::kMillisecond);

void editToFrame(benchmark::State& state) {
  Stand stand;
  int step = 0;
  for (auto _ : state) {
    stand.window->map().edit("Rename touchpoint", nullptr, [&](journey::Edit& edit) {
      edit.change(journey::Id<journey::Touchpoint>{1000}, [&](journey::Touchpoint& touchpoint) {
        touchpoint.title = "Renamed " + std::to_string(++step);
      });
    });
    Stand::paint();
  }
}
BENCHMARK(editToFrame)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace throughline::editor
