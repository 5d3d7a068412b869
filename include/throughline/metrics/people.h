#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "throughline/journey/journey.h"

// What the people of a map have in common, and whom of them anybody has asked.

namespace throughline::metrics {

/// A stage in which two people both have feelings.
struct Parting {
  journey::Id<journey::Stage> stage;
  double one = 0;
  double other = 0;
  bool ofSeveral = false;  ///< one of them has several points there; the lowest counts
  [[nodiscard]] double apart() const;
};

/// Where the curves of two people, as they are, part.
struct Partings {
  std::vector<Parting> stages;        ///< in the map's order
  std::optional<std::size_t> widest;  ///< the first of several; none: nowhere apart
  /// Both are lowest there.
  std::optional<journey::Id<journey::Stage>> lowestOfBoth;
};
[[nodiscard]] Partings partings(const journey::Journey& journey, journey::Id<journey::Persona> one,
                                journey::Id<journey::Persona> other);

/// Who takes part in the buying.
struct Committee {
  /// How many have each part that anybody has, in the order of the parts.
  std::vector<std::pair<journey::BuyingPart, std::size_t>> parts;
  // In the map's order:
  std::vector<journey::Id<journey::Persona>> heard;    ///< a source that is an interview names them
  std::vector<journey::Id<journey::Persona>> assumed;  ///< none does: they are a hypothesis
};
[[nodiscard]] Committee committeeOf(const journey::Journey& journey);

}  // namespace throughline::metrics
