#include "throughline/editor/open_externally.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace throughline::editor {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("OpenExternally", text); }

bool isFolder(const QUrl& url) { return url.isLocalFile() && QFileInfo(url.toLocalFile()).isDir(); }

}  // namespace

bool mayOpenExternally(const QUrl& url) {
  if (!url.isValid() || url.isRelative()) return false;
  if (isFolder(url)) return true;
  const QString scheme = url.scheme().toLower();
  if (scheme == "mailto") return true;
  return (scheme == "http" || scheme == "https") && !url.host().isEmpty();
}

bool openExternally(const QUrl& url, Services& services, QWidget* parent) {
  // Encoded, a name that only looks like another one shows what it is.
  const QString target = QString::fromLatin1(url.toEncoded());
  if (!mayOpenExternally(url)) {
    services.dialogs->tell(
        parent, {journey::Blame::input, target.toStdString(),
                 tr("only web and mail addresses and folders can be opened").toStdString()});
    return false;
  }
  if (!isFolder(url)) {
    const auto answer = services.dialogs->ask(
        parent, tr("Open this outside Throughline?") + "\n\n" + target, {tr("Open"), tr("Cancel")});
    if (answer != 0) return false;
  }
  return services.desktopOpen && services.desktopOpen(url);
}

}  // namespace throughline::editor
