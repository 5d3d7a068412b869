#include <QPixmap>
#include <QToolTip>

#include "editor/canvas_fixture.h"

// Pictures to look at: written to the folder that THROUGHLINE_PICTURES names.
// What is tested is that each state shows: the picture is not that of the state
// at rest.

namespace throughline::editor {
namespace {

using drawing::Target;
using journey::Kind;

class CanvasPictures : public CanvasTest {
 protected:
  QImage shot(const char* name, QSize size = {1280, 720}, bool dark = false) {
    window->resize(size);
    canvas->setTheme(dark ? drawing::Theme::darkTheme() : drawing::Theme::light());
    QApplication::processEvents();
    const QImage image = canvas->grab().toImage();
    const QByteArray gallery = qgetenv("THROUGHLINE_PICTURES");
    if (!gallery.isEmpty()) {
      image.save(QString::fromLocal8Bit(gallery) + "/canvas-" + name + ".png");
    }
    return image;
  }
  void hover(const Target& target) {
    const QPoint pos = at(target);
    QMouseEvent event(QEvent::MouseMove, pos, port()->mapToGlobal(pos), Qt::NoButton, Qt::NoButton,
                      Qt::NoModifier);
    QApplication::sendEvent(port(), &event);
  }
};

TEST_F(CanvasPictures, TheExampleInBothThemesAndSizes) {
  EXPECT_NE(shot("light-1280"), shot("dark-1280", {1280, 720}, true));
  EXPECT_NE(shot("light-1920", {1920, 1080}), shot("dark-1920", {1920, 1080}, true));
}

TEST_F(CanvasPictures, SelectionHoverAndFocus) {
  const QImage rest = shot("rest", {1600, 900});
  click(card("Pricing page"));
  click(card("Proposal"), Qt::ControlModifier);
  hover(card("Proposal"));
  EXPECT_NE(shot("selection-hover", {1600, 900}), rest);
  EXPECT_NE(shot("selection-hover-dark", {1600, 900}, true), rest);
}

TEST_F(CanvasPictures, ADragWithItsGap) {
  window->resize(1600, 900);
  const QImage rest = shot("rest", {1600, 900});
  click(card("Discovery call"));
  click(card("Set-up wizard"), Qt::ControlModifier);
  const QRect proposal = canvas->viewportRect(card("Proposal"));
  dragTo(port(), at(card("Discovery call")), proposal.center() + QPoint(30, 12));
  EXPECT_NE(shot("drag-gap", {1600, 900}), rest);
  key(Qt::Key_Escape);

  QWidget* row = canvas->stageRow();
  const QPoint from = row->mapFromGlobal(port()->mapToGlobal(at(stage("Research"))));
  dragTo(row, from, from + QPoint(330, 0));
  EXPECT_NE(shot("drag-stage", {1600, 900}), rest);
  key(Qt::Key_Escape);

  const auto* emotion = journey().in<journey::Emotion>(stageNamed("Evaluation")).front();
  const QPoint point = at({Kind::emotion, emotion->id.value});
  dragTo(port(), point, point - QPoint(0, 40));
  EXPECT_NE(shot("drag-emotion", {1600, 900}), rest);
  key(Qt::Key_Escape);

  view->selectOnly(card("Sponsored post"));
  registry->action("touchpoint.linkTo")->trigger();
  moveTo(port(), at(card("Case study: Northwind")));
  EXPECT_NE(shot("draw-link", {1600, 900}), rest);
}

TEST_F(CanvasPictures, TypingOnTheMap) {
  const QImage rest = shot("rest", {1600, 900});
  click(card("Pricing page"));
  key(Qt::Key_F2);
  type("Pricing page with a calculator for seats");
  EXPECT_NE(shot("rename", {1600, 900}), rest);
  key(Qt::Key_Escape);
  key(Qt::Key_Insert);
  EXPECT_NE(shot("fresh-card", {1600, 900}), rest);
  key(Qt::Key_Escape);
  view->selectOnly(stage("Purchase"));
  canvas->setFocus();
  key(Qt::Key_F2);
  EXPECT_NE(shot("rename-stage", {1600, 900}), rest);
}

TEST_F(CanvasPictures, FoundAndDimmed) {
  const QImage rest = shot("rest", {1600, 900});
  view->setFinding(true, journey::find(journey(), "sales"));
  EXPECT_NE(shot("found", {1600, 900}), rest);
  view->setFinding(false, {});
  journey::TouchpointFilter filter;
  filter.withoutOwner = true;
  view->setFilter(filter);
  EXPECT_NE(shot("filtered", {1600, 900}), rest);
}

TEST_F(CanvasPictures, NearAndFar) {
  const QImage rest = shot("rest", {1280, 720});
  for (const auto& [name, zoom] :
       {std::pair{"zoom-50", 0.5}, {"zoom-10", 0.1}, {"zoom-200", 2.0}}) {
    canvas->setZoom(zoom);
    EXPECT_NE(shot(name), rest);
  }
  canvas->fit();
  EXPECT_NE(shot("fit"), rest);
  open(support::gridMap(12, 40));
  shot("grid");
  canvas->fit();
  shot("grid-fit");
}

TEST_F(CanvasPictures, AnEmptyMapAndOneWithStagesOnly) {
  journey::Journey empty;
  journey::IdSource ids = journey::seededIds(3);
  journey::Edit edit(empty, ids);
  journey::MapSettings settings;
  settings.title = "Nothing yet";
  edit.add(settings);
  open(empty);
  const QImage bare = shot("empty");
  EXPECT_NE(shot("empty-dark", {1280, 720}, true), bare);
  open(journey::sevenStages("Seven", ids));
  EXPECT_NE(shot("stages-only"), bare);
}

}  // namespace
}  // namespace throughline::editor
