#pragma once

#include <optional>
#include <string>

#include "throughline/store/map_states.h"

namespace throughline::commands {

/// What a REF means: a state of the map, or a period of it.
struct MapReference {
  std::optional<store::MapState> state = {};
  std::optional<journey::Id<journey::Period>> period = {};
  std::optional<journey::Date> day = {};  ///< of the review that was meant
};

/// "now", "#12", the date of a review (the last one of that day), else the name of a period.
/// Throws Error(usage) naming `option` where it is none of these, or that edit is not there.
[[nodiscard]] MapReference referenceTo(const store::Document& document, const std::string& text,
                                       const std::string& option);

}  // namespace throughline::commands
