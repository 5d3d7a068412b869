#include "canvas/lanes/lane_verbs.h"

#include <algorithm>

#include "frame/worded.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/messages/map.h"

namespace throughline::editor {

namespace messages = journey::messages;
using journey::BuiltInLane;
using journey::Edit;
using journey::LaneKey;

namespace {

/// The map with its lanes as the view shows them instead.
journey::Journey withLanesOf(const drawing::ViewOptions& options, journey::Journey journey) {
  if (!options.lanes) return journey;
  for (const std::int64_t id : journey.ids(journey::Kind::lane)) {
    journey.erase(journey::Kind::lane, id);
  }
  for (const journey::Lane& lane : *options.lanes) journey.put(lane);
  return journey;
}

}  // namespace

journey::Message bandName(journey::Side side) {
  if (side == journey::Side::unseen) return messages::customerAlone();
  return side == journey::Side::backstage ? messages::youAlone() : messages::touchpointsLane();
}

void LaneVerbs::change(const journey::Message& label, const Board::Intent& intent) {
  if (m_context.canEdit()) {
    m_context.edit(label, intent);
    return;
  }
  drawing::ViewOptions options = m_context.view.options();
  journey::Journey shown = withLanesOf(options, m_context.journey());
  std::int64_t lastId = 0;
  for (const std::int64_t id : shown.ids(journey::Kind::lane)) lastId = std::min(lastId, id);
  journey::IdSource ids = [&lastId] { return --lastId; };
  Edit edit(shown, ids);
  intent(edit);
  std::vector<journey::Lane> lanes;
  for (const journey::Lane* lane : shown.list<journey::Lane>()) lanes.push_back(*lane);
  options.lanes = std::move(lanes);
  m_context.view.setOptions(options);
}

journey::Message LaneVerbs::called(LaneId lane) const {
  return laneName(m_context.journey(), drawing::laneKeyOf(lane));
}

QString LaneVerbs::nameOf(LaneId lane) const { return oneLine(worded(called(lane))); }

void LaneVerbs::forgetOpened(LaneId lane) {
  drawing::ViewOptions options = m_context.view.options();
  if (options.openLanes.erase(lane) > 0) m_context.view.setOptions(options);
}

void LaneVerbs::setHidden(LaneId lane, bool hidden) {
  forgetOpened(lane);
  if (hidden == isHidden(lane)) return;
  change((hidden ? messages::hideLane : messages::showLane)(called(lane)),
         [=](Edit& edit) { setLaneHidden(edit, drawing::laneKeyOf(lane), hidden); });
}

void LaneVerbs::setFolded(LaneId lane, bool folded) {
  forgetOpened(lane);
  if (folded == isFolded(lane)) return;
  change((folded ? messages::foldLane : messages::unfoldLane)(called(lane)),
         [=](Edit& edit) { setLaneFolded(edit, drawing::laneKeyOf(lane), folded); });
}

void LaneVerbs::move(LaneId lane, std::optional<LaneId> before) {
  if (before == lane) return;
  change(messages::moveLane(called(lane)), [=](Edit& edit) {
    moveLane(edit, drawing::laneKeyOf(lane),
             before ? std::optional(drawing::laneKeyOf(*before)) : std::nullopt);
  });
}

void LaneVerbs::step(LaneId lane, bool down) {
  const auto& lanes = m_context.board.layout().lanes;
  const auto at = std::ranges::find(lanes, lane, &drawing::Lane::id);
  if (at == lanes.end()) return;
  if (!down) {
    if (at != lanes.begin()) move(lane, std::prev(at)->id);
    return;
  }
  if (lanes.end() - at < 2) return;
  const auto beyond = at + 2;
  move(lane, beyond == lanes.end() ? std::nullopt : std::optional(beyond->id));
}

void LaneVerbs::resize(LaneId lane, std::optional<double> height) {
  change(messages::resizeLane(called(lane)),
         [=](Edit& edit) { setLaneHeight(edit, drawing::laneKeyOf(lane), height); });
}

void LaneVerbs::showAll() {
  change(messages::showAllLanes(), [](Edit& edit) { showAllLanes(edit); });
}

void LaneVerbs::setLineOfVisibility(bool shown) {
  change((shown ? messages::showLineOfVisibility : messages::hideLineOfVisibility)(),
         [=](Edit& edit) { journey::setLineOfVisibility(edit, shown); });
}

void LaneVerbs::setSideHidden(journey::Side side, bool hidden) {
  forgetOpened(LaneId::touchpoints);
  if (hidden == isSideHidden(side)) return;
  change((hidden ? messages::hideBand : messages::showBand)(bandName(side)),
         [=](Edit& edit) { journey::setSideHidden(edit, side, hidden); });
}

void LaneVerbs::add(const QString& name, journey::OwnLane kind) {
  journey::Id<journey::Lane> added;
  const bool done = m_context.edit(messages::addLane(name.toStdString()), [&](Edit& edit) {
    added = addLane(edit, name.toStdString(), kind);
  });
  if (!done) return;
  m_context.view.selectOnly({journey::Kind::lane, added.value});
  m_context.view.reveal({journey::Kind::lane, added.value});
}

void LaneVerbs::rename(LaneId lane, const QString& name) {
  if (!isOwn(lane)) return;
  m_context.edit(messages::renameRecord(messages::records(journey::Kind::lane, 1)),
                 [&](Edit& edit) {
                   setField(edit, journey::Kind::lane, static_cast<std::int64_t>(lane), "name",
                            name.toStdString());
                 });
}

void LaneVerbs::remove(LaneId lane) {
  if (!isOwn(lane)) return;
  m_context.edit(messages::deleteLane(called(lane)), [&](Edit& edit) {
    removeRecord(edit, journey::Kind::lane, static_cast<std::int64_t>(lane));
  });
}

bool LaneVerbs::isHidden(LaneId lane) const {
  return drawing::isHidden(m_context.journey(), m_context.view.options(), lane);
}

bool LaneVerbs::isFolded(LaneId lane) const {
  return drawing::isFolded(m_context.journey(), m_context.view.options(), lane);
}

bool LaneVerbs::isSideHidden(journey::Side side) const {
  return drawing::isSideHidden(m_context.journey(), m_context.view.options(), side);
}

const journey::Lane* LaneVerbs::touchpointsLane() const {
  const auto records = laneRecords(m_context.journey(), m_context.view.options());
  const auto found = std::ranges::find(records, std::optional(BuiltInLane::touchpoints),
                                       [](const journey::Lane* each) { return each->lane; });
  return found == records.end() ? nullptr : *found;
}

bool LaneVerbs::hasLineOfVisibility() const {
  const journey::Lane* lane = touchpointsLane();
  return lane && lane->lineOfVisibility;
}

bool LaneVerbs::isOwn(LaneId lane) const {
  return std::holds_alternative<journey::Id<journey::Lane>>(drawing::laneKeyOf(lane));
}

std::vector<drawing::LaneId> LaneVerbs::hidden() const {
  std::vector<LaneId> lanes;
  const auto records = laneRecords(m_context.journey(), m_context.view.options());
  for (const LaneKey& key : journey::laneOrder(records)) {
    const LaneId lane = drawing::laneIdOf(key);
    if (isHidden(lane)) lanes.push_back(lane);
  }
  return lanes;
}

}  // namespace throughline::editor
