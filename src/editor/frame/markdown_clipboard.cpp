#include "frame/markdown_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include "throughline/exchange/markdown_html.h"

namespace throughline::editor {

void putMarkdownOnClipboard(const std::string& markdown) {
  auto* mime = new QMimeData;
  mime->setText(QString::fromStdString(markdown));
  mime->setData("text/markdown", QByteArray::fromStdString(markdown));
  mime->setHtml(QString::fromStdString(exchange::markdownToHtml(markdown)));
  QGuiApplication::clipboard()->setMimeData(mime);
}

}  // namespace throughline::editor
