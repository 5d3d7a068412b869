#include "wording.h"

#include <QDate>
#include <QLocale>

#include "throughline/journey/messages/map.h"

namespace throughline::drawing {

namespace messages = journey::messages;
using journey::Message;

namespace {

QLocale english() { return {QLocale::English, QLocale::UnitedStates}; }

std::string dayText(journey::Date date, bool withYear) {
  const QDate day = QDate(1970, 1, 1).addDays(date.dayNumber());
  return english().toString(day, withYear ? u"d MMM yyyy" : u"d MMM").toStdString();
}

}  // namespace

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
  return metrics::evidenceWords(kind, count);
}

}  // namespace throughline::drawing
