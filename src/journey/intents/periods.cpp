#include "throughline/journey/intents/periods.h"

#include <algorithm>
#include <unordered_set>

#include "period_names.h"
#include "throughline/journey/error.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/messages/rules.h"
#include "throughline/journey/rules.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

constexpr int kFirstDay = -719162;  // 0001-01-01
constexpr int kLastDay = 2932896;   // 9999-12-31

std::string freePeriodName(const Journey& journey, const std::string& name) {
  std::unordered_set<std::string> taken;
  for (const auto& [id, period] : journey.all<Period>()) taken.insert(folded(period.name));
  std::string free = name;
  for (int number = 2; taken.contains(folded(free)); ++number) {
    free = name + " (" + std::to_string(number) + ")";
  }
  return free;
}

std::optional<Period> periodOf(const CalendarSpan& span, std::string name) {
  const auto start = span.start();
  const auto end = span.end();
  if (!start || !end) return std::nullopt;
  return Period{{}, {}, std::move(name), *start, *end};
}

// As many days again, for periods that no calendar knows.
std::optional<Period> sameDaysAfter(const Period& newest) {
  const int days = newest.end.dayNumber() - newest.start.dayNumber();
  const int first = newest.end.dayNumber() + 1;
  if (first + days > kLastDay) return std::nullopt;
  const Date start = Date::fromDayNumber(first);
  const Date end = Date::fromDayNumber(first + days);
  return Period{{}, {}, counted(newest.name).value_or(start.iso() + " – " + end.iso()), start, end};
}

std::optional<Period> following(const Journey& journey, const Period& newest) {
  const auto length = lengthOf(newest);
  if (!length) return sameDaysAfter(newest);
  const CalendarSpan from = spanHolding(*length, newest.start);
  const CalendarSpan to = from.next();
  const auto name = renamed(newest.name, from, to, journey.list<Period>());
  return periodOf(to, name.value_or(usualName(to)));
}

std::optional<Period> preceding(const Journey& journey, const Period& oldest) {
  const auto length = lengthOf(oldest);
  if (!length) {
    const int last = oldest.start.dayNumber() - 1;
    const int first = last - (oldest.end.dayNumber() - oldest.start.dayNumber());
    if (first < kFirstDay) return std::nullopt;
    const Date start = Date::fromDayNumber(first);
    const Date end = Date::fromDayNumber(last);
    return Period{{}, {}, start.iso() + " – " + end.iso(), start, end};
  }
  const CalendarSpan from = spanHolding(*length, oldest.start);
  const CalendarSpan to = from.previous();
  const auto name = renamed(oldest.name, from, to, journey.list<Period>());
  return periodOf(to, name.value_or(usualName(to)));
}

std::optional<Period> wholeAfter(const Period& newest, PeriodLength length) {
  if (newest.end.dayNumber() >= kLastDay) return std::nullopt;
  const Date first = Date::fromDayNumber(newest.end.dayNumber() + 1);
  CalendarSpan span = spanHolding(length, first);
  if (span.start() < first) span = span.next();
  return periodOf(span, usualName(span));
}

std::optional<Period> proposed(const Journey& journey, Date today,
                               std::optional<PeriodLength> length) {
  const Period* newest = newestPeriod(journey);
  if (!newest) {
    const CalendarSpan span = spanHolding(length.value_or(PeriodLength::quarter), today);
    return periodOf(span, usualName(span));
  }
  if (!length || length == lengthOf(*newest)) return following(journey, *newest);
  return wholeAfter(*newest, *length);
}

}  // namespace

std::optional<PeriodLength> lengthOf(const Period& period) {
  for (const auto length :
       {PeriodLength::month, PeriodLength::quarter, PeriodLength::half_year, PeriodLength::year}) {
    const CalendarSpan span = spanHolding(length, period.start);
    if (span.start() == period.start && span.end() == period.end) return length;
  }
  return std::nullopt;
}

const Period* newestPeriod(const Journey& journey) {
  const auto periods = journey.list<Period>();
  const auto newest = std::ranges::max_element(periods, {}, [](const Period* period) {
    return std::pair{period->start, period->id};
  });
  return newest == periods.end() ? nullptr : *newest;
}

std::optional<Period> nextPeriod(const Journey& journey, Date today,
                                 std::optional<PeriodLength> length) {
  auto period = proposed(journey, today, length);
  if (period) period->name = freePeriodName(journey, period->name);
  return period;
}

Id<Period> addNextPeriod(Edit& edit, Date today, std::optional<PeriodLength> length) {
  auto period = nextPeriod(edit.journey(), today, length);
  if (!period) {
    throw Error(Blame::usage, "period", messages::noDayAfterNewest());
  }
  period->id = Id<Period>{edit.freshId(Kind::period)};
  putBefore(edit, *period);
  return period->id;
}

std::optional<Period> earlierPeriod(const Journey& journey) {
  const auto periods = journey.list<Period>();
  const auto oldest = std::ranges::min_element(periods, {}, [](const Period* period) {
    return std::pair{period->start, period->id};
  });
  if (oldest == periods.end()) return std::nullopt;
  auto period = preceding(journey, **oldest);
  if (period) period->name = freePeriodName(journey, period->name);
  return period;
}

Id<Period> addEarlierPeriod(Edit& edit) {
  auto period = earlierPeriod(edit.journey());
  if (!period) {
    throw Error(Blame::usage, "period", messages::noDayBeforeOldest());
  }
  period->id = Id<Period>{edit.freshId(Kind::period)};
  const auto order = edit.journey().idsIn(Kind::period, 0);
  putBefore(edit, *period, order.front());
  return period->id;
}

void changePeriod(Edit& edit, Id<Period> id, const std::string& name, Date start, Date end) {
  edit.change(id, [&](Period& period) {
    period.name = name;
    period.start = start;
    period.end = end;
  });
}

std::size_t readingCount(const Journey& journey, Id<Period> period) {
  std::size_t count = 0;
  const auto add = [&](const auto& table) {
    for (const auto& [id, reading] : table) count += reading.period == period ? 1 : 0;
  };
  add(journey.all<Reading>());
  add(journey.all<PassageReading>());
  add(journey.all<CampaignReading>());
  return count;
}

void removePeriod(Edit& edit, Id<Period> period) { removeRecord(edit, Kind::period, period.value); }

std::optional<PeriodFault> periodFault(const Journey& journey, const Period& changed) {
  Journey trial;
  trial.put(journey.settings());
  for (const Period* period : journey.list<Period>()) trial.put(*period);
  IdSource ids = seededIds(1);
  Edit edit(trial, ids);
  edit.put(changed);
  const auto fault = checkChanges(trial, edit.changes());
  if (!fault) return std::nullopt;
  const bool own = fault->id == changed.id.value;
  return PeriodFault{own || fault->field == "name" ? fault->field : "end", fault->message};
}

}  // namespace throughline::journey
