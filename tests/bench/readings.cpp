#include <benchmark/benchmark.h>

#include <QApplication>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <algorithm>

#include "support/maps.h"
#include "support/temporary_folder.h"
#include "throughline/editor/readings/readings_table.h"

// The readings of 20 stages over 40 quarters: from the key that ends the typing
// to the edit on the disk and the cell drawn, and pasting the whole table.

namespace throughline::editor {
namespace {

constexpr int kStages = 20;
constexpr int kPeriods = 40;

journey::Journey manyReadings() {
  journey::Journey map = support::gridMap(kStages, 0);
  auto ids = journey::seededIds(5);
  journey::Edit edit(map, ids);
  for (int i = 0; i < kPeriods; ++i) {
    journey::addNextPeriod(edit, *journey::Date::parse("2016-11-22"));
  }
  journey::ReadingValues values;
  for (const auto* stage : map.list<journey::Stage>()) {
    for (const auto* period : map.list<journey::Period>()) {
      values[{stage->id, journey::Measure::volume, period->id}] = 1000;
      values[{stage->id, journey::Measure::health, period->id}] = 42;
      values[{stage->id, journey::Measure::days, period->id}] = 12;
    }
  }
  setReadings(edit, values);
  return map;
}

struct Window {
  Window() {
    services.settings = std::make_shared<QSettings>(
        QString::fromStdString((folder / "settings.ini").string()), QSettings::IniFormat);
    map = std::make_unique<OpenMap>(
        store::Document::create(folder / "map.journey", manyReadings(), services.store));
    table = std::make_unique<ReadingsTable>(*map, view, services);
    table->resize(1920, 1080);
    table->show();
    table->activateWindow();
    (void)QTest::qWaitForWindowActive(table.get());
    cells = table->findChild<QTableView*>("readings");
    cells->setFocus();
  }
  support::TemporaryFolder folder;
  Services services;
  ViewState view;
  std::unique_ptr<OpenMap> map;
  std::unique_ptr<ReadingsTable> table;
  QTableView* cells = nullptr;
};

void typing(benchmark::State& state) {
  Window window;
  int turn = 0;
  std::vector<double> times;
  for (auto _ : state) {
    state.PauseTiming();
    const QModelIndex cell = window.cells->model()->index(turn % 60, kPeriods - 1 - turn % 10);
    window.cells->setCurrentIndex(cell);
    QTest::keyClicks(window.cells, "1");
    auto* box = window.cells->findChild<QLineEdit*>("cellEditor");
    QTest::keyClicks(box, QString::number(++turn % 1000));
    QApplication::processEvents();
    state.ResumeTiming();
    const auto start = std::chrono::steady_clock::now();
    QTest::keyClick(box, Qt::Key_Return);
    QApplication::processEvents();
    times.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
            .count());
  }
  std::ranges::sort(times);
  state.counters["p99_ms"] = times[times.size() * 99 / 100];
}

void editing(benchmark::State& state) {
  Window window;
  const auto stage = window.map->journey().list<journey::Stage>().front()->id;
  const auto period = window.map->journey().list<journey::Period>().back()->id;
  double number = 0;
  for (auto _ : state) {
    window.map->edit("Change reading", nullptr, [&](journey::Edit& edit) {
      setReadings(edit, {{{stage, journey::Measure::volume, period}, ++number}});
    });
    QApplication::processEvents();
  }
}

void drawing(benchmark::State& state) {
  Window window;
  for (auto _ : state) {
    window.cells->viewport()->update();
    QApplication::processEvents();
  }
}

BENCHMARK(typing)->Unit(benchmark::kMillisecond)->Iterations(200);
BENCHMARK(editing)->Unit(benchmark::kMillisecond);
BENCHMARK(drawing)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace throughline::editor

int main(int argc, char** argv) {
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  const QApplication application(argc, argv);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
