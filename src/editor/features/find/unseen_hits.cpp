#include "unseen_hits.h"

#include <algorithm>
#include <map>

#include "../../kinds.h"
#include "frame/worded.h"
#include "texts.h"
#include "throughline/editor/readings/number_format.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace {

using drawing::LaneId;
using journey::Emotion;
using journey::Hit;
using journey::Kind;

/// The lane that shows the record; nothing: none hides it.
std::optional<LaneId> laneOf(const journey::Journey& journey, const Hit& hit) {
  if (hit.kind == Kind::lane) return LaneId{hit.id};
  if (hit.kind == Kind::cell) {
    const auto* cell = journey.find(journey::Id<journey::Cell>{hit.id});
    return cell ? std::optional(LaneId{cell->lane.value}) : std::nullopt;
  }
  return hit.kind == Kind::link ? LaneId::touchpoints : entryOf(hit.kind).lane;
}

/// Cards of its side are left out.
bool isOfHiddenSide(const journey::Journey& journey, const drawing::ViewOptions& options,
                    const Hit& hit) {
  if (hit.kind != Kind::touchpoint) return false;
  const auto* card = journey.find(journey::Id<journey::Touchpoint>{hit.id});
  return card && drawing::isSideHidden(journey, options, card->side);
}

bool isOnMap(const journey::Journey& journey, const Hit& hit) {
  return hit.kind == Kind::stage || laneOf(journey, hit).has_value();
}

QString severalOf(Kind kind) {
  constexpr std::size_t kSeveral = 2;
  return worded(journey::messages::records(kind, kSeveral));
}

}  // namespace

Unseen unseenBy(const journey::Journey& journey, const drawing::ViewOptions& options,
                const Hit& hit) {
  if (!isOnMap(journey, hit)) return Unseen::notOnMap;
  const auto lane = laneOf(journey, hit);
  const bool isAway = lane && (isHidden(journey, options, *lane) ||
                               (hit.kind != Kind::lane && isFolded(journey, options, *lane)));
  if (isAway || isOfHiddenSide(journey, options, hit)) return Unseen::hiddenLane;
  if (hit.kind == Kind::touchpoint && options.withoutRetired) {
    const auto* touchpoint = journey.find(journey::Id<journey::Touchpoint>{hit.id});
    if (touchpoint && touchpoint->status == journey::Status::retired) return Unseen::retired;
  }
  if (hit.kind == Kind::emotion) {
    const auto* emotion = journey.find(journey::Id<Emotion>{hit.id});
    const auto shown = drawing::shownPersonas(journey, options);
    const bool isShown = emotion && std::ranges::any_of(shown, [&](const auto* persona) {
                           return persona->id == emotion->persona;
                         });
    if (emotion && !isShown) return Unseen::otherPersona;
  }
  return Unseen::no;
}

QStringList unseenWords(const journey::Journey& journey, const drawing::ViewOptions& options,
                        const std::vector<Hit>& hits) {
  std::map<Unseen, int> counts;
  std::map<Kind, int> listed;
  for (const Hit& hit : hits) {
    const Unseen why = unseenBy(journey, options, hit);
    ++(why == Unseen::notOnMap ? listed[hit.kind] : counts[why]);
  }
  const NumberFormat format(notationOf(journey.settings().numbers));
  const auto number = [&](int count) { return format.shown(count); };
  QStringList words;
  if (const int count = counts[Unseen::hiddenLane]) {
    words << texts::Find::tr("%1 more in hidden lanes").arg(number(count));
  }
  if (const int count = counts[Unseen::otherPersona]) {
    words << texts::Find::tr("%1 more of other personas").arg(number(count));
  }
  if (const int count = counts[Unseen::retired]) {
    words << texts::Find::tr("%1 more that are retired").arg(number(count));
  }
  for (const auto& [kind, count] : listed) {
    words << (kind == Kind::map
                  ? texts::Find::tr("%1 more in what is said of the map").arg(number(count))
                  : texts::Find::tr("%1 more among %2").arg(number(count), severalOf(kind)));
  }
  return words;
}

drawing::ViewOptions optionsShowing(const journey::Journey& journey, drawing::ViewOptions options,
                                    const Hit& hit) {
  if (unseenBy(journey, options, hit) == Unseen::hiddenLane) {
    // Looking for something changes no map: what hides it gives way in this window.
    const LaneId lane = *laneOf(journey, hit);
    options.hiddenLanes.erase(lane);
    options.openLanes.insert(lane);
  }
  if (unseenBy(journey, options, hit) == Unseen::retired) options.withoutRetired = false;
  if (unseenBy(journey, options, hit) == Unseen::otherPersona) {
    options.personas.insert(journey.get(journey::Id<Emotion>{hit.id}).persona);
  }
  return options;
}

}  // namespace throughline::editor
