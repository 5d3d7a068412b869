#include "link_tracks.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace throughline::drawing {

namespace {

/// Runs that cross each other least when the first ones stand leftmost.
bool standsBefore(const Run& a, const Run& b) {
  const auto key = [](const Run& run) -> std::tuple<Leaning, qreal> {
    const qreal length = run.high() - run.low();
    switch (run.leaning) {
      case Leaning::left:
        return {run.leaning, length};
      case Leaning::right:
        return {run.leaning, -length};
      case Leaning::across:
        break;
    }
    return {run.leaning, run.end > run.start ? -run.start : run.start};
  };
  return key(a) < key(b);
}

class TrackFinder {
 public:
  TrackFinder(const std::vector<Run>& runs, qreal clearance)
      : m_runs(runs), m_clearance(clearance), m_tracks(runs.size()) {}

  /// Runs that touch each other, directly or by way of others, get their tracks together.
  [[nodiscard]] std::vector<Track> find() && {
    std::vector<std::size_t> order(m_runs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return m_runs[i].low(); });
    for (std::size_t first = 0; first < order.size();) {
      std::size_t end = first;
      qreal reach = m_runs[order[first]].high();
      while (end < order.size() && m_runs[order[end]].low() <= reach + m_clearance) {
        reach = std::max(reach, m_runs[order[end++]].high());
      }
      placeGroup({order.begin() + static_cast<std::ptrdiff_t>(first),
                  order.begin() + static_cast<std::ptrdiff_t>(end)});
      first = end;
    }
    return std::move(m_tracks);
  }

 private:
  void placeGroup(std::vector<std::size_t> group) {
    std::ranges::sort(group);  // those that are equal keep the order of the links
    std::ranges::stable_sort(
        group, [&](std::size_t a, std::size_t b) { return standsBefore(m_runs[a], m_runs[b]); });
    std::vector<std::vector<std::size_t>> taken;
    for (const std::size_t run : group) {
      const auto free = std::ranges::find_if(taken, [&](const auto& track) {
        return std::ranges::none_of(track, [&](std::size_t other) { return touch(run, other); });
      });
      m_tracks[run].number = static_cast<int>(free - taken.begin());
      if (free == taken.end()) {
        taken.push_back({run});
      } else {
        free->push_back(run);
      }
    }
    const int count = static_cast<int>(taken.size());
    const bool bundles = count > kMostTracks;
    for (const std::size_t run : group) {
      m_tracks[run].of = count;
      if (bundles) m_tracks[run].bundle = m_bundles;
    }
    if (bundles) ++m_bundles;
  }

  [[nodiscard]] bool touch(std::size_t a, std::size_t b) const {
    return m_runs[a].low() <= m_runs[b].high() + m_clearance &&
           m_runs[b].low() <= m_runs[a].high() + m_clearance;
  }

  const std::vector<Run>& m_runs;
  qreal m_clearance;
  std::vector<Track> m_tracks;
  int m_bundles = 0;
};

}  // namespace

std::vector<Track> tracksOf(const std::vector<Run>& runs, qreal clearance) {
  return TrackFinder(runs, clearance).find();
}

int tracksNeeded(const std::vector<Track>& tracks) {
  int most = 0;
  for (const Track& track : tracks) most = std::max(most, std::min(track.of, kMostTracks));
  return most;
}

}  // namespace throughline::drawing
