#include "wording.h"

#include <QDate>
#include <QLocale>
#include <cmath>

#include "throughline/journey/decimal.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/numbers.h"

namespace throughline::drawing {

namespace messages = journey::messages;
using journey::Figure;
using journey::Message;

namespace {

QLocale english() { return {QLocale::English, QLocale::UnitedStates}; }

std::string dayText(journey::Date date, bool withYear) {
  const QDate day = QDate(1970, 1, 1).addDays(date.dayNumber());
  return english().toString(day, withYear ? u"d MMM yyyy" : u"d MMM").toStdString();
}

QString englishNumber(double number) {
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

}  // namespace

Message numberWords(double number) {
  return messages::number(Figure{englishNumber(number).toStdString()});
}

Message scoreWords(double score) {
  const double meant = journey::asMeant(score);
  const std::string sign = meant > 0 ? "+" : meant < 0 ? "−" : "";
  return messages::number(Figure{sign + english().toString(std::abs(meant), 'f', 2).toStdString()});
}

Message gapWords(double gap) {
  return messages::number(Figure{english().toString(std::abs(gap), 'f', 2).toStdString()});
}

Message spanWords(std::optional<journey::Date> start, std::optional<journey::Date> end) {
  if (start && end) {
    const bool sameYear = start->iso().substr(0, 4) == end->iso().substr(0, 4);
    return dayText(*start, !sameYear) + " – " + dayText(*end, true);
  }
  if (start) return messages::startsOn(dayText(*start, true));
  if (end) return messages::endsOn(dayText(*end, true));
  return {};
}

Message words(journey::QuestionKind kind) {
  return messages::codeOf(messages::kQuestionKinds, kind)();
}

Message words(journey::ExperimentKind kind) {
  return messages::codeOf(messages::kExperimentKinds, kind)();
}

Message words(journey::ExperimentStatus status) {
  return messages::codeOf(messages::kExperimentStatuses, status)();
}

Message words(journey::CampaignStatus status) {
  return messages::codeOf(messages::kCampaignStatuses, status)();
}

Message words(journey::Feeling feeling) { return messages::codeOf(messages::kFeelings, feeling)(); }

Message words(journey::EvidenceKind kind, std::int64_t count) {
  return messages::codeOf(messages::kEvidenceKinds, kind)(numberWords(static_cast<double>(count)),
                                                          count);
}

}  // namespace throughline::drawing
