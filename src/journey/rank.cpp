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

// A list that grows at its end counts up, one that grows at its start counts down: in the
// digits after the leading largest (smallest) ones. The more of these lead, the more digits
// count, so that lengths grow with the logarithm of the number of inserts.
constexpr std::size_t kMostCounting = 6;

std::size_t countedDigits(const std::string& text, char leading) {
  const std::size_t led = std::min(text.find_first_not_of(leading), text.size());
  return led + std::min(led + 2, kMostCounting);
}

// What stands behind the counted digits is cut off, and so are zeros at the end: as
// fractions both ranks lie on their side of the neighbour all the same.
Rank counted(std::string digits, bool up) {
  const char wrapping = up ? kDigits.back() : kDigits.front();
  const char wrapped = up ? kDigits.front() : kDigits.back();
  std::size_t place = digits.size() - 1;
  for (; digits[place] == wrapping; --place) digits[place] = wrapped;
  digits[place] = kDigits[static_cast<std::size_t>(digitAt(digits, place) + (up ? 1 : -1))];
  digits.resize(digits.find_last_not_of(kDigits.front()) + 1);
  return {digits};
}

Rank rankBeside(const Rank& neighbour, bool above) {
  const char leading = above ? kDigits.back() : kDigits.front();
  std::string digits = neighbour.text;
  digits.resize(countedDigits(digits, leading), kDigits.front());
  return counted(std::move(digits), above);
}

std::vector<Rank> ranksBeside(const Rank& neighbour, bool above, std::size_t count) {
  std::vector<Rank> ranks{neighbour};
  while (ranks.size() <= count) ranks.push_back(rankBeside(ranks.back(), above));
  ranks.erase(ranks.begin());
  if (!above) std::ranges::reverse(ranks);
  return ranks;
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
  if (low.text.empty() != high.text.empty()) {
    return high.text.empty() ? ranksBeside(low, true, count) : ranksBeside(high, false, count);
  }
  std::vector<Rank> ranks(count);
  spread(ranks, 0, count, low, high);
  return ranks;
}

}  // namespace throughline::journey
