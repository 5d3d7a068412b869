#include "unseen_hits.h"

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

/// The lane that shows records of the kind; nothing: none hides them.
std::optional<LaneId> laneOf(Kind kind) {
  return kind == Kind::link ? LaneId::touchpoints : entryOf(kind).lane;
}

bool isOnMap(Kind kind) { return kind == Kind::stage || laneOf(kind).has_value(); }

QString severalOf(Kind kind) {
  constexpr std::size_t kSeveral = 2;
  return worded(journey::messages::records(kind, kSeveral));
}

}  // namespace

Unseen unseenBy(const journey::Journey& journey, const drawing::ViewOptions& options,
                const Hit& hit) {
  if (!isOnMap(hit.kind)) return Unseen::notOnMap;
  const auto lane = laneOf(hit.kind);
  if (lane && options.hiddenLanes.contains(*lane)) return Unseen::hiddenLane;
  if (hit.kind == Kind::emotion) {
    const auto* emotion = journey.find(journey::Id<Emotion>{hit.id});
    const auto* shown = drawing::shownPersona(journey, options);
    if (emotion && shown && emotion->persona != shown->id) return Unseen::otherPersona;
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
  for (const auto& [kind, count] : listed) {
    words << (kind == Kind::map
                  ? texts::Find::tr("%1 more in what is said of the map").arg(number(count))
                  : texts::Find::tr("%1 more among %2").arg(number(count), severalOf(kind)));
  }
  return words;
}

drawing::ViewOptions optionsShowing(const journey::Journey& journey, drawing::ViewOptions options,
                                    const Hit& hit) {
  if (const auto lane = laneOf(hit.kind)) options.hiddenLanes.erase(*lane);
  if (unseenBy(journey, options, hit) == Unseen::otherPersona) {
    options.persona = journey.get(journey::Id<Emotion>{hit.id}).persona;
  }
  return options;
}

}  // namespace throughline::editor
