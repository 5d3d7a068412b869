#include <algorithm>

#include "lanes/bands.h"
#include "lanes/card_links.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

struct TouchpointInputs {
  Records<journey::Touchpoint> touchpoints;
  Records<journey::Department> owners;
  std::set<journey::Id<journey::Touchpoint>> only;
  bool withoutRetired = false;
  std::vector<journey::Side> hidden;
  journey::Message ask;  ///< empty: nothing is asked for
  bool operator==(const TouchpointInputs&) const = default;
};

TouchpointInputs takeTouchpoints(const ShownMap& map, std::size_t column) {
  TouchpointInputs inputs;
  inputs.touchpoints = {map.journey, map.columns[column].stage->id.value};
  inputs.owners = {map.journey, 0};
  inputs.only = map.options.onlyTouchpoints;
  inputs.withoutRetired = map.options.withoutRetired;
  inputs.hidden = map.hiddenSides;
  if (map.options.invitations) {
    inputs.ask = messages::inviteTouchpoint(map.customer());
  }
  return inputs;
}

bool isShown(const journey::Touchpoint& touchpoint, const TouchpointInputs& inputs) {
  if (inputs.withoutRetired && touchpoint.status == journey::Status::retired) return false;
  if (std::ranges::count(inputs.hidden, touchpoint.side) > 0) return false;
  return inputs.only.empty() || inputs.only.contains(touchpoint.id);
}

void fillTouchpoints(const TouchpointInputs& inputs, CellBuilder& cell) {
  for (const auto* touchpoint : cell.records().list(inputs.touchpoints)) {
    if (!isShown(*touchpoint, inputs)) continue;
    const auto* owner = cell.records().find(inputs.owners, touchpoint->owner);
    cell.stack(ElementKind::touchpoint, {journey::Kind::touchpoint, touchpoint->id.value},
               cell.pictures().touchpoint(*touchpoint, owner), measure::kCardGap);
  }
  if (cell.isEmpty() && !inputs.ask.empty()) cell.invite(inputs.ask);
}

// Links that pass over columns run above and below all cards.
qreal joinTouchpoints(const LaneInMaking& lane) {
  const qreal down = lane.links.topTracks * kTrackGap;
  const qreal top = lane.rect.top() + down;
  qreal bottom = top + measure::kLanePadding;
  for (Element& element : lane.elements) element.rect.translate(0, down);
  if (lane.map.hasBands()) bottom = setInBands(lane, top);
  for (const Element& element : lane.elements) bottom = std::max(bottom, element.rect.bottom());
  bottom += lane.links.bottomTracks * kTrackGap + measure::kLanePadding;
  bottom = std::max(bottom, lane.rect.bottom());
  if (auto& bands = lane.lane.bands; !bands.empty()) {
    bands.front().rect.setTop(lane.rect.top());
    bands.back().rect.setBottom(bottom);
  }
  putLinks(lane, top);
  return bottom - lane.rect.top();
}

}  // namespace

LaneEntry touchpointsLane() {
  return {.id = LaneId::touchpoints,
          .name = messages::touchpointsLane(),
          .subtitle =
              [](const ShownMap& map) {
                return map.hasBands() ? aboutBands(map) : messages::aboutTouchpoints();
              },
          .makeCells = cellsOf(LaneId::touchpoints, takeTouchpoints, fillTouchpoints),
          .join = joinTouchpoints,
          .staysEmpty = true,
          .hasSwitch = true};
}

}  // namespace throughline::drawing
