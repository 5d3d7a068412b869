#include "throughline/editor/open_externally.h"
#include "texts.h"

#include <QFileInfo>

namespace throughline::editor {

namespace {

bool isFolder(const QUrl& url) { return url.isLocalFile() && QFileInfo(url.toLocalFile()).isDir(); }

}  // namespace

bool mayOpenExternally(const QUrl& url) {
  if (!url.isValid() || url.isRelative()) return false;
  if (isFolder(url)) return true;
  const QString scheme = url.scheme().toLower();
  if (scheme == "mailto") return true;
  return (scheme == "http" || scheme == "https") && !url.host().isEmpty();
}

std::optional<QUrl> addressIn(const QString& text) {
  const QUrl url(text.trimmed());
  if (url.isLocalFile() || !mayOpenExternally(url)) return std::nullopt;
  return url;
}

bool openExternally(const QUrl& url, Services& services, QWidget* parent) {
  // Encoded, a name that only looks like another one shows what it is.
  const QString target = QString::fromLatin1(url.toEncoded());
  if (!mayOpenExternally(url)) {
    services.dialogs->tell(
        parent, {journey::Blame::input, target.toStdString(),
                 texts::OpenExternally::tr("only web and mail addresses and folders can be opened")
                     .toStdString()});
    return false;
  }
  if (!isFolder(url)) {
    const auto answer = services.dialogs->ask(
        parent, {.title = texts::OpenExternally::tr("Open this outside Throughline?"),
                 .text = target,
                 .answers = {texts::OpenExternally::tr("Open")}});
    if (answer != 0) return false;
  }
  return services.desktopOpen && services.desktopOpen(url);
}

}  // namespace throughline::editor
