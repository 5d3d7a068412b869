#include "throughline/editor/plain_text.h"

#include "throughline/journey/text.h"

namespace throughline::editor {

PlainLabel::PlainLabel(const QString& text, QWidget* parent) : QLabel(parent) {
  setTextFormat(Qt::PlainText);
  setText(text);
}

QString plainTip(const QString& text) {
  if (!Qt::mightBeRichText(text)) return text;
  return "<span style='white-space:pre-wrap'>" + text.toHtmlEscaped() + "</span>";
}

QString plainMenuText(const QString& text) { return QString(text).replace('&', "&&"); }

QString oneLine(const QString& text, int most) {
  return QString::fromStdString(
      journey::quotable(text.toStdString(), static_cast<std::size_t>(most)));
}

}  // namespace throughline::editor
