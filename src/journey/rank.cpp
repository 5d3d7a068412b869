#include "throughline/journey/rank.h"

#include <algorithm>
#include <string_view>

namespace throughline::journey {

namespace {

constexpr std::string_view kDigits =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr int kBase = static_cast<int>(kDigits.size());

int digitAt(const std::string& text, std::size_t place) {
  return place < text.size() ? static_cast<int>(kDigits.find(text[place])) : 0;
}

void spread(std::vector<Rank>& ranks, std::size_t from, std::size_t to, const Rank& low,
            const Rank& high) {
  if (from == to) return;
  const std::size_t middle = from + (to - from) / 2;
  ranks[middle] = rankBetween(low, high);
  spread(ranks, from, middle, low, ranks[middle]);
  spread(ranks, middle + 1, to, ranks[middle], high);
}

}  // namespace

bool isRank(std::string_view text) {
  return !text.empty() && text.back() != kDigits.front() && std::ranges::all_of(text, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  });
}

// Reads both ranks as fractions in base 62 and takes the shortest text between.
Rank rankBetween(const Rank& low, const Rank& high) {
  std::string between;
  // Nothing above: the upper bound is 1. Neighbours that share a rank leave no
  // room between them; the answer then only follows the lower one.
  bool open = high.text.empty() || high <= low;
  for (std::size_t place = 0;; ++place) {
    const int below = digitAt(low.text, place);
    const int above = open ? kBase : digitAt(high.text, place);
    if (above - below > 1) {
      between += kDigits[static_cast<std::size_t>(below + (above - below) / 2)];
      return {between};
    }
    between += kDigits[static_cast<std::size_t>(below)];
    // One digit apart: keep the lower digit, and everything above it is free.
    if (above - below == 1) open = true;
  }
}

std::vector<Rank> ranksBetween(const Rank& low, const Rank& high, std::size_t count) {
  std::vector<Rank> ranks(count);
  spread(ranks, 0, count, low, high);
  return ranks;
}

}  // namespace throughline::journey
