#include "wording.h"

#include <QDate>
#include <QLocale>
#include <array>
#include <cmath>

namespace throughline::drawing {

namespace {

QLocale english() { return {QLocale::English, QLocale::UnitedStates}; }

template <std::size_t N, class Enum>
QString pick(const std::array<const char*, N>& names, Enum value) {
  static_assert(N == journey::Words<Enum>::all.size());
  return QString::fromLatin1(names[static_cast<std::size_t>(value)]);
}

QString dayText(journey::Date date, bool withYear) {
  const QDate day = QDate(1970, 1, 1).addDays(date.dayNumber());
  return english().toString(day, withYear ? QStringLiteral("d MMM yyyy") : QStringLiteral("d MMM"));
}

}  // namespace

QString numberWords(double number) {
  if (std::abs(number) >= 1e15) return english().toString(number, 'g', 4);
  for (int decimals = 0; decimals < 2; ++decimals) {
    const double scale = std::pow(10, decimals);
    if (std::abs(std::round(number * scale) / scale - number) <= 0.0005 * std::abs(number)) {
      return english().toString(number, 'f', decimals);
    }
  }
  // Never a 0 for what is not one.
  if (number != 0 && std::abs(number) < 0.01) return english().toString(number, 'g', 2);
  return english().toString(number, 'f', 2);
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
  return QStringLiteral("%1 %2%3").arg(english().toString(static_cast<qlonglong>(count)), one,
                                       count == 1 ? QString() : QStringLiteral("s"));
}

}  // namespace throughline::drawing
