#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "throughline/journey/choices.h"
#include "throughline/journey/date.h"
#include "throughline/journey/id.h"
#include "throughline/journey/image.h"
#include "throughline/journey/kind.h"
#include "throughline/journey/rank.h"

// What belongs to the map as a whole: its settings, who buys, who owns, and its spans of days.

namespace throughline::journey {

/// The map itself. There is exactly one.
struct MapSettings {
  static constexpr Kind kKind = Kind::map;
  Id<MapSettings> id;  ///< the map's own id; safety copies are keyed by it
  std::string title;
  std::string scope;
  Rule rule = Rule::flow;
  std::int64_t reviewEveryDays = 91;
  std::optional<DecimalSign> numbers;  ///< as the map's team writes them; none: as the desktop does
  std::int64_t fiscalYearStart = 1;    ///< a month, 1 to 12
  std::optional<double> valuePerCustomer;  ///< what a customer at the end is worth, in `currency`
  std::string currency;                    ///< as the team writes it: "EUR", "$"
  bool operator==(const MapSettings&) const = default;
};

struct Persona {
  static constexpr Kind kKind = Kind::persona;
  Id<Persona> id;
  Rank rank;
  std::string name;
  std::string role;
  BuyingPart part = BuyingPart::other;
  std::string goals;
  std::string pains;
  std::string quote;
  std::optional<ImageHash> picture;
  bool operator==(const Persona&) const = default;
};

struct Department {
  static constexpr Kind kKind = Kind::department;
  Id<Department> id;
  Rank rank;
  std::string name;
  std::string color;  ///< "#RRGGBB"
  std::string lead;
  bool operator==(const Department&) const = default;
};

/// A named span of days, both ends included.
struct Period {
  static constexpr Kind kKind = Kind::period;
  Id<Period> id;
  Rank rank;
  std::string name;
  Date start = Date::fromDayNumber(0);
  Date end = Date::fromDayNumber(0);
  bool operator==(const Period&) const = default;
};

}  // namespace throughline::journey
