#include "throughline/exchange/kept_map_text.h"

#include "throughline/exchange/changes_json.h"
#include "throughline/journey/format_version.h"

namespace throughline::exchange {

journey::KeptMaps::Ptr keptMapOf(const journey::Journey& map) {
  const auto kept = std::make_shared<const journey::Journey>(withoutKeptMaps(map));
  return std::make_shared<const journey::KeptMap>(journey::kFormatVersion, mapToJson(*kept), kept);
}

}  // namespace throughline::exchange
