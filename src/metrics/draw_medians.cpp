#include "draw_medians.h"

#include <algorithm>
#include <array>
#include <utility>

namespace throughline::metrics {

namespace {

// A block of draws is sorted at once by a network of compare-exchanges, which
// are the same for every draw: the processor does several draws in one step, and
// nothing branches on a value.
constexpr std::size_t kBlock = 64;
using Lanes = std::array<double, kBlock>;

/// Batcher's merge exchange for `count` values (Knuth, 5.2.2, algorithm M).
std::vector<std::pair<std::size_t, std::size_t>> sortingNetwork(std::size_t count) {
  std::vector<std::pair<std::size_t, std::size_t>> network;
  for (std::size_t p = 1; p < count; p *= 2) {
    for (std::size_t k = p; k >= 1; k /= 2) {
      for (std::size_t j = k % p; j + k < count; j += 2 * k) {
        for (std::size_t i = j; i < j + k && i + k < count; ++i) {
          if (i / (2 * p) == (i + k) / (2 * p)) network.emplace_back(i, i + k);
        }
      }
    }
  }
  return network;
}

void compareExchange(Lanes& low, Lanes& high) {
  for (std::size_t lane = 0; lane < kBlock; ++lane) {
    const double smaller = std::min(low[lane], high[lane]);
    const double larger = std::max(low[lane], high[lane]);
    low[lane] = smaller;
    high[lane] = larger;
  }
}

void load(const DrawnColumn& column, std::size_t start, std::size_t count, Lanes& lanes) {
  if (column.draws.empty()) {
    lanes.fill(column.constant);
  } else {
    std::copy_n(column.draws.begin() + static_cast<std::ptrdiff_t>(start), count, lanes.begin());
  }
}

}  // namespace

std::vector<double> mediansPerDraw(std::span<const DrawnColumn> columns, std::size_t draws) {
  const auto network = sortingNetwork(columns.size());
  std::vector<Lanes> block(columns.size());
  std::vector<double> medians(draws);
  const Lanes& lower = block[(columns.size() - 1) / 2];
  const Lanes& upper = block[columns.size() / 2];
  for (std::size_t start = 0; start < draws; start += kBlock) {
    const std::size_t count = std::min(kBlock, draws - start);
    for (std::size_t i = 0; i < columns.size(); ++i) load(columns[i], start, count, block[i]);
    for (const auto& [low, high] : network) compareExchange(block[low], block[high]);
    for (std::size_t lane = 0; lane < count; ++lane) {
      medians[start + lane] = &lower == &upper ? lower[lane] : (lower[lane] + upper[lane]) / 2;
    }
  }
  return medians;
}

}  // namespace throughline::metrics
