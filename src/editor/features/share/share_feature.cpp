#include "share_feature.h"

#include <QFileInfo>

#include "frame/guarded.h"
#include "frame/paths.h"
#include "share_dialog.h"
#include "texts.h"
#include "throughline/editor/open_externally.h"
#include "throughline/editor/plain_text.h"
#include "throughline/store/document.h"

namespace throughline::editor {

ShareFeature::ShareFeature(WindowContext context, QObject* parent)
    : QObject(parent), m_context(context) {
  m_context.actions.add(
      {.id = "file.saveCopyToShare",
       .group = texts::Menus::tr("Copies"),
       .text = tr("Share a copy…"),
       .tip = tr("A copy to give away, without its history and without what you leave out"),
       .keys = {},
       .run = [this] { ask(); }});
}

void ShareFeature::ask() {
  auto* dialog =
      new ShareDialog(m_context.map.journey(), m_context.services.store.ids, m_context.window);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &ShareDialog::saveWanted, this, [this, dialog] {
    if (write(dialog->copy().journey)) dialog->accept();
  });
  connect(&m_context.map, &OpenMap::changed, dialog, &ShareDialog::followMap);
  dialog->open();
}

bool ShareFeature::write(const journey::Journey& copy) {
  const QFileInfo file(fromPath(m_context.map.document().path()));
  const auto path = m_context.services.dialogs->askSave(
      m_context.window, tr("Share a copy"), tr("Maps (*.journey)"),
      freeName(file.absolutePath(), tr("%1 to share").arg(file.completeBaseName()), "journey"));
  if (!path) return false;
  const QString target = withSuffix(*path, "journey");
  const bool done = guarded(
      m_context, [&] { store::Document::create(toPath(target), copy, m_context.services.store); });
  if (!done) return false;
  m_context.toast.say(
      tr("Saved a copy to share as %1").arg(shownFileName(QFileInfo(target).fileName())),
      tr("Show in folder"), [this, target] {
        openExternally(QUrl::fromLocalFile(QFileInfo(target).absolutePath()), m_context.services,
                       m_context.window);
      });
  return true;
}

}  // namespace throughline::editor
