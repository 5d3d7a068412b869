#include <benchmark/benchmark.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QGraphicsView>
#include <QMainWindow>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>

#include "no_dialogs.h"
#include "support/full_map.h"
#include "support/linked_map.h"
#include "support/maps.h"
#include "support/temporary_folder.h"
#include "throughline/editor/canvas/canvas.h"

// The canvas on 100, 1,000 and 10,000 touchpoints: each frame is timed by
// itself, and the counter p99_ms is the 99th percentile of these frames.

namespace throughline::editor {
namespace {

constexpr int kStages = 14;
constexpr int kLinks = 200;
/// What the map holds besides its cards.
enum class Content {
  nothing,
  links,
  all,  ///< and 300 findings, nine curves of 300 points, own lanes, the line of visibility
};
const QSize kWindow(1600, 900);

/// A map of so many touchpoints in a file, and the canvas on it.
class Stand {
 public:
  explicit Stand(std::int64_t cards, Content content = Content::nothing) {
    m_services.dialogs = std::make_shared<NoDialogs>();
    m_services.store.ids = journey::seededIds(5);
    m_services.store.user = "Bench";
    const auto each = static_cast<int>(cards / kStages);
    auto journey =
        content == Content::all ? support::fullMap(kStages, each) : support::gridMap(kStages, each);
    if (content != Content::nothing) journey = support::linkedAnew(std::move(journey), kLinks);
    const auto path = m_folder.path() / "bench.journey";
    map = std::make_unique<OpenMap>(store::Document::create(path, journey, m_services.store));
  }

  void show() {
    canvas.reset();
    canvas = std::make_unique<Canvas>(*map, view, m_services);
    canvas->resize(kWindow);
    canvas->show();
    paint();
  }
  /// Paints what is waiting to be painted.
  static void paint() {
    QApplication::sendPostedEvents();
    QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
  }
  [[nodiscard]] QGraphicsView& graphics() const {
    return *static_cast<QGraphicsView*>(canvas->viewport()->parentWidget());
  }

 private:
  support::TemporaryFolder m_folder;
  Services m_services;

 public:
  std::unique_ptr<OpenMap> map;
  ViewState view;
  std::unique_ptr<Canvas> canvas;
};

/// Times frames and reports their 99th percentile.
class Frames {
 public:
  template <class Frame>
  void time(Frame frame) {
    QElapsedTimer timer;
    timer.start();
    frame();
    m_milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  void report(benchmark::State& state) {
    if (m_milliseconds.empty()) return;
    std::ranges::sort(m_milliseconds);
    const auto at = static_cast<std::size_t>(0.99 * static_cast<double>(m_milliseconds.size() - 1));
    state.counters["p99_ms"] = m_milliseconds[at];
    state.counters["max_ms"] = m_milliseconds.back();
  }

 private:
  std::vector<double> m_milliseconds;
};

void openAndFirstPaint(benchmark::State& state) {
  Stand stand(state.range(0));
  Frames frames;
  for (auto _ : state) frames.time([&] { stand.show(); });
  frames.report(state);
}

void pan(benchmark::State& state, qreal zoom, Content content = Content::nothing) {
  Stand stand(state.range(0), content);
  stand.show();
  stand.canvas->setZoom(zoom);
  Stand::paint();
  Frames frames;
  int step = 0;
  QScrollBar* across = stand.graphics().horizontalScrollBar();
  QScrollBar* down = stand.graphics().verticalScrollBar();
  for (auto _ : state) {
    ++step;
    frames.time([&] {
      down->setValue((step * 37) % std::max(1, down->maximum()));
      across->setValue((step * 23) % std::max(1, across->maximum()));
      Stand::paint();
    });
  }
  frames.report(state);
}

void panAtFullSize(benchmark::State& state) { pan(state, 1); }
void panAtHalf(benchmark::State& state) { pan(state, 0.5); }
void panFarOut(benchmark::State& state) { pan(state, 0.1); }
void panOverLinks(benchmark::State& state) { pan(state, 1, Content::links); }
void panOverLinksFarOut(benchmark::State& state) { pan(state, 0.1, Content::links); }
void panOverAll(benchmark::State& state) { pan(state, 1, Content::all); }
void panOverAllFarOut(benchmark::State& state) { pan(state, 0.1, Content::all); }

void wheel(Canvas& canvas, int angle) {
  const QPoint at = canvas.viewport()->rect().center();
  QWheelEvent event(at, canvas.viewport()->mapToGlobal(at), {}, {0, angle}, Qt::NoButton,
                    Qt::ControlModifier, Qt::NoScrollPhase, false);
  QApplication::sendEvent(canvas.viewport(), &event);
}

// From 200 % out to 5 %, where all cards are in view, and back in.
void zoom(benchmark::State& state) {
  Stand stand(state.range(0));
  stand.show();
  stand.canvas->setZoom(2);
  Stand::paint();
  Frames frames;
  int angle = -120;
  for (auto _ : state) {
    if (stand.canvas->zoom() <= 0.05) angle = 120;
    if (stand.canvas->zoom() >= 2) angle = -120;
    frames.time([&] {
      wheel(*stand.canvas, angle);
      Stand::paint();
    });
  }
  frames.report(state);
}

// To the disk and to the next frame.
void editToFrame(benchmark::State& state, Content content) {
  Stand stand(state.range(0), content);
  stand.show();
  const journey::Id<journey::Touchpoint> id{1000};
  Frames frames;
  int step = 0;
  for (auto _ : state) {
    ++step;
    frames.time([&] {
      stand.map->edit("Rename touchpoint", nullptr, [&](journey::Edit& edit) {
        edit.change(id, [&](journey::Touchpoint& touchpoint) {
          touchpoint.title = "Renamed " + std::to_string(step);
        });
      });
      Stand::paint();
    });
  }
  frames.report(state);
  state.counters["touched"] = static_cast<double>(stand.canvas->touchedItems());
}

void editToFrame(benchmark::State& state) { editToFrame(state, Content::nothing); }
void editAmongLinks(benchmark::State& state) { editToFrame(state, Content::links); }
void editAmongAll(benchmark::State& state) { editToFrame(state, Content::all); }

#define CANVAS_BENCH(name) \
  BENCHMARK(name)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond)
CANVAS_BENCH(openAndFirstPaint);
CANVAS_BENCH(panAtFullSize);
CANVAS_BENCH(panAtHalf);
CANVAS_BENCH(panFarOut);
CANVAS_BENCH(zoom);
CANVAS_BENCH(editToFrame);
CANVAS_BENCH(panOverLinks);
CANVAS_BENCH(panOverLinksFarOut);
CANVAS_BENCH(editAmongLinks);
CANVAS_BENCH(panOverAll);
CANVAS_BENCH(panOverAllFarOut);
CANVAS_BENCH(editAmongAll);

}  // namespace
}  // namespace throughline::editor
