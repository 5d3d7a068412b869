#include "taken_note.h"

#include <QFileInfo>
#include <QTextDocumentFragment>

#include "frame/paths.h"
#include "throughline/editor/plain_text.h"
#include "throughline/exchange/note_text.h"

namespace throughline::editor {

namespace {

constexpr qint64 kLargestNoteFile = qint64{8} << 20;
constexpr int kLongestTakenTitle = 80;

QString firstLineOf(const std::string& text) {
  const auto end = std::min(text.find('\n'), text.size());
  return oneLine(QString::fromStdString(text.substr(0, end)), kLongestTakenTitle);
}

}  // namespace

TakenNote noteIn(const QMimeData& mime) {
  QString text = mime.text();
  if (text.isEmpty() && mime.hasHtml()) {
    text = QTextDocumentFragment::fromHtml(mime.html()).toPlainText();
    text.remove(QChar::ObjectReplacementCharacter);  // where pictures stood
  }
  TakenNote note;
  note.text = exchange::noteText(text.toStdString());
  note.title = firstLineOf(note.text);
  return note;
}

TakenNote noteInFile(const QString& path) {
  return {oneLine(QFileInfo(path).completeBaseName(), kLongestTakenTitle),
          exchange::noteText(readFile(path, kLargestNoteFile))};
}

}  // namespace throughline::editor
