#include "throughline/journey/things/thing_filter.h"

#include "throughline/journey/text.h"

namespace throughline::journey {

bool isOfAge(ThingAge age, const std::optional<Date>& changed, Date today) {
  if (age == ThingAge::any) return true;
  if (!changed) return age == ThingAge::unknown;
  const int days = today.dayNumber() - changed->dayNumber();
  switch (age) {
    case ThingAge::week:
      return days <= 7;
    case ThingAge::month:
      return days <= 30;
    case ThingAge::old:
      return days > kOldAfterDays;
    default:
      return false;
  }
}

bool ThingFilter::isActive() const {
  return common.isActive() || !kinds.empty() || age != ThingAge::any || !isBlank(words);
}

}  // namespace throughline::journey
