#include "canvas/canvas_actions.h"
#include "texts.h"

namespace throughline::editor {

void addViewActions(ActionRegistry& registry, Canvas& canvas, CanvasContext& context) {
  const QString group = texts::Menus::tr("View");
  registry.add({.id = "view.zoomIn",
                .group = group,
                .text = texts::Canvas::tr("Zoom in"),
                .tip = texts::Canvas::tr("Shows less of the map, larger."),
                .keys = {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal},
                .icon = "zoom-in",
                .run = [&canvas] { canvas.stepZoom(true); }});
  registry.add({.id = "view.zoomOut",
                .group = group,
                .text = texts::Canvas::tr("Zoom out"),
                .tip = texts::Canvas::tr("Shows more of the map, smaller."),
                .keys = {Qt::CTRL | Qt::Key_Minus},
                .icon = "zoom-out",
                .run = [&canvas] { canvas.stepZoom(false); }});
  registry.add({.id = "view.zoomReset",
                .group = group,
                .text = texts::Canvas::tr("Zoom to 100 %"),
                .tip = texts::Canvas::tr("Shows the map in its own size."),
                .keys = {Qt::CTRL | Qt::Key_0},
                .run = [&canvas] { canvas.setZoom(1); }});
  registry.add({.id = "view.fit",
                .group = group,
                .text = texts::Canvas::tr("Show the whole map"),
                .tip = texts::Canvas::tr("Fits the map into the window."),
                .keys = {Qt::CTRL | Qt::Key_9, Qt::SHIFT | Qt::Key_1, Qt::Key_Exclam},
                .icon = "fit",
                .run = [&canvas] { canvas.fit(); }});
  registry.add({.id = "view.fitWidth",
                .group = group,
                .text = texts::Canvas::tr("Show the whole width"),
                .tip = texts::Canvas::tr("Fits all stages into the window, side by side."),
                .keys = {Qt::CTRL | Qt::Key_8},
                .run = [&canvas] { canvas.fitWidth(); }});
  registry.add({.id = "view.reveal",
                .group = group,
                .text = texts::Canvas::tr("Show what is selected"),
                .tip = texts::Canvas::tr("Scrolls to the current card."),
                .keys = {Qt::CTRL | Qt::Key_Period},
                .run = [&context] { context.view.reveal(context.view.current()); },
                .enabled = [&context] { return context.view.current().id != 0; }});
  registry.add({.id = "view.overview",
                .group = group,
                .text = texts::Canvas::tr("Overview map"),
                .tip = texts::Canvas::tr("Shows or hides the small map in the corner."),
                .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_M},
                .run = [&canvas] { canvas.setOverviewShown(!canvas.isOverviewShown()); },
                .checkable = true});
  registry.add({.id = "view.checkMarks",
                .group = group,
                .text = texts::Canvas::tr("Check marks"),
                .tip = texts::Canvas::tr("Shows or hides on the map what the check has found."),
                .keys = {},
                .run = [&canvas] { canvas.setMarksShown(!canvas.areMarksShown()); },
                .checkable = true});
}

}  // namespace throughline::editor
