#include "throughline/journey/moving_to_day.h"

#include <algorithm>
#include <unordered_set>
#include <vector>

#include "intents/period_names.h"
#include "throughline/journey/description.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/rules.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

constexpr int kMonthsInYear = 12;

[[noreturn]] void refuseDay(const std::string& day) {
  throw Error(Blame::usage, day, messages::dayTooFarForPeriods());
}

int floored(int number, int by) {
  return number / by - (number % by != 0 && (number < 0) != (by < 0) ? 1 : 0);
}

/// Months since the year 0.
int monthOf(Date day) {
  const CalendarSpan month = spanHolding(PeriodLength::month, day);
  return month.year * kMonthsInYear + month.part - 1;
}

CalendarSpan monthAt(int month) {
  return {PeriodLength::month, floored(month, kMonthsInYear),
          month - floored(month, kMonthsInYear) * kMonthsInYear + 1};
}

int monthsIn(const CalendarSpan& span) { return monthOf(*span.end()) - monthOf(*span.start()) + 1; }

std::optional<Date> daysLater(Date day, int days) {
  static const int first = Date::of(1, 1, 1)->dayNumber();
  static const int last = Date::of(9999, 12, 31)->dayNumber();
  const int later = day.dayNumber() + days;
  if (later < first || later > last) return std::nullopt;
  return Date::fromDayNumber(later);
}

/// In another month; the last day of a month stays the last.
std::optional<Date> monthsLater(Date day, int months) {
  const CalendarSpan from = spanHolding(PeriodLength::month, day);
  const CalendarSpan to = monthAt(monthOf(day) + months);
  const auto start = to.start();
  const auto end = to.end();
  if (!start || !end) return std::nullopt;
  if (day == from.end()) return end;
  const int passed = day.dayNumber() - from.start()->dayNumber();
  return std::min(*end, Date::fromDayNumber(start->dayNumber() + passed));
}

/// The same part of a year that begins with this month and bears the year in which it ends.
/// Nothing where the span is no part of such a year.
std::optional<CalendarSpan> fiscal(const CalendarSpan& span, int firstMonth) {
  const int months = monthsIn(span);
  const int month = monthOf(*span.start()) - (firstMonth - 1) + kMonthsInYear;
  const int into = month - floored(month, kMonthsInYear) * kMonthsInYear;
  if (firstMonth == 1 || into % months != 0) return std::nullopt;
  return CalendarSpan{span.length, floored(month, kMonthsInYear), into / months + 1};
}

class Mover {
 public:
  Mover(const Journey& map, Date madeOn, Date today)
      : m_map(map), m_madeOn(madeOn), m_today(today), m_periods(map.list<Period>()) {
    std::ranges::sort(m_periods, {}, [](const Period* period) { return period->end; });
    if (m_periods.empty()) return;
    const Period& newest = *m_periods.back();
    int step = 0;  // months; 0: a period that no calendar knows
    for (const Period* period : m_periods) {
      const auto length = lengthOf(*period);
      if (!length) {
        step = 0;
        break;
      }
      step = std::max(step, monthsIn(spanHolding(*length, period->start)));
    }
    if (step > 0) {
      m_months = floored(monthOf(today) - 1 - monthOf(newest.end), step) * step;
    } else {
      const int length = newest.end.dayNumber() - newest.start.dayNumber() + 1;
      m_days = floored(today.dayNumber() - 1 - newest.end.dayNumber(), length) * length;
    }
  }

  [[nodiscard]] Journey moved() const {
    Journey map = m_map;
    movePeriods(map);
    for (const Kind kind : kAllKinds) {
      if (kind != Kind::period) moveDates(map, kind);
    }
    for (const Review* review : m_map.list<Review>()) moveReviewedPeriod(map, *review);
    for (const auto& [id, experiment] : m_map.all<Experiment>()) moveInHypothesis(map, experiment);
    return map;
  }

 private:
  [[nodiscard]] Date withPeriods(Date day) const {
    const auto later = m_days ? daysLater(day, *m_days) : monthsLater(day, m_months);
    if (!later) refuseDay(m_today.iso());
    return *later;
  }

  [[nodiscard]] Date withDay(Date day) const {
    const auto later = daysLater(day, m_today.dayNumber() - m_madeOn.dayNumber());
    if (!later) refuseDay(m_today.iso());
    return *later;
  }

  [[nodiscard]] Date moved(Date day, Kind kind) const {
    if (m_periods.empty() || kind == Kind::review || kind == Kind::decision) return withDay(day);
    // A target holds for periods, whenever it was changed.
    if (kind == Kind::earlier_target) return withPeriods(day);
    const bool early = day <= std::min(m_periods.back()->end, m_madeOn);
    return early ? withPeriods(day) : withDay(day);
  }

  [[nodiscard]] std::string nameOf(const Period& period) const {
    const auto length = lengthOf(period);
    if (!length || m_days) return period.name;
    const CalendarSpan from = spanHolding(*length, period.start);
    const CalendarSpan to = spanHolding(*length, withPeriods(period.start));
    const auto firstMonth = static_cast<int>(m_map.settings().fiscalYearStart);
    const auto others = m_map.list<Period>();
    if (const auto year = fiscal(from, firstMonth)) {
      if (const auto name = renamed(period.name, *year, *fiscal(to, firstMonth), others)) {
        return *name;
      }
    }
    return renamed(period.name, from, to, others).value_or(period.name);
  }

  void movePeriods(Journey& map) const {
    std::unordered_set<std::string> taken;
    for (const Period* period : m_periods) {
      Period later = *period;
      later.start = withPeriods(period->start);
      later.end = withPeriods(period->end);
      const std::string name = nameOf(*period);
      later.name = name;
      for (int number = 2; !taken.insert(folded(later.name)).second; ++number) {
        later.name = name + " (" + std::to_string(number) + ")";
      }
      map.put(later);
    }
  }

  void moveDates(Journey& map, Kind kind) const {
    std::vector<const Field*> fields;
    for (const Field& field : describe(kind).fields) {
      if (field.type == FieldType::date) fields.push_back(&field);
    }
    if (fields.empty()) return;
    for (const std::int64_t id : m_map.ids(kind)) {
      Record record = *m_map.find(kind, id);
      if (moveDates(record, fields)) map.put(record);
    }
  }

  /// Dates of one record stay in their order. False where it has none.
  bool moveDates(Record& record, const std::vector<const Field*>& fields) const {
    struct Dated {
      const Field* field;
      Date day;
    };
    std::vector<Dated> dates;
    for (const Field* field : fields) {
      const Value value = field->get(record);
      const auto* text = std::get_if<std::string>(&value);
      const auto day = text ? Date::parse(*text) : std::nullopt;
      if (day) dates.push_back({field, *day});
    }
    std::ranges::stable_sort(dates, {}, &Dated::day);
    std::optional<Date> last;
    for (const auto& [field, day] : dates) {
      const Date later = moved(day, kindOf(record));
      last = last ? std::max(*last, later) : later;
      field->set(record, Value(last->iso()));
    }
    return !dates.empty();
  }

  static const Period* newestEndedBy(const Journey& map, Date day) {
    const Period* newest = nullptr;
    for (const Period* period : map.list<Period>()) {
      if (period->end < day && (!newest || newest->end < period->end)) newest = period;
    }
    return newest;
  }

  void moveReviewedPeriod(Journey& map, const Review& review) const {
    const Period* was = newestEndedBy(m_map, review.date);
    if (!was || review.period != was->id) return;
    Review later = map.get(review.id);
    const Period* is = newestEndedBy(map, later.date);
    if (!is || is->id == was->id) return;
    later.period = is->id;
    map.put(later);
  }

  /// The sentence of an experiment names the day of its decision.
  static void moveInHypothesis(Journey& map, const Experiment& experiment) {
    if (!experiment.decideOn) return;
    Experiment later = map.get(experiment.id);
    const std::string day = experiment.decideOn->iso();
    const auto at = later.hypothesis.find(day);
    if (at == std::string::npos) return;
    later.hypothesis.replace(at, day.size(), later.decideOn->iso());
    map.put(later);
  }

  const Journey& m_map;
  Date m_madeOn;
  Date m_today;
  std::vector<const Period*> m_periods;  ///< by their ends
  int m_months = 0;                      ///< by which periods move
  std::optional<int> m_days;             ///< instead, where no calendar knows them
};

}  // namespace

Journey movedToDay(Journey map, Date madeOn, Date today) {
  return Mover(map, madeOn, today).moved();
}

}  // namespace throughline::journey
