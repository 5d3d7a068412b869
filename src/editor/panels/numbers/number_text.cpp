#include "number_text.h"

#include "frame/worded.h"
#include "throughline/drawing/number_words.h"
#include "throughline/editor/plain_text.h"
#include "throughline/metrics/why.h"

namespace throughline::editor {

QString chartText(const std::string& text) { return oneLine(QString::fromStdString(text), 120); }

QString NumberText::said(const journey::Message& message) const {
  return worded(message, m_notation);
}

QString NumberText::number(double number) const { return said(drawing::numberWords(number)); }

QString NumberText::percent(double ratio) const { return said(metrics::percentText(ratio)); }

QString NumberText::withUnit(double value, const QString& unit) const {
  return unit.isEmpty() ? number(value) : number(value) + u' ' + unit;
}

QString NumberText::target(double value, const QString& unit) const {
  return unit == u"%" ? withUnit(value, unit) : number(value);
}

}  // namespace throughline::editor
