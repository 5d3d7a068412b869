#include <QAction>
#include <QMenu>
#include <vector>

#include "canvas/canvas_actions.h"

namespace throughline::editor {

using drawing::ElementKind;

namespace {

using Ids = std::vector<const char*>;  // a null makes a line

Ids idsFor(const CanvasContext& context) {
  if (context.view.current().kind == journey::Kind::link) return {"edit.delete"};
  const drawing::Element* element = context.focus.element();
  if (context.view.selection().empty() || !element) {
    return {"touchpoint.add", "question.add", "emotion.add",     "experiment.add", "campaign.add",
            nullptr,          "stage.add",    "stage.addBefore", nullptr,          "edit.paste",
            "select.all",     nullptr,        "view.fit"};
  }
  switch (element->kind) {
    case ElementKind::touchpoint:
      return {"edit.rename",
              "touchpoint.duplicate",
              "touchpoint.add",
              nullptr,
              "edit.cut",
              "edit.copy",
              "edit.paste",
              nullptr,
              "touchpoint.linkTo",
              "touchpoint.link",
              nullptr,
              "edit.delete"};
    case ElementKind::stageHeader:
      return {"edit.rename", "stage.job",       nullptr,
              "stage.add",   "stage.addBefore", "touchpoint.duplicate",
              nullptr,       "move.left",       "move.right",
              nullptr,       "touchpoint.add",  "question.add",
              "emotion.add", "experiment.add",  "campaign.add",
              nullptr,       "edit.delete"};
    case ElementKind::emotionPoint:
    case ElementKind::emotionQuote:
    case ElementKind::question:
    case ElementKind::experiment:
    case ElementKind::campaign:
      return {"edit.rename", nullptr,      "move.up", "move.down",
              "move.left",   "move.right", nullptr,   "edit.delete"};
    default:
      return {"stage.job",   "touchpoint.add", "question.add",
              "emotion.add", "experiment.add", "campaign.add"};
  }
}

}  // namespace

void fillContextMenu(QMenu& menu, const ActionRegistry& registry, const CanvasContext& context) {
  for (const char* id : idsFor(context)) {
    if (!id) {
      menu.addSeparator();
    } else if (QAction* action = registry.action(QString::fromLatin1(id))) {
      menu.addAction(action);
    }
  }
}

}  // namespace throughline::editor
