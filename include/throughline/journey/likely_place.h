#pragma once

#include <optional>
#include <string_view>

#include "throughline/journey/journey.h"

namespace throughline::journey {

struct LikelyPlace {
  Id<Stage> stage;
  std::optional<Id<Touchpoint>> touchpoint;
  bool operator==(const LikelyPlace&) const = default;
};

/// Where on the map a text belongs, by the words that it shares with the names of stages, the
/// titles of their touchpoints and their questions; a word that stands in few stages says
/// more. Nothing where it shares none.
[[nodiscard]] std::optional<LikelyPlace> likelyPlace(const Journey& journey, std::string_view text);

}  // namespace throughline::journey
