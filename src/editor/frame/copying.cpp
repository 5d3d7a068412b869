#include "frame/copying.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include "texts.h"

namespace throughline::editor {

namespace {

void trigger(ActionRegistry& actions, const char* id) {
  actions.refresh();
  if (QAction* action = actions.action(id)) action->trigger();
}

}  // namespace

void addCopying(ActionRegistry& actions, ViewState& view, const CopyingPlace& place) {
  actions.add(
      {.id = place.prefix + ".copy",
       .group = place.group,
       .text = texts::Menus::tr("Copy"),
       .tip = texts::Menus::tr("Copies it with all that it holds, for this map or another one."),
       .keys = {QKeySequence::Copy},
       .run =
           [&actions, &view, current = place.current] {
             const drawing::Target chosen = current();
             if (chosen.id == 0) return;
             view.selectOnly(chosen);
             trigger(actions, "edit.copy");
           },
       .keysIn = place.keysIn});
  actions.add({.id = place.prefix + ".pasteCopied",
               .group = place.group,
               .text = texts::Menus::tr("Paste what was copied"),
               .tip = texts::Menus::tr("Adds what was copied in this window or in another one."),
               .keys = {QKeySequence::Paste},
               .run =
                   [&actions, other = place.pasteOther] {
                     const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
                     if (other && !(mime && mime->hasFormat(kClipMime))) return other();
                     trigger(actions, "edit.paste");
                   },
               .keysIn = place.keysIn,
               .edits = true});
}

}  // namespace throughline::editor
