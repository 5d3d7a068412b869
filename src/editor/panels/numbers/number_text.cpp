#include "number_text.h"

#include "throughline/drawing/number_words.h"
#include "throughline/editor/plain_text.h"
#include "throughline/metrics/why.h"

namespace throughline::editor {

QString chartText(const std::string& text) { return oneLine(QString::fromStdString(text), 120); }

QString numberWords(double number) { return drawing::numberWords(number); }

QString percentWords(double ratio) { return QString::fromStdString(metrics::percentText(ratio)); }

QString withUnit(double value, const QString& unit) {
  return unit.isEmpty() ? numberWords(value) : numberWords(value) + u' ' + unit;
}

QString targetWords(double value, const QString& unit) {
  return unit == u"%" ? withUnit(value, unit) : numberWords(value);
}

}  // namespace throughline::editor
