#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace throughline::journey {

/// The number of one record among those of its kind. `Record` is the struct it
/// numbers, so that a stage's id cannot stand where a touchpoint's is meant.
template <class Record>
struct Id {
  std::int64_t value = 0;  ///< 0 means "none given yet"

  [[nodiscard]] explicit operator bool() const { return value != 0; }
  auto operator<=>(const Id&) const = default;
};

/// Ids that the product draws are random, from 1 to 2^52, and never reused.
inline constexpr std::int64_t kLargestDrawnId = std::int64_t{1} << 52;
/// Ids that a document may bring along: what a double holds exactly.
inline constexpr std::int64_t kLargestId = (std::int64_t{1} << 53) - 1;

/// Where new ids come from; tests pass a seeded one.
using IdSource = std::function<std::int64_t()>;

/// Draws from the system's random source.
[[nodiscard]] IdSource randomIds();
/// The same ids for the same seed, on every machine.
[[nodiscard]] IdSource seededIds(std::uint64_t seed);

}  // namespace throughline::journey

template <class Record>
struct std::hash<throughline::journey::Id<Record>> {
  std::size_t operator()(throughline::journey::Id<Record> id) const noexcept {
    return std::hash<std::int64_t>{}(id.value);
  }
};
