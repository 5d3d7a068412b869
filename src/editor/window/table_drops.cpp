#include "table_drops.h"

#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QWidget>

#include "take/take_table.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/command_line.h"

namespace throughline::editor {

namespace {

constexpr qint64 kLargestTable = qint64{64} << 20;

/// The file where one single file with a table is dropped, else nothing.
QString droppedTable(const QMimeData& mime) {
  static const QStringList suffixes{"tsv", "csv", "md", "html", "htm", "txt"};
  const auto urls = mime.urls();
  if (urls.size() != 1 || !urls.front().isLocalFile()) return {};
  const QString file = urls.front().toLocalFile();
  return suffixes.contains(QFileInfo(file).suffix().toLower()) ? file : QString();
}

std::string contentOf(const QString& name) {
  const std::string where = QFileInfo(name).fileName().toStdString();
  QFile file(name);
  if (!file.open(QIODevice::ReadOnly)) {
    throw journey::Error(journey::Blame::system, where,
                         journey::messages::fileUnreadable(file.errorString().toStdString()));
  }
  if (file.size() > kLargestTable) {
    throw journey::Error(
        journey::Blame::input, where,
        journey::messages::fileAboveMegabytes(kLargestTable >> 20, file.size() >> 20));
  }
  return file.readAll().toStdString();
}

}  // namespace

TableDrops::TableDrops(QWidget& window, OpenMap& map, const Services& services)
    : QObject(&window), m_window(window), m_map(map), m_services(services) {
  window.setAcceptDrops(true);
  window.installEventFilter(this);
}

bool TableDrops::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop) {
    return QObject::eventFilter(watched, event);
  }
  auto* drop = static_cast<QDropEvent*>(event);
  const QString file = droppedTable(*drop->mimeData());
  const bool writable = m_map.document().access().mode == store::Access::Mode::writable;
  if (file.isEmpty() || !writable) return QObject::eventFilter(watched, event);
  drop->acceptProposedAction();
  if (event->type() == QEvent::Drop) take(file);
  return true;
}

void TableDrops::take(const QString& file) {
  try {
    TakeRequest request;
    request.table = exchange::readTable(contentOf(file));
    if (request.table.cells.empty()) return;
    takeTable(m_map, m_window, std::move(request), [](const auto&) {});
  } catch (const journey::Error& error) {
    m_services.dialogs->tell(&m_window, error);
  }
}

}  // namespace throughline::editor
