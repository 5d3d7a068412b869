#pragma once

#include <compare>
#include <string>

namespace throughline::journey {

/// The address of a map that a review keeps (kept_map.h): the XXH3 hash of 128 bits of its text,
/// as 32 hexadecimal digits.
struct MapHash {
  std::string hex;
  auto operator<=>(const MapHash&) const = default;
};

}  // namespace throughline::journey
