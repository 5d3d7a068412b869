#include "throughline/journey/id.h"

#include <memory>
#include <random>

namespace throughline::journey {

namespace {

// The standard leaves uniform_int_distribution to each library; masking gives
// the same ids everywhere, and 2^52 is a power of two, so it is uniform.
template <class Engine>
std::int64_t draw(Engine& engine) {
  return static_cast<std::int64_t>(engine() & static_cast<std::uint64_t>(kLargestDrawnId - 1)) + 1;
}

}  // namespace

IdSource seededIds(std::uint64_t seed) {
  auto engine = std::make_shared<std::mt19937_64>(seed);
  return [engine] { return draw(*engine); };
}

IdSource randomIds() {
  std::random_device device;
  std::seed_seq seed{device(), device(), device(), device(),
                     device(), device(), device(), device()};
  auto engine = std::make_shared<std::mt19937_64>(seed);
  return [engine] { return draw(*engine); };
}

}  // namespace throughline::journey
