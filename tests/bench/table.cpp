#include <benchmark/benchmark.h>

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

#include "no_dialogs.h"
#include "places/table/filter_row.h"
#include "places/table/table_page.h"
#include "support/full_map.h"
#include "support/temporary_folder.h"
#include "throughline/editor/appearance.h"
#include "throughline/editor/main_window.h"
#include "throughline/editor/workspace.h"

// The table of the real window at 10,000 touchpoints with all that is told of them: from a key
// or a click to the next frame.

namespace throughline::editor {
namespace {

/// The window with the table in front.
class Stand {
 public:
  Stand() {
    m_services.dialogs = std::make_shared<NoDialogs>();
    m_services.settings = std::make_shared<QSettings>(
        QString::fromStdString((m_folder.path() / "settings.ini").string()), QSettings::IniFormat);
    m_services.store.ids = journey::seededIds(5);
    m_services.store.user = "Bench";
    m_appearance = std::make_unique<Appearance>(*m_services.settings);
    m_workspace = std::make_unique<Workspace>(m_services, *m_appearance);
    const auto path = m_folder.path() / "bench.journey";
    store::Document::create(path, support::fullMap(20, 500), m_services.store);
    m_workspace->openFile(QString::fromStdString(path.string()), nullptr);
    window = m_workspace->windows().back();
    window->resize(1600, 900);
    window->show();
    window->actions().action("place.table")->trigger();
    paint();
    page = window->findChild<TablePage*>();
  }
  /// Paints what is waiting to be painted.
  static void paint() {
    QApplication::sendPostedEvents();
    QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
  }

 private:
  support::TemporaryFolder m_folder;
  Services m_services;
  std::unique_ptr<Appearance> m_appearance;
  std::unique_ptr<Workspace> m_workspace;

 public:
  MainWindow* window = nullptr;
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

int main(int argc, char** argv) {
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  const QApplication application(argc, argv);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
