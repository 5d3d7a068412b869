#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace throughline::journey {

/// A place in an order, as a text that sorts by its bytes. Between any two
/// ranks lies another, so moving one record never touches its neighbours.
/// Digits 0-9, A-Z, a-z; a rank never ends in the smallest digit. Two records
/// may share a rank (edited copies that were merged): the id breaks the tie.
struct Rank {
  std::string text;
  auto operator<=>(const Rank&) const = default;
};

/// True where the text could have come from this file's functions.
[[nodiscard]] bool isRank(std::string_view text);

/// A rank after `low` and before `high`; an empty rank means "no neighbour".
/// Requires low < high where both are given.
[[nodiscard]] Rank rankBetween(const Rank& low, const Rank& high);

/// `count` ranks in rising order: evenly spread between the two, or between nothing
/// and nothing, so that bulk inserts stay short. With one neighbour only they count on
/// from it, so that a list which grows at its end (or start) keeps short ranks for ever:
/// about 1,800 of 2 characters, 230,000 more of 4, 14 million more of 6.
[[nodiscard]] std::vector<Rank> ranksBetween(const Rank& low, const Rank& high, std::size_t count);

}  // namespace throughline::journey
