#include "numbers_reading.h"

#include <string_view>

#include "throughline/journey/error.h"

namespace throughline::store {

using journey::Id;
using metrics::PassageNumbers;
using metrics::PeriodNumbers;
using metrics::StageNumbers;

namespace {

std::optional<double> number(const SQLite::Column& column) {
  return column.isNull() ? std::nullopt : std::optional<double>(column.getDouble());
}

metrics::HealthStatus statusNamed(std::string_view name) {
  using enum metrics::HealthStatus;
  for (const auto status : {on_target, off_target, no_target, no_reading}) {
    if (metrics::word(status) == name) return status;
  }
  throw journey::Error(journey::Blame::input, "stage_numbers.health_status",
                       "expected a status, found “" + std::string(name) + "”");
}

StageNumbers stageOf(SQLite::Statement& row) {
  StageNumbers stage;
  stage.stage = {row.getColumn(0).getInt64()};
  stage.volume = number(row.getColumn(1));
  stage.health = number(row.getColumn(2));
  stage.healthTarget = number(row.getColumn(3));
  stage.healthStatus = statusNamed(row.getColumn(4).getString());
  stage.volumeTrend = number(row.getColumn(5));
  stage.healthTrend = number(row.getColumn(6));
  return stage;
}

PassageNumbers passageOf(SQLite::Statement& row) {
  PassageNumbers passage;
  passage.from = {row.getColumn(0).getInt64()};
  passage.to = {row.getColumn(1).getInt64()};
  passage.volume = number(row.getColumn(2));
  passage.moved = number(row.getColumn(3));
  passage.conversion = number(row.getColumn(4));
  passage.days = number(row.getColumn(5));
  passage.fixedTerm = row.getColumn(6).getInt() != 0;
  passage.targetConversion = number(row.getColumn(7));
  passage.targetDays = number(row.getColumn(8));
  passage.uplift = {number(row.getColumn(9)),  number(row.getColumn(10)),
                    number(row.getColumn(11)), number(row.getColumn(12)),
                    number(row.getColumn(13)), row.getColumn(14).getInt() != 0};
  return passage;
}

std::optional<std::size_t> passageFrom(const PeriodNumbers& numbers, const SQLite::Column& stage) {
  if (stage.isNull()) return std::nullopt;
  for (std::size_t i = 0; i < numbers.passages.size(); ++i) {
    if (numbers.passages[i].from.value == stage.getInt64()) return i;
  }
  return std::nullopt;
}

void readWhole(SQLite::Statement& row, PeriodNumbers& numbers) {
  if (const auto weakest = passageFrom(numbers, row.getColumn(0))) {
    const bool byDelay = row.getColumn(1).getString() == metrics::word(metrics::Cause::delay);
    numbers.weakestLink = {*weakest, byDelay ? metrics::Cause::delay : metrics::Cause::conversion};
  }
  numbers.lowestConversion = passageFrom(numbers, row.getColumn(2));
  numbers.longestDelay = passageFrom(numbers, row.getColumn(3));
  numbers.leadTimeDays = number(row.getColumn(4));
  numbers.overallConversion = number(row.getColumn(5));
}

template <class Take>
void eachRow(Connection& connection, const std::string& sql, Id<journey::Period> period,
             Take take) {
  Query query(connection, sql);
  query->bind(1, period.value);
  while (query->executeStep()) take(*query);
}

}  // namespace

PeriodNumbers readNumbers(Connection& connection, Id<journey::Period> period) {
  PeriodNumbers numbers;
  numbers.period = period;
  eachRow(connection,
          "SELECT stage_id, volume, health, health_target, health_status, volume_trend, "
          "health_trend FROM stage_numbers WHERE period_id = ? ORDER BY place",
          period, [&](auto& row) { numbers.stages.push_back(stageOf(row)); });
  eachRow(connection,
          "SELECT from_id, to_id, volume, moved, conversion, days, fixed_term, "
          "target_conversion, target_days, benchmark_conversion, benchmark_days, "
          "conversion_uplift, delay_uplift, uplift, stalled "
          "FROM passage_numbers WHERE period_id = ? ORDER BY place",
          period, [&](auto& row) { numbers.passages.push_back(passageOf(row)); });
  eachRow(connection,
          "SELECT from_id, cause, lowest_conversion_id, longest_delay_id, lead_time_days, "
          "overall_conversion FROM weakest_link WHERE period_id = ?",
          period, [&](auto& row) { readWhole(row, numbers); });
  return numbers;
}

}  // namespace throughline::store
