#include "edit/edit_session.h"
#include "throughline/exchange/named_record.h"

namespace throughline::commands {

namespace {

using journey::Journey;
using journey::Kind;
using nlohmann::ordered_json;

/// Every record that can hold one of the kind, in the order of the map.
std::vector<std::int64_t> holdersInOrder(const Journey& journey, Kind kind) {
  const auto holder = describe(kind).holder;
  if (!holder) return {0};
  std::vector<std::int64_t> ids;
  for (const std::int64_t outer : holdersInOrder(journey, *holder)) {
    for (const std::int64_t id : journey.idsIn(*holder, outer)) ids.push_back(id);
  }
  return ids;
}

void append(ordered_json& records, const Journey& journey, const exchange::Names& names,
            const Place& place) {
  for (const std::int64_t id : journey.idsIn(place.kind, place.holder)) {
    ordered_json object{{"id", id}};
    const auto holder = describe(place.kind).holder;
    if (holder) object["in"] = nameOfHolder(names, *holder, place.holder);
    writeRecord(object, *journey.find(place.kind, id), names, {journey.images()});
    records.push_back(std::move(object));
  }
}

}  // namespace

ordered_json EditSession::list(const Request& request) const {
  const Journey& journey = m_document.journey();
  const exchange::Names names(journey);
  ordered_json records = ordered_json::array();
  bool found = !request.in;
  for (const Kind kind : listedKinds(request.kind)) {
    const auto only = request.in ? holderIn(journey, kind, *request.in) : std::nullopt;
    if (request.in && !only) continue;
    found = true;
    const auto holders = only ? std::vector{*only} : holdersInOrder(journey, kind);
    for (const std::int64_t holder : holders) append(records, journey, names, {kind, holder});
  }
  if (!found) (void)placeFor(journey, request);  // says why
  return {{"records", std::move(records)}};
}

}  // namespace throughline::commands
