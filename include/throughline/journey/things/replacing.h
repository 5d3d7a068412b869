#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "throughline/journey/edit.h"
#include "throughline/journey/record_key.h"

// Find and replace in all texts of a map, worked out before it is done.

namespace throughline::journey {

struct Replacing {
  std::string find;
  std::string with;
  bool matchCase = false;
  bool wholeWords = false;
  bool operator==(const Replacing&) const = default;
};

/// Where in the text it was found: bytes from and to, one after the other.
using FoundPlaces = std::vector<std::pair<std::size_t, std::size_t>>;
[[nodiscard]] FoundPlaces placesOf(std::string_view text, const Replacing& replacing);

/// What becomes of one field of one record.
struct Replacement {
  RecordKey record;
  const Field* field = nullptr;
  std::string before;
  std::string after;
  FoundPlaces places;            ///< in `before`
  std::optional<Message> fault;  ///< why the field does not take it
};

/// Every text of the map that holds what is looked for, in the order of the map; colours are
/// no texts. Nothing is found for an empty one.
[[nodiscard]] std::vector<Replacement> replacements(const Journey& journey,
                                                    const Replacing& replacing);
/// Makes them. Throws Error where a field does not take its text.
void replace(Edit& edit, const std::vector<Replacement>& replacements);

}  // namespace throughline::journey
