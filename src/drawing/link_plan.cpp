#include "link_plan.h"

#include <algorithm>

#include "link_ports.h"

namespace throughline::drawing {

namespace {

constexpr qreal kAboveCards = 4;  // the first track, from the cards
constexpr qreal kBelowCards = 7;
constexpr qreal kRunClearance = 4;

void chooseSides(PlannedLink& link) {
  // Within a column links lead on along its right side and back along its left.
  const bool rightward = link.from < link.to || (link.from == link.to && !link.back);
  link.start.right = rightward;
  link.end.right = link.from == link.to ? rightward : !rightward;
}

/// The runs of one gutter or aisle, and whose they are.
struct Channel {
  std::vector<Run> runs;
  std::vector<std::optional<Track>*> owners;

  void add(const Run& run, std::optional<Track>& owner) {
    runs.push_back(run);
    owners.push_back(&owner);
  }
  /// How many tracks they need.
  int give(qreal clearance) const {
    const std::vector<Track> tracks = tracksOf(runs, clearance);
    for (std::size_t i = 0; i < tracks.size(); ++i) *owners[i] = tracks[i];
    return tracksNeeded(tracks);
  }
};

/// Aisles first: how far the runs in the gutters reach depends on them.
void planAisles(LinkPlan& plan) {
  Channel above;
  Channel below;
  for (PlannedLink& link : plan.links) {
    if (!link.passesColumns()) continue;
    Channel& aisle = link.back ? below : above;
    const auto start = static_cast<qreal>(link.firstGutter());
    const auto end = static_cast<qreal>(link.lastGutter());
    // Shorter ones stand closer to the cards.
    aisle.add({start, end, Leaning::left}, link.across);
  }
  plan.topTracks = above.give(0);
  plan.bottomTracks = below.give(0);
}

void planGutters(LinkPlan& plan, std::size_t columns) {
  std::vector<Channel> gutters(columns + 1);
  for (PlannedLink& link : plan.links) {
    Channel& first = gutters[link.firstGutter()];
    const Leaning start = link.start.right ? Leaning::left : Leaning::right;
    const Leaning end = link.end.right ? Leaning::left : Leaning::right;
    if (link.across) {
      const qreal aisle = plan.aisleY(link.back, *link.across, false);
      first.add({link.start.y, aisle, start}, link.first);
      gutters[link.lastGutter()].add({aisle, link.end.y, end}, link.last);
    } else if (!isStraight(link)) {
      first.add({link.start.y, link.end.y, start == end ? start : Leaning::across}, link.first);
    }
  }
  for (const Channel& gutter : gutters) plan.gutterTracks.push_back(gutter.give(kRunClearance));
}

}  // namespace

qreal LinkPlan::widening(std::size_t gutter) const {
  constexpr int kFree = 2;  // tracks for which there is room anyway
  const int tracks = gutter < gutterTracks.size() ? gutterTracks[gutter] : 0;
  if (tracks == 0) return 0;
  return (isOutermost(gutter) ? kInset : 0) + std::max(0, tracks - kFree) * kTrackGap;
}

qreal LinkPlan::aisleY(bool below, int number) const {
  return below ? cardsBottom + kBelowCards + number * kTrackGap
               : cardsTop - kAboveCards - number * kTrackGap;
}

qreal LinkPlan::aisleY(bool below, const Track& track, bool parted) const {
  if (!track.bundle) return aisleY(below, track.number);
  const qreal room = (kMostTracks - 1) * kTrackGap;
  const qreal place = parted ? placeOfTrack(track.number, track.of, room, 0) : room / 2;
  return aisleY(below, 0) + (below ? place : -place);
}

LinkPlan planLinks(const std::vector<const journey::Link*>& links, const LinkedCards& cards,
                   std::size_t columns, qreal cardsBottom) {
  LinkPlan plan;
  plan.cardsBottom = cardsBottom;
  for (const auto* link : links) {
    const auto from = cards.find(link->from);
    const auto to = cards.find(link->to);
    if (from == cards.end() || to == cards.end() || link->from == link->to) continue;
    PlannedLink& planned = plan.links.emplace_back();
    planned.link = link;
    planned.from = from->second.column;
    planned.to = to->second.column;
    planned.leaves = from->second.bottom;
    planned.back = link->kind == journey::LinkKind::loop_back || planned.to < planned.from;
    chooseSides(planned);
  }
  placePorts(plan.links, cards, columns);
  planAisles(plan);
  planGutters(plan, columns);
  return plan;
}

}  // namespace throughline::drawing
