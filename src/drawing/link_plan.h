#pragma once

#include <unordered_map>

#include "column_measure.h"
#include "link_tracks.h"

namespace throughline::drawing {

/// A card as links see it: its column, and where it stands below the lane's top.
struct LinkedCard {
  std::size_t column = 0;
  qreal top = 0;
  qreal bottom = 0;
  bool operator==(const LinkedCard&) const = default;
};
using LinkedCards = std::unordered_map<journey::Id<journey::Touchpoint>, LinkedCard>;

/// Where a link leaves or enters a card. Where more come to one side than can stand below
/// each other, they share one port.
struct Port {
  bool right = false;  ///< at the card's right side
  qreal y = 0;         ///< below the lane's top
  qreal apart = 0;     ///< the same when those that share it part
  bool shared = false;
  bool operator==(const Port&) const = default;
};

/// How one link runs: out of a card's side into the gutter beside it, along that, and into
/// the other card's side. A link that passes over columns goes along an aisle in between,
/// above all cards, or below them where it leads back.
struct PlannedLink {
  const journey::Link* link = nullptr;
  std::size_t from = 0;  ///< column
  std::size_t to = 0;
  bool back = false;  ///< drawn as going back
  qreal leaves = 0;   ///< the lower edge of the card that it leaves, below the lane's top
  Port start;
  Port end;
  std::optional<Track> first;   ///< in the gutter beside the start; none: it runs straight
  std::optional<Track> across;  ///< in the aisle
  std::optional<Track> last;    ///< in the gutter beside the end, where it ran across

  [[nodiscard]] std::size_t firstGutter() const { return from + (start.right ? 1 : 0); }
  [[nodiscard]] std::size_t lastGutter() const { return to + (end.right ? 1 : 0); }
  [[nodiscard]] bool passesColumns() const { return std::max(from, to) - std::min(from, to) > 1; }
};

/// The tracks of all links of a map, before it is known where its columns stand: how wide
/// these stand apart follows from it.
struct LinkPlan {
  std::vector<PlannedLink> links;
  std::vector<int> gutterTracks;  ///< in the gutter left of each column, and right of the last
  int topTracks = 0;
  int bottomTracks = 0;
  qreal cardsTop = measure::kLanePadding;  ///< of the highest card, below the lane's top
  qreal cardsBottom = measure::kLanePadding;

  /// Before the first column and after the last one stands only half of a gutter.
  [[nodiscard]] bool isOutermost(std::size_t gutter) const {
    return gutter == 0 || gutter + 1 == gutterTracks.size();
  }
  /// How much wider a gutter is than without links.
  [[nodiscard]] qreal widening(std::size_t gutter) const;
  /// The y of an aisle's track: the first is the one closest to the cards.
  [[nodiscard]] qreal aisleY(bool below, int number) const;
  /// The same where it is in a bundle, and when that has parted.
  [[nodiscard]] qreal aisleY(bool below, const Track& track, bool parted) const;
};

/// What cards leave to links between two columns.
inline constexpr qreal kGutterRoom = 2 * kInset;

/// Links whose cards are not among `cards` are left out. `cardsBottom`: of the lowest card
/// of the lane, linked or not.
[[nodiscard]] LinkPlan planLinks(const std::vector<const journey::Link*>& links,
                                 const LinkedCards& cards, std::size_t columns, qreal cardsBottom);

}  // namespace throughline::drawing
