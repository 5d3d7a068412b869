#include <QAction>
#include <QMenu>

#include "canvas/canvas_actions.h"
#include "kinds.h"

namespace throughline::editor {

using drawing::ElementKind;

namespace {

using Ids = QStringList;  // an empty one makes a line

/// The actions that add what a stage holds.
Ids addingContent() {
  Ids ids{"touchpoint.add"};
  for (const KindEntry& entry : allKinds()) {
    if (entry.addTip) ids << idOfAdding(entry.kind);
  }
  return ids;
}

Ids ofTouchpoint() {
  return {"edit.rename",
          "touchpoint.duplicate",
          "touchpoint.add",
          "",
          "edit.cut",
          "edit.copy",
          "edit.paste",
          "",
          "touchpoint.linkTo",
          "touchpoint.link",
          "",
          "picture.choose",
          "picture.show",
          "picture.remove",
          "",
          "edit.delete"};
}

Ids ofStage() {
  return Ids{"edit.rename",          "stage.job", "",          "stage.add",  "stage.addBefore",
             "touchpoint.duplicate", "",          "move.left", "move.right", ""} +
         addingContent() + Ids{"", "edit.delete"};
}

/// Of any other kind that stands in a stage, by what can be done with it.
Ids ofKind(const KindEntry& entry) {
  const journey::KindDescription& description = journey::describe(entry.kind);
  Ids ids;
  if (description.label() || entry.kind == journey::Kind::emotion) ids << "edit.rename";
  if (entry.kind == journey::Kind::finding) ids << "finding.curve";
  if (description.can.copy) ids << "touchpoint.duplicate";
  if (entry.kind == journey::Kind::emotion) ids << "emotion.hold";
  if (entry.addTip) ids << idOfAdding(entry.kind);
  if (description.can.copy)
    ids << ""
        << "edit.cut"
        << "edit.copy"
        << "edit.paste";
  if (description.can.move) {
    ids << "";
    if (!description.can.asOne)
      ids << "move.up"
          << "move.down";
    ids << "move.left"
        << "move.right";
  }
  if (description.can.remove)
    ids << ""
        << "edit.delete";
  return ids;
}

Ids idsFor(const CanvasContext& context) {
  if (context.board.past()) return {"edit.copy", "", "history.ofThis"};
  if (context.view.current().kind == journey::Kind::link) {
    return {"link.edit", "", "edit.delete"};
  }
  const drawing::Element* element = context.focus.element();
  if (context.view.selection().empty() || !element) {
    return addingContent() +
           Ids{"", "stage.add", "stage.addBefore", "", "edit.paste", "select.all", "", "view.fit"};
  }
  const ElementKind kind = element->kind;
  if (kind == ElementKind::touchpoint) return ofTouchpoint();
  if (kind == ElementKind::stageHeader) return ofStage();
  const KindEntry* entry =
      shownBy(kind == ElementKind::emotionQuote ? ElementKind::emotionPoint : kind);
  return entry ? ofKind(*entry) : Ids{"stage.job"} + addingContent();
}

}  // namespace

QString idOfAdding(journey::Kind kind) {
  const std::string_view name = journey::kindName(kind);
  return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())) + ".add";
}

void fillContextMenu(QMenu& menu, const ActionRegistry& registry, const CanvasContext& context) {
  Ids ids = idsFor(context);
  const bool isThing = !context.board.past() && !context.view.selection().empty();
  if (isThing && registry.action("history.ofThis")) {
    ids += Ids{"", "comment.add", "history.ofThis"};
  }
  for (const QString& id : ids) {
    if (id.isEmpty()) {
      menu.addSeparator();
    } else if (QAction* action = registry.action(id)) {
      menu.addAction(action);
    }
  }
}

}  // namespace throughline::editor
