#pragma once

#include <chrono>

#include "throughline/store/services.h"

namespace throughline::support {

/// Services whose clock stands, whose ids are seeded, and without safety copies.
[[nodiscard]] inline store::Services fixedServices(std::uint64_t seed = 1) {
  store::Services services;
  services.now = [] { return std::chrono::system_clock::time_point{std::chrono::hours(500'000)}; };
  services.ids = journey::seededIds(seed);
  services.user = "Ana";
  return services;
}

}  // namespace throughline::support
