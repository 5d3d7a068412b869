#include "throughline/exchange/calendar.h"

#include <gtest/gtest.h>

#include <map>

#include "support/random_journey.h"
#include "throughline/exchange/kept_map_text.h"
#include "throughline/journey/intents/reviews.h"
#include "throughline/journey/reviews.h"
#include "throughline/journey/starter.h"
#include "throughline/journey/text.h"

namespace throughline::exchange {
namespace {

using journey::Date;
using journey::Journey;

constexpr std::string_view kNow = "2026-10-07T09:30:00Z";

/// The lines as they were before they were folded. Holds each to RFC 5545, 3.1.
std::vector<std::string> unfolded(const std::string& calendar) {
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < calendar.size();) {
    const auto end = calendar.find("\r\n", from);
    EXPECT_NE(end, std::string::npos) << "each line ends with CR LF";
    if (end == std::string::npos) break;
    const std::string line = calendar.substr(from, end - from);
    EXPECT_LE(line.size(), 75U) << line;
    EXPECT_TRUE(journey::characterCount(line)) << "no character is parted";
    EXPECT_EQ(line.find('\n'), std::string::npos);
    if (!lines.empty() && line.starts_with(' ')) {
      lines.back() += line.substr(1);
    } else {
      lines.push_back(line);
    }
    from = end + 2;
  }
  return lines;
}

std::string unescaped(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      EXPECT_TRUE(text[i] != ',' && text[i] != ';') << text;
      plain += text[i];
    } else {
      ++i;
      plain += text[i] == 'n' ? '\n' : text[i];
    }
  }
  return plain;
}

using Event = std::map<std::string, std::string>;

std::vector<Event> eventsIn(const std::string& calendar) {
  std::vector<Event> events;
  const auto lines = unfolded(calendar);
  EXPECT_EQ(lines.front(), "BEGIN:VCALENDAR");
  EXPECT_EQ(lines.back(), "END:VCALENDAR");
  for (const std::string& line : lines) {
    const auto colon = line.find(':');
    const std::string key = line.substr(0, colon);
    const std::string value = line.substr(colon + 1);
    if (line == "BEGIN:VEVENT") events.emplace_back();
    if (!events.empty()) events.back()[key] = value;
  }
  return events;
}

TEST(Calendar, HasTheNextReviewAndTheOpenDecisionsWithADate) {
  auto ids = journey::seededIds(3);
  Journey map = journey::sevenStages("Leah, head of customer success", ids);
  journey::Edit edit(map, ids);
  const auto review = beginReview(edit, *Date::parse("2026-10-07"), std::nullopt);
  const auto stage = map.list<journey::Stage>()[3]->id;
  decideInReview(edit, review,
                 {.text = "Show the price; then ask,\nagain \\ and again",
                  .stage = stage,
                  .owner = "Pricing",
                  .due = Date::parse("2026-12-31")});
  decideInReview(edit, review, {.text = "Nobody's", .due = Date::parse("2026-11-01")});
  decideInReview(edit, review, {.text = "Some day"});
  const auto done =
      decideInReview(edit, review, {.text = "Done", .due = Date::parse("2026-11-02")});
  setDecisionState(edit, done, journey::DecisionState::done);
  EXPECT_EQ(calendarEvents(map), 2U) << "no review is finished yet";
  finishReview(edit, review, {}, keptMapOf);

  const auto events = eventsIn(calendarOf(map, kNow));
  ASSERT_EQ(events.size(), 3U);
  EXPECT_EQ(calendarEvents(map), 3U);
  EXPECT_EQ(events[0].at("DTSTART;VALUE=DATE"), "20270106");
  EXPECT_EQ(unescaped(events[0].at("SUMMARY")), "Review of “Leah, head of customer success”");
  EXPECT_EQ(events[0].at("DTSTAMP"), "20261007T093000Z");
  EXPECT_EQ(unescaped(events[1].at("SUMMARY")), "Show the price; then ask, again \\ and again");
  EXPECT_EQ(events[1].at("DTSTART;VALUE=DATE"), "20261231");
  EXPECT_EQ(events[1].at("DTEND;VALUE=DATE"), "20270101");
  EXPECT_EQ(unescaped(events[1].at("DESCRIPTION")),
            "Leah, head of customer success\nEvaluation\nOwner: Pricing");
  EXPECT_EQ(unescaped(events[2].at("DESCRIPTION")),
            "Leah, head of customer success\nOwner: nobody yet");
  EXPECT_NE(events[1].at("UID"), events[2].at("UID"));
  EXPECT_EQ(events[1].at("UID"), eventsIn(calendarOf(map, "2027-01-01T00:00:00Z"))[1].at("UID"));
}

TEST(Calendar, OfRandomMapsKeepsToTheRulesOfItsFormat) {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Journey map = support::randomJourney(seed);
    const auto events = eventsIn(calendarOf(map, kNow));
    EXPECT_EQ(events.size(), calendarEvents(map));
    std::size_t decisions = 0;
    for (const auto* decision : openDecisions(map)) decisions += decision->due ? 1 : 0;
    EXPECT_EQ(events.size(), decisions + (lastReview(map) ? 1 : 0));
  }
}

TEST(Calendar, OfAMapWithoutReviewsIsEmpty) {
  auto ids = journey::seededIds(3);
  const Journey map = journey::sevenStages("Leah", ids);
  EXPECT_EQ(calendarEvents(map), 0U);
  EXPECT_TRUE(eventsIn(calendarOf(map, kNow)).empty());
}

}  // namespace
}  // namespace throughline::exchange
