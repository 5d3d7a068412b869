#include "throughline/exchange/calendar.h"

#include <vector>

#include "throughline/journey/messages/calendar.h"
#include "throughline/journey/reviews.h"
#include "throughline/journey/text.h"

namespace throughline::exchange {

namespace {

using journey::Date;
using journey::Decision;
using journey::Journey;
namespace messages = journey::messages;

struct Event {
  std::string uid;
  Date day;
  std::string summary;
  std::string description;
};

/// "20261007", of a day or of a time in ISO 8601.
std::string basic(std::string_view iso) {
  std::string text;
  for (const char c : iso) {
    if (c != '-' && c != ':') text += c;
  }
  return text;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && c != '\t') || byte == 0x7F) continue;  // not allowed in a calendar
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    out += c;
  }
  return out;
}

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// No line has more than 75 bytes; what goes on begins with a space. No character is parted.
void putLine(std::string& calendar, const std::string& line) {
  constexpr std::size_t kLongest = 75;
  std::size_t from = 0;
  std::size_t room = kLongest;
  while (line.size() - from > room) {
    std::size_t end = from + room;
    while (continues(line[end])) --end;
    calendar.append(line, from, end - from).append("\r\n ");
    from = end;
    room = kLongest - 1;
  }
  calendar.append(line, from).append("\r\n");
}

void putEvent(std::string& calendar, const Event& event, std::string_view now) {
  putLine(calendar, "BEGIN:VEVENT");
  putLine(calendar, "UID:" + event.uid);
  putLine(calendar, "DTSTAMP:" + basic(now));
  putLine(calendar, "DTSTART;VALUE=DATE:" + basic(event.day.iso()));
  const Date next = Date::fromDayNumber(event.day.dayNumber() + 1);
  putLine(calendar, "DTEND;VALUE=DATE:" + basic(next.iso()));
  putLine(calendar, "SUMMARY:" + escaped(event.summary));
  if (!event.description.empty()) putLine(calendar, "DESCRIPTION:" + escaped(event.description));
  putLine(calendar, "TRANSP:TRANSPARENT");
  putLine(calendar, "END:VEVENT");
}

std::string aboutDecision(const Journey& journey, const Decision& decision) {
  std::string text = journey.settings().title;
  if (decision.stage) text += "\n" + journey.get(*decision.stage).name;
  const std::string owner = decision.owner ? journey.get(*decision.owner).name : std::string();
  return text + "\n" +
         english(owner.empty() ? messages::decisionOfNobody() : messages::decisionOf(owner));
}

std::vector<Event> eventsOf(const Journey& journey) {
  std::vector<Event> events;
  const std::string map = std::to_string(journey.settings().id.value);
  const std::string& title = journey.settings().title;
  if (const auto due = nextReviewDue(journey)) {
    events.push_back(
        {"review-" + map + "@throughline", *due, english(messages::reviewOf(title)), {}});
  }
  for (const Decision* decision : openDecisions(journey)) {
    if (!decision->due) continue;
    events.push_back({"decision-" + map + "-" + std::to_string(decision->id.value) + "@throughline",
                      *decision->due, journey::onOneLine(decision->text),
                      aboutDecision(journey, *decision)});
  }
  return events;
}

}  // namespace

std::string calendarOf(const Journey& journey, std::string_view now) {
  std::string calendar;
  for (const char* line :
       {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Throughline//Throughline//EN",
        "CALSCALE:GREGORIAN", "METHOD:PUBLISH"}) {
    putLine(calendar, line);
  }
  for (const Event& event : eventsOf(journey)) putEvent(calendar, event, now);
  putLine(calendar, "END:VCALENDAR");
  return calendar;
}

std::size_t calendarEvents(const Journey& journey) { return eventsOf(journey).size(); }

}  // namespace throughline::exchange
