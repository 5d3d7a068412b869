#include "throughline/exchange/documents/document_words.h"

#include <array>

#include "throughline/journey/messages/documents.h"
#include "throughline/journey/reviews.h"

namespace throughline::exchange {

namespace {

std::string englishDay(journey::Date date) {
  static constexpr std::array kMonths{"January",   "February", "March",    "April",
                                      "May",       "June",     "July",     "August",
                                      "September", "October",  "November", "December"};
  const std::string iso = date.iso();  // "2026-10-07"
  const auto number = [&](std::size_t at, std::size_t length) {
    return static_cast<std::size_t>(std::stoi(iso.substr(at, length)));
  };
  return std::to_string(number(8, 2)) + " " + kMonths.at(number(5, 2) - 1) + " " +
         std::to_string(number(0, 4));
}

}  // namespace

std::string dayOfReview(const journey::Journey& journey, const journey::Review& review,
                        const DocumentWords& words) {
  namespace messages = journey::messages;
  const std::string day = words.day(review.date);
  const auto place = journey::placeInItsDay(journey, review.id);
  if (!place) return day;
  switch (*place) {
    case 1:
      return words.say(messages::firstOfItsDay(day));
    case 2:
      return words.say(messages::secondOfItsDay(day));
    case 3:
      return words.say(messages::thirdOfItsDay(day));
    default:
      return words.say(messages::laterOfItsDay(day, std::to_string(*place)));
  }
}

DocumentWords englishDocument(const journey::Journey& journey) {
  const bool comma = journey.settings().numbers == journey::DecimalSign::comma;
  const journey::Notation notation = comma ? journey::Notation{",", "."} : journey::Notation{};
  return {.say =
              [notation](const journey::Message& message) {
                return journey::worded(message, journey::englishWords, notation);
              },
          .day = englishDay};
}

}  // namespace throughline::exchange
