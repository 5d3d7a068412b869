#include "throughline/exchange/documents/document_words.h"

#include <array>

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
