#pragma once

#include <random>
#include <vector>

#include "throughline/journey/journey.h"

namespace throughline::support {

/// The map with so many links, seeded, between any two of its cards instead of its own; most
/// lead on, some back. The same two may be joined several times.
[[nodiscard]] inline journey::Journey linkedAnew(journey::Journey map, int links,
                                                 unsigned seed = 7) {
  std::vector<journey::Id<journey::Touchpoint>> cards;
  for (const auto* stage : map.list<journey::Stage>()) {
    for (const auto* card : map.in<journey::Touchpoint>(stage->id)) cards.push_back(card->id);
  }
  for (const auto id : map.ids(journey::Kind::link)) map.erase(journey::Kind::link, id);
  if (cards.size() < 2) return map;
  std::mt19937 random(seed);
  const auto ranks = journey::ranksBetween({}, {}, static_cast<std::size_t>(links));
  for (int made = 0; made < links;) {
    journey::Link link;
    link.id.value = made + 1;
    link.rank = ranks[static_cast<std::size_t>(made)];
    link.from = cards[random() % cards.size()];
    link.to = cards[random() % cards.size()];
    link.kind = random() % 4 == 0 ? journey::LinkKind::loop_back : journey::LinkKind::next;
    if (link.from == link.to) continue;
    map.put(link);
    ++made;
  }
  return map;
}

}  // namespace throughline::support
