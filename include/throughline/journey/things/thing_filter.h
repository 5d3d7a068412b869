#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>

#include "throughline/journey/date.h"
#include "throughline/journey/search.h"
#include "throughline/journey/things/things.h"

namespace throughline::journey {

/// The day on which a record last changed; nothing where it never did since its map was made.
using ChangedOn = std::function<std::optional<Date>(const RecordKey&)>;

/// What is old enough to be looked at again.
inline constexpr int kOldAfterDays = 180;

/// How long ago a thing last changed.
enum class ThingAge {
  any,
  week,     ///< within seven days
  month,    ///< within thirty
  old,      ///< over kOldAfterDays ago
  unknown,  ///< not since the map was made
};
inline constexpr std::array kThingAges{ThingAge::any, ThingAge::week, ThingAge::month,
                                       ThingAge::old, ThingAge::unknown};
[[nodiscard]] bool isOfAge(ThingAge age, const std::optional<Date>& changed, Date today);

/// Which things are shown as rows; all conditions narrow.
struct ThingFilter {
  TouchpointFilter common;  ///< what the map is filtered by too
  std::set<Kind> kinds;     ///< empty: all
  ThingAge age = ThingAge::any;
  std::string words;  ///< a row must hold every one

  [[nodiscard]] bool isActive() const;
  bool operator==(const ThingFilter&) const = default;
};

}  // namespace throughline::journey
