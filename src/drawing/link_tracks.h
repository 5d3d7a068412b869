#pragma once

#include <optional>
#include <vector>

#include "throughline/drawing/layout.h"

namespace throughline::drawing {

/// So many links run side by side; where there are more, they run as one bundle.
inline constexpr int kMostTracks = 8;
inline constexpr qreal kTrackGap = 6;

/// Which wall of a gutter a run comes from and goes to.
enum class Leaning { left, across, right };

/// A straight piece of a link along a gutter, from one height to another, or along
/// an aisle above or below the cards, from one gutter to another.
struct Run {
  qreal start = 0;
  qreal end = 0;
  Leaning leaning = Leaning::across;

  [[nodiscard]] qreal low() const { return std::min(start, end); }
  [[nodiscard]] qreal high() const { return std::max(start, end); }
};

/// Where a run stands among those that it would run into.
struct Track {
  int number = 0;             ///< from 0
  int of = 1;                 ///< so many are needed where it runs
  std::optional<int> bundle;  ///< with those of the same bundle it runs on one line
  bool operator==(const Track&) const = default;
};

/// A track for each run: two that come closer than `clearance` have different ones
/// or are in one bundle. Of those from the same wall the shorter ones keep closer to it.
[[nodiscard]] std::vector<Track> tracksOf(const std::vector<Run>& runs, qreal clearance);

/// For how many tracks there has to be room: a bundle takes as much as it is allowed, so
/// that it can part.
[[nodiscard]] int tracksNeeded(const std::vector<Track>& tracks);

/// Where one of `count` tracks stands in a room: `margin` from its walls, alone in the middle.
[[nodiscard]] inline qreal placeOfTrack(int number, int count, qreal room, qreal margin) {
  if (count <= 1) return room / 2;
  return margin + number * (room - 2 * margin) / (count - 1);
}

}  // namespace throughline::drawing
