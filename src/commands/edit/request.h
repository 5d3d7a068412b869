#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "throughline/journey/kind.h"

namespace throughline::commands {

enum class Verb { add, set, move, remove, undo, redo, list };

/// One line of `edit`, checked as far as that goes without the map.
struct Request {
  Verb verb = Verb::list;
  journey::Kind kind = journey::Kind::map;  ///< not for undo and redo
  std::int64_t times = 0;                   ///< of undo and redo
  std::optional<std::int64_t> id;
  std::optional<std::int64_t> before;
  std::optional<nlohmann::json> in;  ///< the name or the id of a holder
  nlohmann::json values;             ///< an object
};

/// Throws Error(input) with the path inside the line.
[[nodiscard]] Request requestFrom(const nlohmann::json& line);

}  // namespace throughline::commands
