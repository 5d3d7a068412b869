#include "unseen.h"

#include <algorithm>

#include "kinds.h"

namespace throughline::editor {

namespace {

using drawing::LaneId;
using drawing::Target;
using journey::Emotion;
using journey::Kind;

/// The lane that shows the record; nothing: none hides it.
std::optional<LaneId> laneShowing(const journey::Journey& journey, const Target& target) {
  if (target.kind == Kind::lane) return LaneId{target.id};
  if (target.kind == Kind::cell) {
    const auto* cell = journey.find(journey::Id<journey::Cell>{target.id});
    return cell ? std::optional(LaneId{cell->lane.value}) : std::nullopt;
  }
  return target.kind == Kind::link ? LaneId::touchpoints : entryOf(target.kind).lane;
}

/// Cards of its side are left out.
bool isOfHiddenSide(const journey::Journey& journey, const drawing::ViewOptions& options,
                    const Target& target) {
  if (target.kind != Kind::touchpoint) return false;
  const auto* card = journey.find(journey::Id<journey::Touchpoint>{target.id});
  return card && drawing::isSideHidden(journey, options, card->side);
}

}  // namespace

Unseen unseenBy(const journey::Journey& journey, const drawing::ViewOptions& options,
                const Target& target) {
  const auto lane = laneShowing(journey, target);
  if (!lane && target.kind != Kind::stage) return Unseen::notOnMap;
  const bool isAway = lane && (isHidden(journey, options, *lane) ||
                               (target.kind != Kind::lane && isFolded(journey, options, *lane)));
  if (isAway || isOfHiddenSide(journey, options, target)) return Unseen::hiddenLane;
  if (target.kind == Kind::touchpoint && options.withoutRetired) {
    const auto* touchpoint = journey.find(journey::Id<journey::Touchpoint>{target.id});
    if (touchpoint && touchpoint->status == journey::Status::retired) return Unseen::retired;
  }
  if (target.kind == Kind::emotion) {
    const auto* emotion = journey.find(journey::Id<Emotion>{target.id});
    const auto shown = drawing::shownPersonas(journey, options);
    const bool isShown = emotion && std::ranges::any_of(shown, [&](const auto* persona) {
                           return persona->id == emotion->persona;
                         });
    if (emotion && !isShown) return Unseen::otherPersona;
  }
  return Unseen::no;
}

drawing::ViewOptions optionsShowing(const journey::Journey& journey, drawing::ViewOptions options,
                                    const Target& target) {
  if (unseenBy(journey, options, target) == Unseen::hiddenLane) {
    const LaneId lane = *laneShowing(journey, target);
    options.hiddenLanes.erase(lane);
    options.openLanes.insert(lane);
  }
  if (unseenBy(journey, options, target) == Unseen::retired) options.withoutRetired = false;
  if (unseenBy(journey, options, target) == Unseen::otherPersona) {
    options.personas.insert(journey.get(journey::Id<Emotion>{target.id}).persona);
  }
  return options;
}

}  // namespace throughline::editor
