#include "edit/holders.h"

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

std::optional<std::int64_t> campaignCalled(const Journey& journey, const std::string& name) {
  const std::string wanted = journey::folded(name);
  std::optional<std::int64_t> found;
  for (const auto& [id, campaign] : journey.all<journey::Campaign>()) {
    if (journey::folded(campaign.name) != wanted) continue;
    if (found) {
      throw Error(Blame::input, "in", messages::campaignOfSeveral(journey::quotable(name)));
    }
    found = id.value;
  }
  return found;
}

Kind kindOfNewReading(const Journey& journey, const Request& request) {
  if (request.in && !holderIn(journey, Kind::reading, *request.in) &&
      holderIn(journey, Kind::campaign_reading, *request.in)) {
    return Kind::campaign_reading;
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
  if (*holder == Kind::campaign) return campaignCalled(journey, name);
  const auto stage = findStage(journey, name);
  return stage ? std::optional(stage->value) : std::nullopt;
}

Place placeIn(const Journey& journey, const Request& request) {
  const auto holder = describe(request.kind).holder;
  if (holder) {
    const auto what = messages::nameOrIdOf("name", messages::kind(*holder));
    return placeCalled(what, journey, request);
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
  return placeCalled(messages::stageOrCampaign(), journey, exact);
}

std::vector<Kind> listedKinds(Kind kind) {
  if (kind != Kind::reading) return {kind};
  return {Kind::reading, Kind::passage_reading, Kind::campaign_reading};
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
  journey::Field field;
  field.target = holder;
  return names.write(field, id);
}

}  // namespace throughline::commands
