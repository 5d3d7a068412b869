#include "link_ports.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace throughline::drawing {

namespace {

// Ports stand on a grid, so that those of two cards that face each other fall into
// the same places or clear of each other.
constexpr qreal kGrid = 2;
constexpr int kApart = 2;         // grid steps between ports of one side
constexpr qreal kCornerKeep = 6;  // from the card's corners
constexpr qreal kRoomy = 8;       // between ports where there is room
constexpr qreal kFar = 1e6;       // above or below everything

/// One side of a card: the gutter that it looks into, and the ports that fit.
struct CardSide {
  std::size_t gutter = 0;
  bool right = false;
  int first = 0;  ///< on the grid
  int last = 0;

  [[nodiscard]] int count() const { return last - first + 1; }
  [[nodiscard]] int middle() const { return (first + last) / 2; }
  [[nodiscard]] int capacity() const { return std::min(kMostTracks, (last - first) / kApart + 1); }
};

CardSide sideOf(const LinkedCard& card, bool right) {
  CardSide side;
  side.gutter = card.column + (right ? 1 : 0);
  side.right = right;
  side.first = static_cast<int>(std::ceil((card.top + kCornerKeep) / kGrid));
  side.last =
      std::max(side.first, static_cast<int>(std::floor((card.bottom - kCornerKeep) / kGrid)));
  return side;
}

/// One end of a link.
struct End {
  PlannedLink* link = nullptr;
  Port* port = nullptr;
  qreal leadsTo = 0;  ///< the height of what it goes to
};

class PortPlacer {
 public:
  PortPlacer(std::vector<PlannedLink>& links, const LinkedCards& cards, std::size_t columns)
      : m_links(links), m_cards(cards), m_walls(2 * (columns + 1)) {}

  void place() {
    for (PlannedLink& link : m_links) {
      sideEnds(link.link->from, link.start.right)
          .push_back({&link, &link.start, leadsTo(link, true)});
      sideEnds(link.link->to, link.end.right).push_back({&link, &link.end, leadsTo(link, false)});
    }
    for (PlannedLink& link : m_links) placeStraight(link);
    for (auto& [key, ends] : m_ends) placeSide(sideOf(m_cards.at(key.first), key.second), ends);
  }

 private:
  using Key = std::pair<journey::Id<journey::Touchpoint>, bool>;

  std::vector<End>& sideEnds(journey::Id<journey::Touchpoint> card, bool right) {
    return m_ends[{card, right}];
  }
  [[nodiscard]] qreal middleOf(journey::Id<journey::Touchpoint> card) const {
    const LinkedCard& place = m_cards.at(card);
    return (place.top + place.bottom) / 2;
  }
  [[nodiscard]] qreal leadsTo(const PlannedLink& link, bool atStart) const {
    if (link.passesColumns()) return link.back ? kFar : -kFar;
    return middleOf(atStart ? link.link->to : link.link->from);
  }

  std::set<int>& wall(std::size_t gutter, bool right) {
    return m_walls[2 * gutter + (right ? 1 : 0)];
  }
  /// A side's wall stands at the other side of the gutter: a card's right side is its left wall.
  [[nodiscard]] bool isFree(const CardSide& side, int at) {
    const std::set<int>& own = wall(side.gutter, !side.right);
    for (int near = at - kApart + 1; near < at + kApart; ++near) {
      if (own.contains(near)) return false;
    }
    return !wall(side.gutter, side.right).contains(at);
  }
  void take(const CardSide& side, int at) { wall(side.gutter, !side.right).insert(at); }
  void giveBack(const CardSide& side, int at) { wall(side.gutter, !side.right).erase(at); }

  /// The free place nearest to `wanted` that satisfies `fits`.
  template <class Fits>
  static std::optional<int> nearest(int first, int last, int wanted, Fits fits) {
    for (int way = 0; way <= last - first; ++way) {
      for (const int at : {wanted - way, wanted + way}) {
        if (at >= first && at <= last && fits(at)) return at;
      }
    }
    return std::nullopt;
  }

  void placeStraight(PlannedLink& link) {
    if (link.from == link.to || link.passesColumns()) return;
    const CardSide from = sideOf(m_cards.at(link.link->from), link.start.right);
    const CardSide to = sideOf(m_cards.at(link.link->to), link.end.right);
    const auto crowded = [&](const CardSide& side, journey::Id<journey::Touchpoint> card) {
      return static_cast<int>(sideEnds(card, side.right).size()) > side.capacity();
    };
    if (crowded(from, link.link->from) || crowded(to, link.link->to)) return;
    const auto at = nearest(std::max(from.first, to.first), std::min(from.last, to.last),
                            (from.middle() + to.middle()) / 2,
                            [&](int y) { return isFree(from, y) && isFree(to, y); });
    if (!at) return;
    take(from, *at);
    take(to, *at);
    m_straight.insert(&link);
    for (Port* port : {&link.start, &link.end}) port->y = port->apart = *at * kGrid;
  }

  void placeSide(const CardSide& side, std::vector<End>& ends) {
    const bool crowded = static_cast<int>(ends.size()) > side.capacity();
    std::erase_if(ends, [&](const End& end) { return m_straight.contains(end.link); });
    if (ends.empty()) return;
    std::ranges::stable_sort(ends, {}, &End::leadsTo);
    if (crowded || !placeApart(side, ends)) share(side, ends);
  }

  bool placeApart(const CardSide& side, const std::vector<End>& ends) {
    const auto count = static_cast<qreal>(ends.size());
    const qreal step = std::min(kRoomy / kGrid, (side.last - side.first) / count);
    std::vector<int> taken;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      const qreal wanted = side.middle() + (static_cast<qreal>(i) - (count - 1) / 2) * step;
      const auto at = nearest(side.first, side.last, static_cast<int>(std::lround(wanted)),
                              [&](int y) { return isFree(side, y); });
      if (!at) {
        for (const int each : taken) giveBack(side, each);
        return false;
      }
      take(side, *at);
      taken.push_back(*at);
      ends[i].port->y = ends[i].port->apart = *at * kGrid;
    }
    return true;
  }

  void share(const CardSide& side, const std::vector<End>& ends) {
    const int at = nearest(side.first, side.last, side.middle(), [&](int y) {
                     return isFree(side, y);
                   }).value_or(side.middle());
    take(side, at);
    const qreal room = side.count() * kGrid;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      Port& port = *ends[i].port;
      port.shared = ends.size() > 1;
      port.y = at * kGrid;
      port.apart = side.first * kGrid +
                   placeOfTrack(static_cast<int>(i), static_cast<int>(ends.size()), room, 0);
    }
  }

  std::vector<PlannedLink>& m_links;
  const LinkedCards& m_cards;
  std::vector<std::set<int>> m_walls;  ///< what is taken at the left and right of each gutter
  std::map<Key, std::vector<End>> m_ends;
  std::set<const PlannedLink*> m_straight;
};

}  // namespace

void placePorts(std::vector<PlannedLink>& links, const LinkedCards& cards, std::size_t columns) {
  PortPlacer(links, cards, columns).place();
}

}  // namespace throughline::drawing
