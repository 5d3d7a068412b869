#include "text_form.h"
#include "texts.h"

#include <QDate>
#include <QLocale>
#include <cmath>

#include "throughline/editor/readings/number_format.h"
#include "throughline/journey/decimal.h"

namespace throughline::editor {

namespace {

using journey::Field;
using journey::FieldType;
using journey::Value;

/// The difference of two shares is said in points.
bool isDifference(const Field& field) { return field.key == "smallest_effect"; }

bool isRatio(const Field& field) {
  return field.type == FieldType::real && field.least == 0 && field.most == 1;
}

std::optional<double> numberFrom(const QString& text, const QLocale& locale) {
  bool good = false;
  if (const double number = locale.toDouble(text, &good); good) return number;
  if (const double number = QLocale::c().toDouble(text, &good); good) return number;
  return std::nullopt;
}

// Twelve digits: a percentage made of a ratio shows none of the double's dust.
QString numberText(double number, QLocale locale) {
  locale.setNumberOptions(QLocale::OmitGroupSeparator);
  return locale.toString(number, 'g', 12);
}

TextForm forText() {
  return {[](const Value& value) { return QString::fromStdString(std::get<std::string>(value)); },
          [](const QString& text) { return Value(text.toStdString()); },
          {},
          {}};
}

TextForm forReal(const Field& field, const QLocale& locale) {
  const double times = isRatio(field) ? 100 : 1;
  return {[=](const Value& value) { return numberText(std::get<double>(value) * times, locale); },
          [=](QString text) -> std::optional<Value> {
            if (times != 1) text.remove('%');
            const auto number = numberFrom(text.trimmed(), locale);
            return number ? std::optional<Value>(journey::asMeant(*number / times)) : std::nullopt;
          },
          {},
          isDifference(field) ? texts::TextForm::tr("points")
          : isRatio(field)    ? QStringLiteral("%")
                              : QString()};
}

TextForm forInteger(const QLocale& locale) {
  return {[](const Value& value) { return QString::number(std::get<std::int64_t>(value)); },
          [locale](const QString& text) -> std::optional<Value> {
            const auto number = numberFrom(text.trimmed(), locale);
            if (!number || *number != std::floor(*number) || std::abs(*number) > 9e15) {
              return std::nullopt;
            }
            return Value(static_cast<std::int64_t>(*number));
          },
          {},
          {}};
}

TextForm forDate() {
  return {[](const Value& value) { return QString::fromStdString(std::get<std::string>(value)); },
          [](const QString& text) -> std::optional<Value> {
            QDate date = QDate::fromString(text.trimmed(), Qt::ISODate);
            if (!date.isValid()) date = QLocale().toDate(text.trimmed(), QLocale::ShortFormat);
            if (!date.isValid()) return std::nullopt;
            return Value(date.toString(Qt::ISODate).toStdString());
          },
          texts::TextForm::tr("2026-09-30"),
          {}};
}

TextForm plainForm(const Field& field, const QLocale& locale) {
  switch (field.type) {
    case FieldType::real:
      return forReal(field, locale);
    case FieldType::integer:
      return forInteger(locale);
    case FieldType::date:
      return forDate();
    default:
      return forText();
  }
}

}  // namespace

TextForm textFormFor(const Field& field, const journey::Notation& notation) {
  TextForm form = plainForm(field, localeOf(notation));
  const bool mayBeNothing = field.optional;
  return {[show = form.show](const Value& value) {
            return std::holds_alternative<std::monostate>(value) ? QString() : show(value);
          },
          [read = form.read, mayBeNothing](const QString& text) -> std::optional<Value> {
            if (mayBeNothing && text.trimmed().isEmpty()) return Value{};
            return read(text);
          },
          form.hint, form.unit};
}

}  // namespace throughline::editor
