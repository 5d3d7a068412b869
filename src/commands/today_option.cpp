#include "today_option.h"

#include <ctime>

#include "throughline/journey/error.h"
#include "throughline/journey/messages/values.h"
#include "throughline/journey/text.h"

namespace throughline::commands {

journey::Date todayOf(const Arguments& arguments, const store::Services& services) {
  if (const auto given = arguments.value("--today")) {
    if (const auto day = journey::Date::parse(*given)) return *day;
    throw journey::Error(journey::Blame::usage, "--today",
                         journey::messages::expected(journey::messages::aDate(),
                                                     "“" + journey::quotable(*given) + "”"));
  }
  const std::time_t now = std::chrono::system_clock::to_time_t(services.now());
  std::tm here{};
  ::localtime_r(&now, &here);
  return journey::Date::of(here.tm_year + 1900, static_cast<unsigned>(here.tm_mon + 1),
                           static_cast<unsigned>(here.tm_mday))
      .value_or(journey::Date::fromDayNumber(0));
}

}  // namespace throughline::commands
