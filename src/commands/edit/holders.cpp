#include "edit/holders.h"

#include <array>

#include "find_by_name.h"
#include "throughline/exchange/record_json.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/command_line.h"

namespace throughline::commands {

namespace {

using journey::Blame;
using journey::Error;
using journey::Journey;
using journey::Kind;
using nlohmann::json;
namespace messages = journey::messages;

std::optional<std::int64_t> recordCalled(const Journey& journey, Kind kind,
                                         const std::string& name) {
  const std::string wanted = journey::folded(name);
  std::optional<std::int64_t> found;
  journey.each(kind, [&](journey::RecordRef record) {
    if (journey::folded(journey::labelOf(record)) != wanted) return;
    if (found) {
      throw Error(Blame::input, "in",
                  messages::holderOfSeveral(messages::kind(kind), journey::quotable(name)));
    }
    found = journey::idOf(record);
  });
  return found;
}

// "reading" is the word for all of these.
constexpr std::array kReadings{Kind::reading, Kind::passage_reading, Kind::campaign_reading,
                               Kind::touchpoint_reading};

Kind kindOfNewReading(const Journey& journey, const Request& request) {
  for (const Kind kind : kReadings) {
    if (!request.in || describe(kind).holder == Kind::stage) continue;
    if (!holderIn(journey, Kind::reading, *request.in) && holderIn(journey, kind, *request.in)) {
      return kind;
    }
  }
  const bool passage = request.values.contains("median_days") || request.values.contains("moved");
  return passage ? Kind::passage_reading : Kind::reading;
}

Place placeCalled(const journey::Message& what, const Journey& journey, const Request& request) {
  if (!request.in) throw Error(Blame::input, "in", messages::expected(what, messages::nothing()));
  if (const auto id = holderIn(journey, request.kind, *request.in)) return {request.kind, *id};
  throw Error(Blame::input, "in",
              messages::expectedOfThisMap(what, exchange::shownJson(*request.in)));
}

}  // namespace

std::optional<std::int64_t> holderIn(const Journey& journey, Kind kind, const json& in) {
  const auto holder = describe(kind).holder;
  if (!holder) return std::nullopt;
  if (in.is_number_integer()) {
    const auto id = in.get<std::int64_t>();
    return journey.contains(*holder, id) ? std::optional(id) : std::nullopt;
  }
  if (!in.is_string()) return std::nullopt;
  const auto& name = in.get_ref<const std::string&>();
  if (*holder != Kind::stage) return recordCalled(journey, *holder, name);
  const auto stage = findStage(journey, name);
  return stage ? std::optional(stage->value) : std::nullopt;
}

Place placeIn(const Journey& journey, const Request& request) {
  const auto holder = describe(request.kind).holder;
  if (holder) {
    const journey::Field* name = describe(*holder).label();
    const auto kind = messages::kind(*holder);
    return placeCalled(name ? messages::nameOrIdOf(name->key, kind) : messages::idOf(kind), journey,
                       request);
  }
  if (!request.in) return {request.kind, 0};
  throw Error(Blame::input, "in",
              messages::heldByMap(messages::kind(request.kind), exchange::shownJson(*request.in)));
}

Place placeFor(const Journey& journey, const Request& request) {
  if (request.kind != Kind::reading) return placeIn(journey, request);
  Request exact = request;
  exact.kind = kindOfNewReading(journey, request);
  if (exact.kind != Kind::reading) return placeIn(journey, exact);
  return placeCalled(messages::holderOfReading(), journey, exact);
}

std::vector<Kind> listedKinds(Kind kind) {
  if (kind != Kind::reading) return {kind};
  return {kReadings.begin(), kReadings.end()};
}

Kind kindOfExisting(const Journey& journey, const Request& request) {
  for (const Kind kind : listedKinds(request.kind)) {
    if (journey.contains(kind, request.id.value())) return kind;
  }
  if (request.kind == Kind::map) {
    const auto wanted = messages::idOfThisMap(std::to_string(journey.settings().id.value));
    throw Error(Blame::input, "id", messages::expected(wanted, std::to_string(*request.id)));
  }
  throw Error(
      Blame::input, "id",
      messages::expectedOfThisMap(messages::idOf(messages::kind(request.kind)), *request.id));
}

nlohmann::ordered_json nameOfHolder(const exchange::Names& names, Kind holder, std::int64_t id) {
  if (!describe(holder).label()) return id;
  journey::Field field;
  field.target = holder;
  return names.write(field, id);
}

}  // namespace throughline::commands
