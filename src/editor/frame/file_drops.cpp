#include "frame/file_drops.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QTimer>
#include <QUrl>
#include <QWidget>
#include <algorithm>
#include <utility>

namespace throughline::editor {

namespace {

/// The local files of a drag; none where something else is dragged along.
QStringList localFiles(const QMimeData& mime) {
  QStringList files;
  for (const QUrl& url : mime.urls()) {
    if (!url.isLocalFile()) return {};
    files << url.toLocalFile();
  }
  return files;
}

bool isDrag(const QEvent& event) {
  return event.type() == QEvent::DragEnter || event.type() == QEvent::DragMove ||
         event.type() == QEvent::Drop;
}

}  // namespace

FileDrops::FileDrops(QWidget& area, std::vector<Kind> kinds)
    : QObject(&area), m_area(area), m_kinds(std::move(kinds)) {
  area.setAcceptDrops(true);
  QApplication::instance()->installEventFilter(this);
}

const FileDrops::Kind* FileDrops::kindOf(const QStringList& files) const {
  if (files.isEmpty()) return nullptr;
  const auto found = std::ranges::find_if(m_kinds, [&](const Kind& kind) {
    return std::ranges::all_of(files, [&](const QString& file) {
      return kind.suffixes.contains(QFileInfo(file).suffix().toLower());
    });
  });
  return found == m_kinds.end() || !found->isTaken() ? nullptr : &*found;
}

bool FileDrops::eventFilter(QObject* watched, QEvent* event) {
  if (!isDrag(*event)) return false;
  const auto* widget = qobject_cast<QWidget*>(watched);
  if (!widget || (widget != &m_area && !m_area.isAncestorOf(widget))) return false;
  auto& drop = static_cast<QDropEvent&>(*event);
  const QStringList files = localFiles(*drop.mimeData());
  const Kind* kind = kindOf(files);
  if (!kind) return false;
  drop.setDropAction(Qt::CopyAction);  // never a move: the file stays where it is
  drop.accept();
  if (event->type() == QEvent::Drop) {
    for (const QString& file : files) {
      QTimer::singleShot(0, this, [take = kind->take, file] { take(file); });
    }
  }
  return true;
}

}  // namespace throughline::editor
