#include "throughline/exchange/differences_json.h"

#include "number_json.h"
#include "throughline/exchange/difference_text.h"
#include "throughline/exchange/named_record.h"
#include "throughline/exchange/record_json.h"
#include "throughline/metrics/confidence.h"
#include "weakest_link_json.h"

namespace throughline::exchange {

using journey::Difference;
using journey::Field;
using journey::FieldRole;
using journey::Journey;
using journey::Record;
using nlohmann::ordered_json;

namespace {

constexpr const char* kIn = "in";
constexpr const char* kBefore = "before";

ordered_json idOrNull(const std::optional<journey::Position>& place,
                      std::int64_t journey::Position::*id) {
  return place && (*place).*id ? ordered_json((*place).*id) : ordered_json();
}

/// Two maps, and what their records are called.
struct Side {
  const Journey& map;
  Names names;
  [[nodiscard]] ordered_json value(const Field& field, const Record& record) const {
    return namedValue(field, field.get(record), names);
  }
};

bool isSet(const Field& field, const Record& record, const Record& blank) {
  return field.role == FieldRole::content && field.get(record) != field.get(blank);
}

ordered_json fieldsJson(const Difference& difference, const Side& before, const Side& after) {
  ordered_json fields = ordered_json::object();
  const auto put = [&](const Field& field, ordered_json then, ordered_json now) {
    fields[std::string(field.inDocument)] = ordered_json::array({std::move(then), std::move(now)});
  };
  for (const Field* field : difference.fields) {
    put(*field, before.value(*field, *difference.before), after.value(*field, *difference.after));
  }
  if (!difference.before || !difference.after) {
    const Record blank = journey::blank(difference.key.kind);
    for (const Field& field : describe(difference.key.kind).fields) {
      if (!isSet(field, difference.record(), blank)) continue;
      if (difference.after) {
        put(field, nullptr, after.value(field, *difference.after));
      } else {
        put(field, before.value(field, *difference.before), nullptr);
      }
    }
  }
  const auto& from = difference.from;
  const auto& to = difference.to;
  if (!from && !to) return fields;
  const auto pair = [&](std::int64_t journey::Position::*id) {
    return ordered_json::array({idOrNull(from, id), idOrNull(to, id)});
  };
  if (!from || !to || from->in != to->in) fields[kIn] = pair(&journey::Position::in);
  fields[kBefore] = pair(&journey::Position::before);
  return fields;
}

ordered_json stageName(const Difference& difference, const Side& before, const Side& after) {
  const Journey& map = difference.after ? after.map : before.map;
  const journey::Stage* stage = map.find(difference.stage);
  return stage ? ordered_json(stage->name) : ordered_json();
}

ordered_json recordJson(const Difference& difference, const Side& before, const Side& after) {
  const Journey& map = difference.after ? after.map : before.map;
  return {{"kind", kindName(difference.key.kind)},
          {"id", difference.key.id},
          {"name", calledOn(map, difference.record())},
          {"stage", stageName(difference, before, after)},
          {"change", word(difference.mark)},
          {"fields", fieldsJson(difference, before, after)}};
}

ordered_json shiftJson(const metrics::Shift& shift) { return pairJson(shift.before, shift.after); }

ordered_json periodName(const Journey& map, const metrics::PeriodNumbers& numbers) {
  return numbers.period ? ordered_json(map.get(*numbers.period).name) : ordered_json();
}

ordered_json numbersJson(const Journey& before, const Journey& after,
                         const metrics::MapComparison& numbers) {
  const auto nameOf = [&](journey::Id<journey::Stage> id) {
    const journey::Stage* stage = after.find(id);
    return stage ? stage->name : before.get(id).name;
  };
  ordered_json stages = ordered_json::array();
  for (const metrics::StageOfTwo& stage : numbers.stages) {
    stages.push_back({{"stage", nameOf(stage.stage)},
                      {"volume", shiftJson(stage.volume)},
                      {"per_day", stage.perDay},
                      {"health", shiftJson(stage.health)}});
  }
  ordered_json passages = ordered_json::array();
  for (const metrics::PassageOfTwo& passage : numbers.passages) {
    const metrics::PassageComparison& compared = passage.compared;
    passages.push_back({{"from", nameOf(compared.from)},
                        {"to", nameOf(compared.to)},
                        {"conversion", shiftJson(compared.conversion)},
                        {"interval", intervalJson(compared.interval)},
                        {"verdict", metrics::word(compared.verdict)},
                        {"days", shiftJson(compared.days)}});
  }
  const auto weakest = [](const Journey& map, const metrics::PeriodNumbers& each) {
    return weakestLinkJson(map, each, metrics::confidence(each));
  };
  return {{"period", ordered_json::array(
                         {periodName(before, numbers.before), periodName(after, numbers.after)})},
          {"stages", std::move(stages)},
          {"passages", std::move(passages)},
          {"weakest_link",
           ordered_json::array({weakest(before, numbers.before), weakest(after, numbers.after)})}};
}

}  // namespace

std::string differencesToJson(const Journey& before, const Journey& after,
                              const journey::Differences& differences,
                              const metrics::MapComparison& numbers) {
  const Side then{before, Names(before)};
  const Side now{after, Names(after)};
  ordered_json records = ordered_json::array();
  for (const Difference& each : differences) records.push_back(recordJson(each, then, now));
  const ordered_json answer{{"records", std::move(records)},
                            {"numbers", numbersJson(before, after, numbers)}};
  return answer.dump(2) + "\n";
}

}  // namespace throughline::exchange
