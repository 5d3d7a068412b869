#include "throughline/journey/kept_map.h"

#include "bytes_hash.h"
#include "throughline/journey/journey.h"

namespace throughline::journey {

KeptMap::KeptMap(int version, std::string text, std::shared_ptr<const Journey> map)
    : m_version(version),
      m_text(std::move(text)),
      m_hash{hashOfBytes(m_text)},
      m_map(std::move(map)) {}

std::set<MapHash> namedMaps(const Journey& journey) {
  std::set<MapHash> hashes;
  for (const auto& [id, review] : journey.all<Review>()) {
    if (review.map) hashes.insert(*review.map);
  }
  return hashes;
}

Journey withoutKeptMaps(const Journey& journey) {
  Journey bare = journey;
  for (const auto& [id, review] : journey.all<Review>()) {
    if (!review.map) continue;
    Review copy = review;
    copy.map.reset();
    bare.put(copy);
  }
  bare.forgetKeptMaps();
  return bare;
}

}  // namespace throughline::journey
