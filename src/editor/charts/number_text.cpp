#include "number_text.h"

#include <QLocale>
#include <cmath>

#include "throughline/editor/plain_text.h"
#include "throughline/metrics/why.h"

namespace throughline::editor {

QString chartText(const std::string& text) { return oneLine(QString::fromStdString(text), 120); }

QString numberWords(double number) {
  // In English with its separators: the labels around it are English too.
  const QLocale english(QLocale::English);
  if (std::abs(number) >= 1e15) return english.toString(number, 'g', 4);
  for (int decimals = 0; decimals < 2; ++decimals) {
    const double scale = std::pow(10, decimals);
    if (std::abs(std::round(number * scale) / scale - number) <= 0.0005 * std::abs(number)) {
      return english.toString(number, 'f', decimals);
    }
  }
  if (number != 0 && std::abs(number) < 0.01) return english.toString(number, 'g', 2);
  return english.toString(number, 'f', 2);
}

QString percentWords(double ratio) { return QString::fromStdString(metrics::percentText(ratio)); }

QString withUnit(double value, const QString& unit) {
  return unit.isEmpty() ? numberWords(value) : numberWords(value) + u' ' + unit;
}

}  // namespace throughline::editor
