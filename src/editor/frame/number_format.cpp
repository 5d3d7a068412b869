#include "throughline/editor/readings/number_format.h"

#include <cmath>
#include <utility>

namespace throughline::editor {

using journey::DecimalSign;
using journey::Notation;

namespace {

constexpr int kMostDecimals = 4;
constexpr double kLargestPlain = 1e15;
constexpr double kSmallestPlain = 1e-4;

QLocale english(QLocale::NumberOptions options) {
  QLocale locale(QLocale::English, QLocale::UnitedStates);
  locale.setNumberOptions(options);
  return locale;
}

bool isPlain(double number) {
  const double size = std::abs(number);
  return size == 0 || (size >= kSmallestPlain && size < kLargestPlain);
}

}  // namespace

Notation notationOf(std::optional<DecimalSign> numbers) {
  const QString decimal = QLocale().decimalPoint();
  const Notation desktop{decimal.toStdString(), QLocale().groupSeparator().toStdString()};
  const bool isComma = decimal == u",";
  const bool isKnown = isComma || decimal == u".";
  // Of two desktops with the same sign one may group with spaces: that stays.
  if (isKnown && numbers.value_or(signOf(desktop)) == signOf(desktop)) return desktop;
  return numbers == DecimalSign::comma ? Notation{",", "."} : Notation{};
}

DecimalSign signOf(const Notation& notation) {
  return notation.decimal == "," ? DecimalSign::comma : DecimalSign::point;
}

QLocale localeOf(const Notation& notation) {
  return signOf(notation) == DecimalSign::comma ? QLocale(QLocale::German, QLocale::Germany)
                                                : QLocale(QLocale::English, QLocale::UnitedStates);
}

NumberFormat::NumberFormat(Notation notation) : m_notation(std::move(notation)) {}

QString NumberFormat::shown(double number) const {
  static const QLocale locale = english(QLocale::DefaultNumberOptions);
  if (!isPlain(number)) return inNotation(locale.toString(number, 'g', 6));
  const double scale = std::pow(10.0, kMostDecimals);
  const double rounded = std::abs(number) < 1e9 ? std::round(number * scale) / scale : number;
  return inNotation(locale.toString(rounded, 'f', QLocale::FloatingPointShortest));
}

QString NumberFormat::exact(double number) const {
  const char form = isPlain(number) ? 'f' : 'g';
  static const QLocale locale = english(QLocale::OmitGroupSeparator);
  return inNotation(locale.toString(number, form, QLocale::FloatingPointShortest));
}

QString NumberFormat::inNotation(const QString& text) const {
  return QString::fromStdString(journey::written({text.toStdString()}, m_notation));
}

}  // namespace throughline::editor
