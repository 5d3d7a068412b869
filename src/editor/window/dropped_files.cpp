#include "dropped_files.h"

#include <QFile>
#include <QFileInfo>

#include "frame/file_drops.h"
#include "frame/guarded.h"
#include "take/take_table.h"
#include "throughline/editor/workspace.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/command_line.h"

namespace throughline::editor {

namespace {

constexpr qint64 kLargestTable = qint64{64} << 20;

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

void takeFile(const WindowContext& context, const QString& file) {
  guarded(context, [&] {
    TakeRequest request;
    request.table = exchange::readTable(contentOf(file));
    if (request.table.cells.empty()) return;
    takeTable(context.map, *context.window, std::move(request), [](const auto&) {});
  });
}

}  // namespace

void takeDroppedFiles(const WindowContext& context, Workspace& workspace) {
  QWidget* window = context.window;
  const auto isWritable = [&map = context.map] { return map.canEdit(); };
  new FileDrops(
      *window, {{{"journey"},
                 [window, &workspace](const QString& file) { workspace.openFile(file, window); }},
                {{"json"},
                 [window, &workspace](const QString& file) { workspace.importFile(file, window); }},
                {{"tsv", "csv", "md", "html", "htm", "txt"},
                 [context](const QString& file) { takeFile(context, file); },
                 isWritable}});
}

}  // namespace throughline::editor
