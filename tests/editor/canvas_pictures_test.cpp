#include "editor/canvas_fixture.h"
#include "editor/program_look.h"
#include "support/reference_picture.h"

// The canvas in each of its states as it looked when somebody last looked at it.

namespace throughline::editor {
namespace {

using drawing::Target;
using journey::Kind;

constexpr QRect kUpperPart(0, 0, 1600, 430);
constexpr QRect kMiddlePart(0, 380, 1600, 240);

class CanvasPictures : public CanvasTest {
 protected:
  void expectPicture(const std::string& name, QSize size = {1280, 720}, bool dark = false) {
    window->resize(size);
    m_look.beDark(dark);
    canvas->setTheme(dark ? drawing::Theme::darkTheme() : drawing::Theme::light());
    QApplication::processEvents();
    expectPart(name, canvas->rect());
  }
  /// The part of the canvas where something is going on.
  void expectPart(const std::string& name, const QRect& part) {
    QApplication::processEvents();
    support::expectReference("tests/editor/reference", "canvas_" + name,
                             canvas->grab(part).toImage());
  }
  void hover(const Target& target) {
    const QPoint pos = at(target);
    QMouseEvent event(QEvent::MouseMove, pos, port()->mapToGlobal(pos), Qt::NoButton, Qt::NoButton,
                      Qt::NoModifier);
    QApplication::sendEvent(port(), &event);
  }

 private:
  ProgramLook m_look;
};

TEST_F(CanvasPictures, TheExampleInBothThemesAndSizes) {
  expectPicture("light");
  expectPicture("dark", {1600, 900}, true);
}

TEST_F(CanvasPictures, SelectionHoverAndFocus) {
  click(card("Pricing page"));
  click(card("Proposal"), Qt::ControlModifier);
  hover(card("Proposal"));
  expectPicture("selection_hover", {1600, 900});
  expectPicture("selection_hover_dark", {1600, 900}, true);
}

TEST_F(CanvasPictures, ADragWithItsGap) {
  window->resize(1600, 900);
  click(card("Discovery call"));
  click(card("Set-up wizard"), Qt::ControlModifier);
  const QRect proposal = canvas->viewportRect(card("Proposal"));
  dragTo(port(), at(card("Discovery call")), proposal.center() + QPoint(30, 12));
  expectPart("drag_gap", kUpperPart);
  key(Qt::Key_Escape);

  QWidget* row = canvas->stageRow();
  const QPoint from = row->mapFromGlobal(port()->mapToGlobal(at(stage("Research"))));
  dragTo(row, from, from + QPoint(330, 0));
  expectPart("drag_stage", kUpperPart);
  key(Qt::Key_Escape);

  const auto* emotion = journey().in<journey::Emotion>(stageNamed("Evaluation")).front();
  const QPoint point = at({Kind::emotion, emotion->id.value});
  dragTo(port(), point, point - QPoint(0, 40));
  expectPart("drag_emotion", kMiddlePart);
  key(Qt::Key_Escape);

  view->selectOnly(card("Sponsored post"));
  registry->action("touchpoint.linkTo")->trigger();
  moveTo(port(), at(card("Case study: Northwind")));
  expectPart("draw_link", kUpperPart);
}

TEST_F(CanvasPictures, TypingOnTheMap) {
  window->resize(1600, 900);
  click(card("Pricing page"));
  key(Qt::Key_F2);
  type("Pricing page with a calculator for seats");
  expectPart("rename", kUpperPart);
  key(Qt::Key_Escape);
  key(Qt::Key_Insert);
  expectPart("fresh_card", kUpperPart);
  key(Qt::Key_Escape);
  view->selectOnly(stage("Purchase"));
  canvas->setFocus();
  key(Qt::Key_F2);
  expectPart("rename_stage", kUpperPart);
}

TEST_F(CanvasPictures, FoundAndDimmed) {
  view->setFinding(true, journey::find(journey(), "sales"));
  expectPicture("found");
  view->setFinding(false, {});
  journey::TouchpointFilter filter;
  filter.withoutOwner = true;
  view->setFilter(filter);
  expectPicture("filtered");
}

TEST_F(CanvasPictures, NearAndFar) {
  for (const auto& [name, zoom] :
       {std::pair{"zoom_50", 0.5}, {"zoom_10", 0.1}, {"zoom_200", 2.0}}) {
    canvas->setZoom(zoom);
    expectPicture(name);
  }
  canvas->fit();
  expectPicture("fit");
  open(support::gridMap(12, 40));
  expectPicture("grid");
  canvas->fit();
  expectPicture("grid_fit");
}

TEST_F(CanvasPictures, AnEmptyMapAndOneWithStagesOnly) {
  journey::Journey empty;
  journey::IdSource ids = journey::seededIds(3);
  journey::Edit edit(empty, ids);
  journey::MapSettings settings;
  settings.title = "Nothing yet";
  edit.add(settings);
  open(empty);
  expectPicture("empty");
  expectPicture("empty_dark", {1280, 720}, true);
  open(journey::sevenStages("Seven", ids));
  expectPicture("stages_only");
}

}  // namespace
}  // namespace throughline::editor
