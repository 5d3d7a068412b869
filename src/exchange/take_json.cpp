#include "throughline/exchange/take_json.h"

#include <algorithm>
#include <array>

#include "throughline/exchange/record_json.h"

namespace throughline::exchange {

using nlohmann::ordered_json;

namespace {

/// The words of `--metric`, by journey::Measure.
constexpr std::array kMeasureWords{"volume", "health", "days", "moved"};

ordered_json numberOrNull(const std::optional<double>& value) {
  return value ? toJson(journey::Value(*value)) : ordered_json();
}

ordered_json firstOf(const std::vector<journey::Message>& doubts) {
  return doubts.empty() ? ordered_json() : ordered_json(english(doubts.front()));
}

std::string periodName(const journey::Journey& journey, const ReadingsPlan& plan,
                       journey::Id<journey::Period> id) {
  if (const journey::Period* period = journey.find(id)) return period->name;
  const auto offered = std::ranges::find(
      plan.periods, id, [](const OfferedPeriod& offer) { return offer.period.id; });
  return offered->period.name;
}

ordered_json placedJson(const journey::Journey& journey, const ReadingsPlan& plan,
                        const TakenReading& reading, bool written) {
  return {{"row", reading.cell->row},
          {"column", reading.cell->column},
          {"text", reading.cell->text},
          {"stage", journey.get(reading.place.stage).name},
          {"metric", kMeasureWords.at(static_cast<std::size_t>(reading.place.measure))},
          {"period", periodName(journey, plan, reading.place.period)},
          {"value", numberOrNull(reading.value)},
          {"before", numberOrNull(reading.before)},
          {"doubt", firstOf(reading.doubts)},
          {"written", written}};
}

ordered_json placedJson(const journey::Journey& journey, const TakenTouchpoint& taken,
                        bool written) {
  const journey::Touchpoint& card = taken.touchpoint;
  return {{"row", taken.row},
          {"stage", journey.get(card.stage).name},
          {"title", card.title},
          {"channel", card.channel},
          {"owner", taken.owner.empty() ? ordered_json() : ordered_json(taken.owner)},
          {"side", word(card.side)},
          {"status", word(card.status)},
          {"job", card.job},
          {"doubt", firstOf(taken.doubts)},
          {"written", written}};
}

ordered_json leftOutJson(int row, const ordered_json& column, const std::string& text,
                         const journey::Message& why) {
  return {{"row", row}, {"column", column}, {"text", text}, {"why", english(why)}};
}

ordered_json offersJson(const std::vector<OfferedPeriod>& offers) {
  ordered_json list = ordered_json::array();
  for (const auto& [period, from, isMade] : offers) {
    list.push_back({{"name", period.name},
                    {"start", period.start.iso()},
                    {"end", period.end.iso()},
                    {"from", from}});
  }
  return list;
}

std::string textOf(const ordered_json& answer) { return answer.dump(2) + '\n'; }

}  // namespace

std::string takeToJson(const journey::Journey& journey, const ReadingsPlan& plan,
                       const std::vector<const TakenReading*>& written) {
  ordered_json placed = ordered_json::array();
  auto next = written.begin();  // both stand row by row
  for (const TakenReading& reading : plan.placed) {
    const bool isWritten = next != written.end() && *next == &reading;
    if (isWritten) ++next;
    placed.push_back(placedJson(journey, plan, reading, isWritten));
  }
  ordered_json leftOut = ordered_json::array();
  for (const auto& [cell, why] : plan.leftOut) {
    leftOut.push_back(leftOutJson(cell->row, cell->column, cell->text, why));
  }
  return textOf({{"as", "readings"},
                 {"placed", std::move(placed)},
                 {"left_out", std::move(leftOut)},
                 {"new_departments", ordered_json::array()},
                 {"new_periods", offersJson(plan.periods)}});
}

std::string takeToJson(const journey::Journey& journey, const TouchpointsPlan& plan,
                       const std::vector<const TakenTouchpoint*>& written) {
  ordered_json placed = ordered_json::array();
  auto next = written.begin();
  for (const TakenTouchpoint& taken : plan.placed) {
    const bool isWritten = next != written.end() && *next == &taken;
    if (isWritten) ++next;
    placed.push_back(placedJson(journey, taken, isWritten));
  }
  ordered_json leftOut = ordered_json::array();
  for (const auto& [row, text, why] : plan.leftOut) {
    leftOut.push_back(leftOutJson(row, nullptr, text, why));
  }
  return textOf({{"as", "touchpoints"},
                 {"placed", std::move(placed)},
                 {"left_out", std::move(leftOut)},
                 {"new_departments", plan.newDepartments},
                 {"new_periods", ordered_json::array()}});
}

}  // namespace throughline::exchange
