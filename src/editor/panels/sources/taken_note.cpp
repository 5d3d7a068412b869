#include "taken_note.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTextDocumentFragment>

#include "frame/paths.h"
#include "throughline/editor/plain_text.h"
#include "throughline/exchange/note_text.h"

namespace throughline::editor {

namespace {

constexpr qint64 kLargestNoteFile = qint64{8} << 20;
constexpr int kLongestTakenTitle = 80;

/// The subject of a mail, the first heading of a Markdown text, else the first line.
QString titleOf(const QString& text) {
  constexpr int kMostHeaders = 20;
  const QStringList lines = text.split(u'\n').mid(0, kMostHeaders);
  static const QRegularExpression header(QStringLiteral("^([A-Za-z-]+): ?(.*)$"));
  if (header.match(lines.first()).hasMatch()) {
    for (const QString& line : lines) {
      const auto found = header.match(line);
      if (!found.hasMatch()) break;
      const QString name = found.captured(1).toLower();
      const bool isSubject = name == QLatin1String("subject") || name == QLatin1String("betreff");
      if (isSubject && !found.captured(2).isEmpty()) {
        return oneLine(found.captured(2), kLongestTakenTitle);
      }
    }
  }
  static const QRegularExpression heading(QStringLiteral("^#+ +"));
  return oneLine(QString(lines.first()).remove(heading), kLongestTakenTitle);
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
  note.title = titleOf(QString::fromStdString(note.text));
  return note;
}

TakenNote noteInFile(const QString& path) {
  return {oneLine(QFileInfo(path).completeBaseName(), kLongestTakenTitle),
          exchange::noteText(readFile(path, kLargestNoteFile))};
}

}  // namespace throughline::editor
