#include "frame/table_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>

namespace throughline::editor {

void setTables(QMimeData& mime, const std::vector<exchange::CopiedTable>& tables) {
  QStringList texts;
  for (const exchange::CopiedTable& table : tables) {
    texts << QString::fromStdString(tabbedText(table));
  }
  mime.setText(texts.join("\n\n"));
  mime.setHtml(QString::fromStdString(htmlText(tables)));
}

void putOnClipboard(const exchange::CopiedTable& table) {
  if (table.empty()) return;
  auto* mime = new QMimeData;
  setTables(*mime, {table});
  QGuiApplication::clipboard()->setMimeData(mime);
}

}  // namespace throughline::editor
