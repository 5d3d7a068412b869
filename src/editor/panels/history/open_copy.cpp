#include "open_copy.h"

#include <QFileInfo>

#include "frame/guarded.h"
#include "frame/paths.h"
#include "texts.h"

namespace throughline::editor {

void openCopy(const WindowContext& context, const store::SafetyCopy& copy) {
  using texts::History;
  const QFileInfo file(fromPath(context.map.document().path()));
  const QString day = QString::fromStdString(copy.at).left(10);
  const QString name = History::tr("%1 of %2").arg(file.completeBaseName(), day);
  const auto path = context.services.dialogs->askSave(
      context.window, History::tr("Open a safety copy as a new file"),
      History::tr("Maps (*.journey)"), freeName(file.absolutePath(), name, "journey"));
  if (!path) return;
  const QString target = withSuffix(*path, "journey");
  if (!guarded(context, [&] { store::restoreSafetyCopy(copy, toPath(target)); })) return;
  context.panels.openMap(target);
}

}  // namespace throughline::editor
