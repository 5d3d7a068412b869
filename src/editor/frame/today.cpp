#include "today.h"

#include <QDateTime>
#include <chrono>

namespace throughline::editor {

journey::Date today(const Services& services) {
  using namespace std::chrono;
  const auto since = duration_cast<milliseconds>(services.store.now().time_since_epoch());
  const QDate date = QDateTime::fromMSecsSinceEpoch(since.count()).date();
  return journey::Date::of(date.year(), static_cast<unsigned>(date.month()),
                           static_cast<unsigned>(date.day()))
      .value_or(journey::Date::fromDayNumber(0));
}

}  // namespace throughline::editor
