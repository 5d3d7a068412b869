#include "wording.h"

#include <QDate>
#include <QLocale>
#include <array>
#include <cmath>

namespace throughline::drawing {

namespace {

const QString kNothing(QChar(0x2013));

template <std::size_t N, class Enum>
QString pick(const std::array<const char*, N>& names, Enum value) {
  static_assert(N == journey::Words<Enum>::all.size());
  return QString::fromLatin1(names[static_cast<std::size_t>(value)]);
}

QString rounded(double number, int digits) {
  QLocale locale;
  locale.setNumberOptions(QLocale::DefaultNumberOptions);
  QString text = locale.toString(number, 'f', digits);
  if (digits == 0) return text;
  while (text.endsWith(locale.zeroDigit())) text.chop(locale.zeroDigit().size());
  if (text.endsWith(locale.decimalPoint())) text.chop(locale.decimalPoint().size());
  return text;
}

bool isUnwieldy(double number) { return number >= 1e5 || (number > 0 && number < 0.05); }

int fewDigits(double number) { return std::abs(number) < 9.95 ? 1 : 0; }

QString dayText(journey::Date date, bool withYear) {
  const QDate day = QDate(1970, 1, 1).addDays(date.dayNumber());
  return QLocale().toString(day, withYear ? QStringLiteral("d MMM yyyy") : QStringLiteral("d MMM"));
}

}  // namespace

QString numberWords(double number) {
  // Neither a line of zeros nor a 0 for what is not one.
  const double size = std::abs(number);
  if (size >= 1e12) return QLocale().toString(number, 'g', 6);
  if (size > 0 && size < 0.005) return QLocale().toString(number, 'g', 2);
  return rounded(number, size < 1000 ? 2 : 0);
}

QString percentWords(std::optional<double> ratio) {
  if (!ratio) return kNothing;
  const double percent = *ratio * 100;
  if (isUnwieldy(percent)) return QLocale().toString(percent, 'g', 3) + QLocale().percent();
  return rounded(percent, fewDigits(percent)) + QLocale().percent();
}

QString dayWords(std::optional<double> days) {
  if (!days) return kNothing;
  if (isUnwieldy(*days)) return QLocale().toString(*days, 'g', 3) + QStringLiteral(" d");
  return rounded(*days, fewDigits(*days)) + QStringLiteral(" d");
}

QString spanWords(std::optional<journey::Date> start, std::optional<journey::Date> end) {
  if (start && end) {
    const bool sameYear = start->iso().substr(0, 4) == end->iso().substr(0, 4);
    return QStringLiteral("%1 – %2").arg(dayText(*start, !sameYear), dayText(*end, true));
  }
  if (start) return QStringLiteral("from %1").arg(dayText(*start, true));
  if (end) return QStringLiteral("until %1").arg(dayText(*end, true));
  return {};
}

QString words(journey::QuestionKind kind) {
  return pick(std::array{"Question", "Worry", "Objection"}, kind);
}

QString words(journey::ExperimentKind kind) {
  return pick(std::array{"A/B", "Before/after", "Qualitative"}, kind);
}

QString words(journey::ExperimentStatus status) {
  return pick(std::array{"Idea", "Designing", "Planned", "Running", "Decided"}, status);
}

QString words(journey::CampaignStatus status) {
  return pick(std::array{"Planned", "Running", "Ended"}, status);
}

QString words(journey::EvidenceKind kind, std::int64_t count) {
  const QString one = pick(std::array{"interview", "CRM note", "support ticket", "survey",
                                      "usability test", "analytics report"},
                           kind);
  return QStringLiteral("%1 %2%3").arg(QLocale().toString(static_cast<qlonglong>(count)), one,
                                       count == 1 ? QString() : QStringLiteral("s"));
}

}  // namespace throughline::drawing
