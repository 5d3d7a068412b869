#include "unseen_hits.h"

#include <map>

#include "../../unseen.h"
#include "frame/worded.h"
#include "texts.h"
#include "throughline/editor/readings/number_format.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace {

using journey::Hit;
using journey::Kind;

QString severalOf(Kind kind) {
  constexpr std::size_t kSeveral = 2;
  return worded(journey::messages::records(kind, kSeveral));
}

}  // namespace

QStringList unseenWords(const journey::Journey& journey, const drawing::ViewOptions& options,
                        const std::vector<Hit>& hits) {
  std::map<Unseen, int> counts;
  std::map<Kind, int> listed;
  for (const Hit& hit : hits) {
    const Unseen why = unseenBy(journey, options, {hit.kind, hit.id});
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

}  // namespace throughline::editor
