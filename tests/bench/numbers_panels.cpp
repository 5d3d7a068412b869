// From a typed reading to panels that show it: 20 stages, 40 periods.

#include <QApplication>
#include <QVBoxLayout>
#include <algorithm>
#include <chrono>
#include <cstdio>

#include "support/numbers_map.h"
#include "support/temporary_folder.h"
#include "throughline/editor/charts_panel.h"
#include "throughline/editor/weakest_link_panel.h"

using namespace throughline;

namespace {

using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void print(const char* what, std::vector<double> times) {
  std::ranges::sort(times);
  std::printf("%-34s median %5.1f ms, 95th percentile %5.1f ms\n", what, times[times.size() / 2],
              times[times.size() * 95 / 100]);
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QApplication application(argc, argv);
  const support::TemporaryFolder folder;
  editor::Services services;
  editor::OpenMap map(
      store::Document::create(folder / "map.journey", support::numbersMap(20, 40), services.store));
  editor::ViewState view;
  editor::ShownNumbers shown(map, view);
  QWidget window;
  auto* column = new QVBoxLayout(&window);
  column->addWidget(new editor::ChartsPanel(shown, view, services));
  column->addWidget(new editor::WeakestLinkPanel(map, view, shown));
  window.resize(1600, 900);
  window.show();
  for (int i = 0; i < 20; ++i) QApplication::processEvents();

  const auto stage = map.journey().list<journey::Stage>()[9]->id;
  std::vector<double> edits;
  std::vector<double> panels;
  for (int i = 0; i < 100; ++i) {
    auto start = Clock::now();
    map.edit("Type", nullptr, [&](journey::Edit& edit) {
      for (const auto* reading : edit.journey().in<journey::Reading>(stage)) {
        if (reading->period != *shown.numbers().period) continue;
        edit.change(reading->id, [&](journey::Reading& each) { each.value = 800 + i; });
        return;
      }
    });
    edits.push_back(since(start));
    start = Clock::now();
    QApplication::processEvents();
    QApplication::processEvents();
    panels.push_back(since(start));
  }
  print("the edit, to the disk", edits);
  print("numbers, charts and panel, painted", panels);
}
