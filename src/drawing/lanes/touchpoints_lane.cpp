#include <algorithm>

#include "lanes/bands.h"
#include "link_routes.h"

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

bool isShown(const journey::Touchpoint& touchpoint,
             const std::set<journey::Id<journey::Touchpoint>>& only, bool withoutRetired) {
  if (withoutRetired && touchpoint.status == journey::Status::retired) return false;
  return only.empty() || only.contains(touchpoint.id);
}

void fillTouchpoints(const TouchpointInputs& inputs, CellBuilder& cell) {
  for (const auto* touchpoint : cell.records().list(inputs.touchpoints)) {
    if (!isShown(*touchpoint, inputs.only, inputs.withoutRetired)) continue;
    if (std::ranges::count(inputs.hidden, touchpoint->side) > 0) continue;
    const auto* owner = cell.records().find(inputs.owners, touchpoint->owner);
    cell.stack(ElementKind::touchpoint, {journey::Kind::touchpoint, touchpoint->id.value},
               cell.pictures().touchpoint(*touchpoint, owner), measure::kCardGap);
  }
  if (cell.isEmpty() && !inputs.ask.empty()) cell.invite(inputs.ask);
}

LinkPlan planOf(const ShownMap& map) {
  std::unordered_map<journey::Id<journey::Stage>, std::size_t> columns;
  for (std::size_t i = 0; i < map.columns.size(); ++i) columns.emplace(map.columns[i].stage->id, i);
  const auto columnOf = [&](journey::Id<journey::Touchpoint> id) -> std::optional<std::size_t> {
    const auto* touchpoint = map.journey.find(id);
    if (!touchpoint ||
        !isShown(*touchpoint, map.options.onlyTouchpoints, map.options.withoutRetired)) {
      return {};
    }
    if (map.hides(touchpoint->side)) return {};
    const auto column = columns.find(touchpoint->stage);
    return column == columns.end() ? std::optional<std::size_t>{} : column->second;
  };
  return planLinks(map.journey.list<journey::Link>(), columnOf);
}

/// "Pricing page to Demo: Marcus asks for proof"
journey::Message wordsOf(const journey::Journey& journey, const LinkPath& link) {
  const auto title = [&](journey::Id<journey::Touchpoint> id) {
    return shownText(journey.get(id).title).toStdString();
  };
  const journey::Message ends = messages::fromTo(title(link.from), title(link.to));
  return link.note.isEmpty() ? ends : messages::placed(ends, link.note.toStdString());
}

// Links that pass over columns run above and below all cards.
qreal joinTouchpoints(const LaneInMaking& lane) {
  const LinkPlan plan = planOf(lane.map);
  const qreal down = plan.topTracks * kTrackGap;
  qreal bottom = lane.rect.top() + measure::kLanePadding + down;
  for (Element& element : lane.elements) element.rect.translate(0, down);
  if (lane.map.hasBands()) bottom = setInBands(lane, lane.rect.top() + down);
  for (const Element& element : lane.elements) bottom = std::max(bottom, element.rect.bottom());
  bottom += plan.bottomTracks * kTrackGap + measure::kLanePadding;
  QRectF rect = lane.rect;
  rect.setBottom(std::max(rect.bottom(), bottom));
  if (!lane.lane.bands.empty()) lane.lane.bands.back().rect.setBottom(rect.bottom());
  if (!plan.links.empty()) {
    lane.layout.links = routeLinks(plan, cardsOf(plan, lane.elements), rect);
    for (LinkPath& link : lane.layout.links) {
      link.words = lane.map.options.said(wordsOf(lane.map.journey, link));
      link.picture = linkPicture(link, false);
    }
  }
  return rect.height();
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
