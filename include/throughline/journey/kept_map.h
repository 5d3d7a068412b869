#pragma once

#include <memory>
#include <set>
#include <string>

#include "throughline/journey/by_hash.h"
#include "throughline/journey/map_hash.h"

namespace throughline::journey {

class Journey;

/// A whole map as it stood when a review was finished: its text as the file keeps it, and the
/// map that it tells. Two reviews that kept the same map share one.
class KeptMap {
 public:
  /// `text` are the changes that make the map from the empty one, in the fields of `version`
  /// of the file's format.
  KeptMap(int version, std::string text, std::shared_ptr<const Journey> map);

  [[nodiscard]] const MapHash& hash() const { return m_hash; }
  [[nodiscard]] int info() const { return m_version; }
  [[nodiscard]] int version() const { return m_version; }
  [[nodiscard]] const std::string& bytes() const { return m_text; }
  [[nodiscard]] const Journey& map() const { return *m_map; }

 private:
  int m_version;
  std::string m_text;
  MapHash m_hash;
  std::shared_ptr<const Journey> m_map;
};

/// The maps that the reviews of a map name, by their hash, with the version of each text.
class KeptMaps : public ByHash<KeptMap, MapHash, int> {};

/// Those that the map's records name.
[[nodiscard]] std::set<MapHash> namedMaps(const Journey& journey);

/// The map as a review keeps it: without the maps of its own reviews.
[[nodiscard]] Journey withoutKeptMaps(const Journey& journey);

}  // namespace throughline::journey
