#include "throughline/editor/plain_text.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include "throughline/journey/text.h"

namespace throughline::editor {

namespace {

constexpr std::size_t kLongestPath = 1'000;

}  // namespace

PlainLabel::PlainLabel(const QString& text, QWidget* parent) : QLabel(parent) {
  setTextFormat(Qt::PlainText);
  setText(text);
}

QString plainTip(const QString& text) {
  if (!Qt::mightBeRichText(text)) return text;
  return "<span style='white-space:pre-wrap'>" + text.toHtmlEscaped() + "</span>";
}

QString plainMenuText(const QString& text) { return QString(text).replace('&', "&&"); }

QString breakable(const QString& text) {
  constexpr qsizetype kLongWord = 20;
  const QChar kMayBreak(0x200B);  // zero width space
  static const QRegularExpression words(QStringLiteral("\\S{%1,}").arg(kLongWord));
  QString broken;
  qsizetype done = 0;
  for (auto each = words.globalMatch(text); each.hasNext();) {
    const auto word = each.next();
    broken += text.sliced(done, word.capturedStart() - done);
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, word.captured());
    qsizetype from = 0;
    for (auto to = letters.toNextBoundary(); to > 0; to = letters.toNextBoundary()) {
      if (from > 0) broken += kMayBreak;
      broken += word.capturedView().sliced(from, to - from);
      from = to;
    }
    done = word.capturedEnd();
  }
  return broken + text.sliced(done);
}

QString oneLine(const QString& text, int most) {
  return QString::fromStdString(
      journey::quotable(text.toStdString(), static_cast<std::size_t>(most)));
}

QString shownFileName(const QString& name) {
  return QString::fromStdString(
      journey::shownFileName(journey::shortened(name.toStdString(), kLongestPath)));
}

QString asSentence(const QString& text) {
  if (text.isEmpty()) return text;
  const QString sentence = text.at(0).toUpper() + text.mid(1);
  return sentence.endsWith('.') || sentence.endsWith('?') ? sentence : sentence + ".";
}

}  // namespace throughline::editor
